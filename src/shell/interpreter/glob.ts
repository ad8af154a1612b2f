import type { IFileSystem } from 'just-bash';
import { globToRegExp, hasGlobCharacters, unescapePattern } from './pattern.ts';

export interface GlobOptions {
  cwd: string;
  matchesHidden: boolean;
  ignoresCase: boolean;
  /** `**` descends into directories. */
  isRecursive: boolean;
}

async function directoryNames(files: IFileSystem, path: string): Promise<string[]> {
  try {
    return await files.readdir(path);
  } catch {
    return [];
  }
}

async function isDirectory(files: IFileSystem, path: string): Promise<boolean> {
  try {
    return (await files.stat(path)).isDirectory;
  } catch {
    return false;
  }
}

async function descendants(files: IFileSystem, base: string, prefix: string): Promise<string[]> {
  const found = [prefix];
  for (const name of await directoryNames(files, base)) {
    if (name.startsWith('.')) continue;
    const path = `${base}/${name}`;
    if (await isDirectory(files, path)) found.push(...(await descendants(files, path, `${prefix}${name}/`)));
  }
  return found;
}

/** Pathname expansion: sorted matches, none when nothing matches. */
export async function expandGlob(files: IFileSystem, pattern: string, options: GlobOptions): Promise<string[]> {
  const isAbsolute = pattern.startsWith('/');
  const parts = (isAbsolute ? pattern.slice(1) : pattern).split('/');
  let prefixes = [isAbsolute ? '/' : ''];
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const next: string[] = [];
    for (const prefix of prefixes) {
      const base = files.resolvePath(options.cwd, prefix || '.');
      if (part === '' && isLast) {
        if (await isDirectory(files, base)) next.push(prefix);
      } else if (part === '**' && options.isRecursive) {
        const directories = await descendants(files, base, prefix);
        if (isLast) next.push(...(await withFiles(files, directories, options.cwd)));
        else next.push(...directories);
      } else {
        next.push(...(await matchPart(files, base, prefix, part, isLast, options)));
      }
    }
    prefixes = next;
  }
  return [...new Set(prefixes)].sort(compareNames);
}

async function withFiles(files: IFileSystem, directories: string[], cwd: string): Promise<string[]> {
  const found: string[] = [];
  for (const directory of directories) {
    const names = await directoryNames(files, files.resolvePath(cwd, directory || '.'));
    found.push(...names.filter((name) => !name.startsWith('.')).map((name) => directory + name));
  }
  return found;
}

async function matchPart(
  files: IFileSystem,
  base: string,
  prefix: string,
  part: string,
  isLast: boolean,
  options: GlobOptions,
): Promise<string[]> {
  const suffix = isLast ? '' : '/';
  if (!hasGlobCharacters(part)) {
    const name = unescapePattern(part);
    const path = files.resolvePath(base, name || '.');
    return (await files.exists(path)) ? [prefix + name + suffix] : [];
  }
  const expression = globToRegExp(part, { isFileName: true, ignoresCase: options.ignoresCase });
  const isHiddenWanted = options.matchesHidden || part.startsWith('.') || part.startsWith('\\.');
  const found: string[] = [];
  for (const name of await directoryNames(files, base)) {
    if (name.startsWith('.') && !isHiddenWanted) continue;
    if (!expression.test(name)) continue;
    if (isLast || (await isDirectory(files, files.resolvePath(base, name)))) found.push(prefix + name + suffix);
  }
  return found;
}

/** Order of a UTF-8 locale: letters without regard to case first, then by code. */
function compareNames(left: string, right: string): number {
  const folded = left.toLowerCase().localeCompare(right.toLowerCase());
  return folded !== 0 ? folded : left < right ? 1 : -1;
}
