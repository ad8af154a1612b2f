import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { homeDirectory } from '../../files/stored-files.ts';
import type { StoredFile } from '../../files/stored-files.ts';

/** Writes what our shell keeps under home to a real directory, for a real command to judge. */
export function writeHomeToDisk(files: ReadonlyMap<string, StoredFile>, directory: string): void {
  for (const { path, mode, content, link } of files.values()) {
    if (!path.startsWith(`${homeDirectory}/`)) continue;
    const target = join(directory, path.slice(homeDirectory.length + 1));
    mkdirSync(content || link ? dirname(target) : target, { recursive: true });
    if (link !== undefined) symlinkSync(link, target);
    else if (content) writeFileSync(target, content);
    if (link === undefined) chmodSync(target, mode);
  }
}

/** What a real command left in a directory, as our shell keeps files under home. */
export function readHomeFromDisk(directory: string): Map<string, StoredFile> {
  const files = new Map<string, StoredFile>();
  const add = (from: string, path: string) => {
    for (const name of readdirSync(from)) {
      const source = join(from, name);
      const stored = `${path}/${name}`;
      const stat = lstatSync(source);
      const mode = stat.mode & 0o7777;
      if (stat.isSymbolicLink()) files.set(stored, { path: stored, mode, link: readlinkSync(source) });
      else if (stat.isFile()) files.set(stored, { path: stored, mode, content: new Uint8Array(readFileSync(source)) });
      else {
        files.set(stored, { path: stored, mode });
        add(source, stored);
      }
    }
  };
  add(directory, homeDirectory);
  return files;
}
