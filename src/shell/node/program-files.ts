import type { IFileSystem } from 'just-bash';
import type { FileChange, ProgramFile } from './messages.ts';

/** Where the shell's own commands and devices are shown; no program needs to see them. */
const hidden = /^\/(?:bin|usr|dev|proc|sys|etc)(?:\/|$)/;

/** All files of the shell, as a program gets them. */
export async function readProgramFiles(files: IFileSystem): Promise<ProgramFile[]> {
  const paths = files.getAllPaths().filter((path) => !hidden.test(path));
  const read = paths.map(async (path): Promise<ProgramFile | undefined> => {
    try {
      const { isDirectory, mode, mtime } = await files.stat(path);
      const bytes = isDirectory ? undefined : await files.readFileBuffer(path);
      return { path, mode, mtimeMs: mtime.getTime(), bytes };
    } catch {
      // A link that leads nowhere.
      return undefined;
    }
  });
  return (await Promise.all(read)).filter((file) => file !== undefined);
}

/** Applies what a program did to its files to those of the shell. */
export async function applyChange(files: IFileSystem, change: FileChange): Promise<void> {
  switch (change.kind) {
    case 'write':
      return change.isAppended
        ? files.appendFile(change.path, change.bytes)
        : files.writeFile(change.path, change.bytes);
    case 'folder':
      return files.mkdir(change.path);
    case 'remove':
      return files.rm(change.path, { recursive: true, force: true });
    case 'rename':
      return files.mv(change.from, change.to);
    case 'mode':
      return files.chmod(change.path, change.mode);
  }
}
