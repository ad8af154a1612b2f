import type { FsStat } from 'just-bash/browser';
import type { FileNode } from '../files/file-node.ts';

const folderSizeBytes = 4096;

function sizeOf(node: FileNode): number {
  if (node.kind === 'file') return node.bytes.length;
  return node.kind === 'symlink' ? node.target.length : folderSizeBytes;
}

/** What kind of node it is, as the interpreter asks. */
export function kindOf({ kind }: FileNode): Pick<FsStat, 'isFile' | 'isDirectory' | 'isSymbolicLink'> {
  return { isFile: kind === 'file', isDirectory: kind === 'directory', isSymbolicLink: kind === 'symlink' };
}

/** A node as the interpreter's `stat` tells of it. */
export function fileStat(node: FileNode): FsStat {
  return {
    ...kindOf(node),
    mode: node.mode,
    size: sizeOf(node),
    // oxlint-disable-next-line no-restricted-globals -- the interface wants a Date; the time in it is the world's
    mtime: new Date(node.modifiedAtMs),
  };
}
