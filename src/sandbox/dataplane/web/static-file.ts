import type { HttpRequest } from '../../../core/http.ts';
import type { FileTree } from '../files/file-tree.ts';
import type { RegularFile } from '../files/file-node.ts';
import { normalizePath } from '../files/paths.ts';

export type StaticFile =
  | { kind: 'file'; path: string; file: RegularFile }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' }
  /** The file may not be read by the server's user. */
  | { kind: 'forbidden' }
  /** A directory without an index page. */
  | { kind: 'no-index' };

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isReadable(node: { mode: number; owner: string }, user: string): boolean {
  return (node.mode & (node.owner === user ? 0o400 : 0o004)) !== 0;
}

/** What a web server finds under `root` for a request. `user` is the one that the server runs as. */
export function findStaticFile(
  files: FileTree,
  request: HttpRequest,
  options: { root: string; index: string[]; user: string },
): StaticFile {
  const path = normalizePath(`${options.root}${normalizePath(decodePath(request.path))}`);
  const node = files.find(path);
  if (!node) return { kind: 'missing' };
  if (node.kind === 'file')
    return isReadable(node, options.user) ? { kind: 'file', path, file: node } : { kind: 'forbidden' };
  if (!request.path.endsWith('/'))
    return { kind: 'redirect', location: `${request.scheme}://${request.host}${request.path}/` };
  for (const name of options.index) {
    const index = files.find(`${path}/${name}`);
    if (index?.kind !== 'file') continue;
    return isReadable(index, options.user)
      ? { kind: 'file', path: `${path}/${name}`, file: index }
      : { kind: 'forbidden' };
  }
  return { kind: 'no-index' };
}
