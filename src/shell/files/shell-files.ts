import type { IFileSystem } from 'just-bash';
import { changesOf, restore } from './file-changes.ts';
import { ShellFileSystem } from './shell-file-system.ts';
import { homeDirectory, type FileChanges, type FileStore } from './stored-files.ts';
import { systemFiles } from './system-files.ts';
import { watchChanges } from './watch-changes.ts';

export interface ShellFiles {
  files: IFileSystem;
  /** Brings what changed under home into the store, after what is being saved already; nothing when nothing changed. */
  save(): Promise<void>;
  /** Takes over what somebody else has saved: another shell, an upload. */
  receive(changes: FileChanges): Promise<void>;
}

/**
 * The shell's file system; everything under home comes from the store and goes back to it. `onUnsaved` is called with
 * true when something changes after all was saved, or could not be saved, and with false when a save takes it up.
 */
export async function openShellFiles(
  store: FileStore | undefined,
  onUnsaved: (isUnsaved: boolean) => void = () => undefined,
): Promise<ShellFiles> {
  const memory = new ShellFileSystem();
  const touched = new Set<string>();
  const files = watchChanges(memory, (path) => {
    if (!path.startsWith(`${homeDirectory}/`)) return;
    if (touched.size === 0) onUnsaved(true);
    touched.add(path);
  });
  for (const directory of ['/home', homeDirectory, '/tmp', '/etc', '/usr', '/usr/bin', '/bin', '/dev', '/dev/fd']) {
    await memory.mkdir(directory, { recursive: true });
  }
  for (const [path, text] of Object.entries(systemFiles)) await memory.writeFile(path, text);
  for (const file of (await store?.load()) ?? []) await restore(memory, file);
  let saving = Promise.resolve();
  const saveChanges = async () => {
    if (!store || touched.size === 0) return;
    const paths = [...touched];
    touched.clear();
    onUnsaved(false);
    try {
      await store.save(await changesOf(memory, paths));
    } catch (error) {
      for (const path of paths) touched.add(path);
      onUnsaved(true);
      throw error;
    }
  };
  return {
    files,
    save() {
      const turn = saving.then(saveChanges);
      saving = turn.catch(() => undefined);
      return turn;
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
