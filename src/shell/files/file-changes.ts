import type { IFileSystem } from 'just-bash';
import { withoutRoom } from './growing-bytes.ts';
import type { FileChanges, StoredFile } from './stored-files.ts';

/** Puts a kept file, folder or link back where it was. */
export async function restore(memory: IFileSystem, file: StoredFile): Promise<void> {
  const parent = file.path.slice(0, file.path.lastIndexOf('/'));
  await memory.mkdir(parent, { recursive: true });
  if (file.link !== undefined) return memory.symlink(file.link, file.path);
  if (file.content) await memory.writeFile(file.path, file.content);
  else await memory.mkdir(file.path, { recursive: true });
  await memory.chmod(file.path, file.mode);
}

/** What is at these paths now, for the store; nothing there means removed. */
export async function changesOf(memory: IFileSystem, paths: readonly string[]): Promise<FileChanges> {
  const changes: FileChanges = { saved: [], removed: [] };
  for (const path of paths) {
    const stat = await memory.lstat(path).catch(() => undefined);
    if (!stat) changes.removed.push(path);
    else await collect(memory, path, changes.saved);
  }
  return changes;
}

/** A copied or moved directory brings all that is in it. */
async function collect(memory: IFileSystem, path: string, saved: StoredFile[]): Promise<void> {
  const stat = await memory.lstat(path);
  if (stat.isSymbolicLink) {
    saved.push({ path, mode: stat.mode, link: await memory.readlink(path) });
  } else if (stat.isFile) {
    saved.push({ path, mode: stat.mode, content: withoutRoom(await memory.readFileBuffer(path)) });
  } else {
    saved.push({ path, mode: stat.mode });
    for (const name of await memory.readdir(path)) await collect(memory, `${path}/${name}`, saved);
  }
}
