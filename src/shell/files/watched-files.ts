import type { IFileSystem } from 'just-bash';
import { withoutRoom } from './growing-bytes.ts';
import { withRealFolders, writtenPath } from './real-paths.ts';
import { ShellFileSystem } from './shell-file-system.ts';
import { homeDirectory, type FileChanges, type FileStore, type StoredFile } from './stored-files.ts';
import { systemFiles } from './system-files.ts';

type Touch = (path: string) => void;

/** What changes files: which of its arguments are paths, and whether links at their ends are followed. */
const changing = new Map<string | symbol, { paths: readonly number[]; follows?: true }>([
  ['writeFile', { paths: [0], follows: true }],
  ['appendFile', { paths: [0], follows: true }],
  ['chmod', { paths: [0], follows: true }],
  ['utimes', { paths: [0], follows: true }],
  ['mkdir', { paths: [0] }],
  ['rm', { paths: [0] }],
  ['cp', { paths: [0, 1] }],
  ['mv', { paths: [0, 1] }],
  ['symlink', { paths: [1] }],
  ['link', { paths: [0, 1] }],
]);

/** Passes everything on to `inner`, changes with their real paths, and tells of each path that changes. */
function watch(inner: ShellFileSystem, touch: Touch): IFileSystem {
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const change = changing.get(name);
      if (!change) return value.bind(target);
      return async (...args: unknown[]) => {
        for (const index of change.paths) {
          const path = String(args[index]);
          const real = await (change.follows ? writtenPath(target, path) : withRealFolders(target, path));
          args[index] = real;
          touch(real);
        }
        return value.apply(target, args) as unknown;
      };
    },
  });
}

export interface ShellFiles {
  files: IFileSystem;
  /** Brings what changed under home into the store; nothing when nothing changed. */
  save(): Promise<void>;
  /** Takes over what somebody else has saved: another shell, an upload. */
  receive(changes: FileChanges): Promise<void>;
}

/**
 * The shell's file system; everything under home comes from the store and goes back to it. `onUnsaved` is called when
 * something changes after all was saved, and when a save has failed.
 */
export async function openShellFiles(
  store: FileStore | undefined,
  onUnsaved: () => void = () => undefined,
): Promise<ShellFiles> {
  const memory = new ShellFileSystem();
  const touched = new Set<string>();
  const files = watch(memory, (path) => {
    if (!path.startsWith(`${homeDirectory}/`)) return;
    if (touched.size === 0) onUnsaved();
    touched.add(path);
  });
  for (const directory of ['/home', homeDirectory, '/tmp', '/etc', '/usr', '/usr/bin', '/bin', '/dev', '/dev/fd']) {
    await memory.mkdir(directory, { recursive: true });
  }
  for (const [path, text] of Object.entries(systemFiles)) await memory.writeFile(path, text);
  for (const file of (await store?.load()) ?? []) await restore(memory, file);
  return {
    files,
    async save() {
      if (!store || touched.size === 0) return;
      const paths = [...touched];
      touched.clear();
      try {
        await store.save(await changesOf(memory, paths));
      } catch (error) {
        for (const path of paths) touched.add(path);
        onUnsaved();
        throw error;
      }
    },
    async receive({ saved, removed }) {
      for (const path of removed) await memory.rm(path, { recursive: true, force: true });
      for (const file of saved) {
        if (file.link !== undefined) await memory.rm(file.path, { recursive: true, force: true });
        await restore(memory, file);
      }
    },
  };
}

async function restore(memory: ShellFileSystem, file: StoredFile): Promise<void> {
  const parent = file.path.slice(0, file.path.lastIndexOf('/'));
  await memory.mkdir(parent, { recursive: true });
  if (file.link !== undefined) return memory.symlink(file.link, file.path);
  if (file.content) await memory.writeFile(file.path, file.content);
  else await memory.mkdir(file.path, { recursive: true });
  await memory.chmod(file.path, file.mode);
}

async function changesOf(memory: ShellFileSystem, paths: readonly string[]): Promise<FileChanges> {
  const changes: FileChanges = { saved: [], removed: [] };
  for (const path of paths) {
    const stat = await memory.lstat(path).catch(() => undefined);
    if (!stat) changes.removed.push(path);
    else await collect(memory, path, changes.saved);
  }
  return changes;
}

/** A copied or moved directory brings all that is in it. */
async function collect(memory: ShellFileSystem, path: string, saved: StoredFile[]): Promise<void> {
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
