import { FileError } from '../files/file-error.ts';
import type { FileTree } from '../files/file-tree.ts';
import { parentPath } from '../files/paths.ts';
import { userGroups } from './users.ts';

const bits = { read: 4, write: 2, search: 1 } as const;

/** Whether a user may do something with the node at `path`; root may everything. */
export function mayAccess(files: FileTree, user: string, path: string, access: keyof typeof bits): boolean {
  if (user === 'root') return true;
  const node = files.find(path);
  if (!node) return false;
  const bit = bits[access];
  if (node.owner === user) return (node.mode & (bit << 6)) !== 0;
  if (userGroups(files, user).some((group) => group.name === node.group)) return (node.mode & (bit << 3)) !== 0;
  return (node.mode & bit) !== 0;
}

/** Throws FileError (EACCES) unless every directory above `path` may be searched. */
export function assertReachable(files: FileTree, user: string, path: string): void {
  for (let folder = parentPath(path); ; folder = parentPath(folder)) {
    if (files.find(folder) && !mayAccess(files, user, folder, 'search')) throw new FileError('EACCES', path);
    if (folder === '/') return;
  }
}

/** Throws EACCES when the user may not read what is there; nothing when nothing is there. */
export function assertReadable(files: FileTree, user: string, path: string): void {
  assertReachable(files, user, path);
  if (files.find(path) && !mayAccess(files, user, path, 'read')) throw new FileError('EACCES', path);
}

/** For an existing file its own permission counts, for a new one that of its directory. */
export function assertWritable(files: FileTree, user: string, path: string): void {
  assertReachable(files, user, path);
  const subject = files.find(path) ? path : parentPath(path);
  if (files.find(subject) && !mayAccess(files, user, subject, 'write')) throw new FileError('EACCES', path);
}

/** Adding, removing and renaming entries needs the directory. */
export function assertDirectoryWritable(files: FileTree, user: string, path: string): void {
  assertReachable(files, user, path);
  const folder = parentPath(path);
  if (!mayAccess(files, user, folder, 'write')) throw new FileError('EACCES', path);
  const node = files.find(path, false);
  const isSticky = (files.get(folder).mode & 0o1000) !== 0;
  if (user !== 'root' && isSticky && node && node.owner !== user) throw new FileError('EACCES', path);
}
