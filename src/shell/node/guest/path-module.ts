/** The module `path`, for POSIX. Refers to nothing outside of itself (see inspect.ts). */
export function makePath(cwd: () => string) {
  function normalizeParts(parts: readonly string[], isAbsolute: boolean): string[] {
    const kept: string[] = [];
    for (const part of parts) {
      if (part === '' || part === '.') continue;
      if (part !== '..') kept.push(part);
      else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
      else if (!isAbsolute) kept.push('..');
    }
    return kept;
  }
  const normalize = (path: string): string => {
    const isAbsolute = path.startsWith('/');
    const joined = normalizeParts(path.split('/'), isAbsolute).join('/');
    const tail = path.endsWith('/') && joined !== '' ? '/' : '';
    return `${isAbsolute ? '/' : ''}${joined}${tail}` || '.';
  };
  const join = (...parts: string[]) => normalize(parts.filter((part) => part !== '').join('/'));
  const resolve = (...parts: string[]): string => {
    let path = '';
    for (const part of [cwd(), ...parts]) path = part.startsWith('/') ? part : part === '' ? path : `${path}/${part}`;
    return `/${normalizeParts(path.split('/'), true).join('/')}`;
  };
  const basename = (path: string, suffix = ''): string => {
    const base = path.replace(/\/+$/, '').split('/').at(-1)!;
    return suffix !== '' && base !== suffix && base.endsWith(suffix) ? base.slice(0, -suffix.length) : base;
  };
  const dirname = (path: string): string => {
    const trimmed = path.replace(/\/+$/, '');
    const at = trimmed.lastIndexOf('/');
    return at < 0 ? '.' : at === 0 ? '/' : trimmed.slice(0, at);
  };
  const extname = (path: string): string => /[^/.][^/]*?(\.[^./]*)$/.exec(path)?.[1] ?? '';
  const relative = (from: string, to: string): string => {
    const a = resolve(from).split('/').filter(Boolean);
    const b = resolve(to).split('/').filter(Boolean);
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
  };
  const parse = (path: string) => {
    const base = basename(path);
    const ext = extname(base);
    const dir = dirname(path);
    return {
      root: path.startsWith('/') ? '/' : '',
      dir: dir === '.' && !path.startsWith('.') ? '' : dir,
      base,
      ext,
      name: ext === '' ? base : base.slice(0, -ext.length),
    };
  };
  const format = (parts: { dir?: string; root?: string; base?: string; name?: string; ext?: string }): string => {
    const base = parts.base ?? `${parts.name ?? ''}${parts.ext ?? ''}`;
    const dir = parts.dir ?? parts.root ?? '';
    return dir === '' || dir.endsWith('/') ? `${dir}${base}` : `${dir}/${base}`;
  };
  const isAbsolute = (path: string) => path.startsWith('/');
  const path = {
    sep: '/',
    delimiter: ':',
    normalize,
    join,
    resolve,
    basename,
    dirname,
    extname,
    relative,
    parse,
    format,
    isAbsolute,
  };
  return { ...path, posix: path };
}
