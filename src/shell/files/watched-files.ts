import type { IFileSystem } from 'just-bash';
import { InMemoryFs } from 'just-bash/browser';
import { homeDirectory, type FileChanges, type FileStore, type StoredFile } from './stored-files.ts';
import { systemFiles } from './system-files.ts';

type Touch = (path: string) => void;

/** Passes everything on to `inner` and tells of each path that changes. */
function watch(inner: InMemoryFs, touch: Touch): IFileSystem {
  const changing = ['writeFile', 'appendFile', 'mkdir', 'rm', 'chmod', 'utimes'] as const;
  const copying = ['cp', 'mv', 'symlink', 'link'] as const;
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!changing.includes(name as never) && !copying.includes(name as never)) return value.bind(target);
      return (...args: unknown[]) => {
        const paths = copying.includes(name as never) ? args.slice(0, 2) : args.slice(0, 1);
        for (const path of paths) if (typeof path === 'string') touch(path);
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

/** The shell's file system; everything under home comes from the store and goes back to it. */
export async function openShellFiles(store: FileStore | undefined): Promise<ShellFiles> {
  const memory = new InMemoryFs();
  const touched = new Set<string>();
  const files = watch(memory, (path) => {
    if (path.startsWith(`${homeDirectory}/`)) touched.add(path);
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

async function restore(memory: InMemoryFs, file: StoredFile): Promise<void> {
  const parent = file.path.slice(0, file.path.lastIndexOf('/'));
  await memory.mkdir(parent, { recursive: true });
  if (file.link !== undefined) return memory.symlink(file.link, file.path);
  if (file.content) await memory.writeFile(file.path, file.content);
  else await memory.mkdir(file.path, { recursive: true });
  await memory.chmod(file.path, file.mode);
}

async function changesOf(memory: InMemoryFs, paths: readonly string[]): Promise<FileChanges> {
  const changes: FileChanges = { saved: [], removed: [] };
  for (const path of paths) {
    const stat = await memory.lstat(path).catch(() => undefined);
    if (!stat) changes.removed.push(path);
    else await collect(memory, path, changes.saved);
  }
  return changes;
}

/** A copied or moved directory brings all that is in it. */
async function collect(memory: InMemoryFs, path: string, saved: StoredFile[]): Promise<void> {
  const stat = await memory.lstat(path);
  if (stat.isSymbolicLink) {
    saved.push({ path, mode: stat.mode, link: await memory.readlink(path) });
  } else if (stat.isFile) {
    saved.push({ path, mode: stat.mode, content: await memory.readFileBuffer(path) });
  } else {
    saved.push({ path, mode: stat.mode });
    for (const name of await memory.readdir(path)) await collect(memory, `${path}/${name}`, saved);
  }
}
