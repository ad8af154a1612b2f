/** A path from the root, without `.`, `..` and a slash at its end. */
export function absolutePath(path: string, folder: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** How the CLI shows an absolute path: relative to the caller's folder, `./` when it lies right in it. */
export function shownPath(path: string, folder: string): string {
  const slash = path.lastIndexOf('/');
  return `${relativeFolder(path.slice(0, slash), folder)}/${path.slice(slash + 1)}`;
}

function relativeFolder(target: string, from: string): string {
  const to = target.split('/').filter(Boolean);
  const base = from.split('/').filter(Boolean);
  let shared = 0;
  while (shared < to.length && shared < base.length && to[shared] === base[shared]) shared++;
  const parts = [...base.slice(shared).map(() => '..'), ...to.slice(shared)];
  return parts.length === 0 ? '.' : parts.join('/');
}

/** Joins as Python's os.path.join: an absolute `rest` stands alone. */
export function joinPath(root: string, rest: string): string {
  if (rest.startsWith('/')) return rest;
  return root === '' || root.endsWith('/') ? root + rest : `${root}/${rest}`;
}

/** Order of names as S3 lists keys: by code point. */
export function compareNames(a: string, b: string): number {
  const first = [...a];
  const second = [...b];
  for (let i = 0; i < Math.min(first.length, second.length); i++) {
    const difference = first[i]!.codePointAt(0)! - second[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
