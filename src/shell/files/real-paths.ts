import type { IFileSystem } from 'just-bash';

const mostLinks = 40;

/** The path with links followed in all its folders, and those that are not there yet as they are. */
export async function withRealFolders(files: IFileSystem, path: string): Promise<string> {
  const full = files.resolvePath('/', path);
  const folder = full.slice(0, full.lastIndexOf('/'));
  if (folder === '') return full;
  const real = await files.realpath(folder).catch(() => withRealFolders(files, folder));
  return `${real === '/' ? '' : real}${full.slice(folder.length)}`;
}

/** The path that is written when `path` is: where its links lead, also when nothing is there yet. */
export async function writtenPath(files: IFileSystem, path: string): Promise<string> {
  let target = await withRealFolders(files, path);
  for (let links = 0; links < mostLinks; links++) {
    const link = await files.readlink(target).catch(() => undefined);
    if (link === undefined) return target;
    target = await withRealFolders(files, files.resolvePath(files.resolvePath(target, '..'), link));
  }
  throw new Error(`ELOOP: too many levels of symbolic links, open '${path}'`);
}
