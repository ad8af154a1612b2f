/** The modules `fs` and `fs/promises`. Refers to nothing outside of itself (see inspect.ts). */
export function makeFs(
  ask: (name: string, argument: object) => unknown,
  resolve: (path: string) => string,
  Buffer: { from(text: string, encoding?: string): Uint8Array; concat(list: Uint8Array[]): Uint8Array },
) {
  type Options =
    | string
    | { encoding?: string; flag?: string; recursive?: boolean; force?: boolean; withFileTypes?: boolean }
    | null
    | undefined;
  type Stat = { isFolder: boolean; sizeBytes: number; mode: number; mtimeMs: number };
  const texts: Record<string, string> = {
    ENOENT: 'no such file or directory',
    EEXIST: 'file already exists',
    ENOTDIR: 'not a directory',
    EISDIR: 'illegal operation on a directory',
    ENOTEMPTY: 'directory not empty',
    EACCES: 'permission denied',
  };
  const numbers: Record<string, number> = {
    ENOENT: -2,
    EEXIST: -17,
    ENOTDIR: -20,
    EISDIR: -21,
    ENOTEMPTY: -39,
    EACCES: -13,
  };

  function run(syscall: string, name: string, path: unknown, more: object = {}): unknown {
    const shown = path instanceof Uint8Array || typeof path !== 'object' ? String(path) : new URLPath(path).path;
    const result = ask(name, { path: path === 0 ? '/dev/stdin' : resolve(shown), ...more }) as {
      error?: string;
      value?: unknown;
    };
    if (result.error === undefined) return result.value;
    const target = syscall === 'read' ? '' : ` '${shown}'`;
    const error = new Error(`${result.error}: ${texts[result.error] ?? 'failed'}, ${syscall}${target}`);
    throw Object.assign(error, {
      errno: numbers[result.error] ?? -1,
      code: result.error,
      syscall,
      ...(target === '' ? {} : { path: shown }),
    });
  }
  class URLPath {
    path: string;
    constructor(url: unknown) {
      this.path = decodeURIComponent((url as { pathname?: string }).pathname ?? String(url));
    }
  }
  const encodingOf = (options: Options) => (typeof options === 'string' ? options : options?.encoding);
  const settings = (options: Options) => (typeof options === 'object' && options ? options : {});
  const isUtf8 = (encoding: string | undefined) => encoding !== undefined && /^utf-?8$/i.test(encoding);

  function readFileSync(path: unknown, options?: Options): unknown {
    const encoding = encodingOf(options);
    if (isUtf8(encoding)) return run('open', 'fs.readText', path);
    const bytes = Buffer.from(run('open', 'fs.readBytes', path) as string, 'latin1');
    return encoding === undefined
      ? bytes
      : (bytes as Uint8Array & { toString(encoding: string): string }).toString(encoding);
  }
  function store(path: unknown, data: unknown, options: Options, isAppended: boolean): void {
    const isAdded = isAppended || settings(options).flag === 'a';
    if (data instanceof Uint8Array) run('open', 'fs.writeBytes', path, { latin1: latin1Of(data), isAppended: isAdded });
    else run('open', 'fs.writeText', path, { text: String(data), isAppended: isAdded });
  }
  function latin1Of(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
    return text;
  }
  const writeFileSync = (path: unknown, data: unknown, options?: Options) => store(path, data, options, false);
  const appendFileSync = (path: unknown, data: unknown, options?: Options) => store(path, data, options, true);
  function statOf({ isFolder, sizeBytes, mode, mtimeMs }: Stat) {
    const mtime = new Date(mtimeMs);
    return {
      size: sizeBytes,
      mode: mode | (isFolder ? 0o40000 : 0o100000),
      mtimeMs,
      mtime,
      isFile: () => !isFolder,
      isDirectory: () => isFolder,
      isSymbolicLink: () => false,
    };
  }
  const statSync = (path: unknown) => statOf(run('stat', 'fs.stat', path) as Stat);
  const existsSync = (path: unknown) => (ask('fs.exists', { path: resolve(String(path)) }) as { value: boolean }).value;
  function readdirSync(path: unknown, options?: Options): unknown[] {
    const names = run('scandir', 'fs.list', path) as string[];
    if (!settings(options).withFileTypes) return names;
    const parentPath = resolve(String(path));
    return names.map((name) => ({ ...statSync(`${parentPath}/${name}`), name, parentPath }));
  }
  function mkdirSync(path: unknown, options?: Options): void {
    run('mkdir', 'fs.makeFolder', path, { isRecursive: settings(options).recursive === true });
  }
  function rmSync(path: unknown, options: Options = {}): void {
    const { recursive = false, force = false } = settings(options);
    if (force && !existsSync(path)) return;
    run('rm', 'fs.remove', path, { isRecursive: recursive });
  }
  const unlinkSync = (path: unknown) => void run('unlink', 'fs.remove', path, { isRecursive: false });
  const rmdirSync = (path: unknown, options?: Options) =>
    void run('rmdir', 'fs.remove', path, { isRecursive: settings(options).recursive === true });
  const renameSync = (from: string, to: string) => void run('rename', 'fs.rename', from, { to: resolve(String(to)) });
  const copyFileSync = (from: string, to: string) => writeFileSync(to, readFileSync(from));
  const chmodSync = (path: unknown, mode: number | string) =>
    void run('chmod', 'fs.mode', path, { mode: typeof mode === 'string' ? Number.parseInt(mode, 8) : mode });
  const accessSync = (path: unknown) => void run('access', 'fs.stat', path);

  const sync = {
    readFileSync,
    writeFileSync,
    appendFileSync,
    statSync,
    lstatSync: statSync,
    existsSync,
    readdirSync,
    mkdirSync,
    rmSync,
    rmdirSync,
    unlinkSync,
    renameSync,
    copyFileSync,
    chmodSync,
    accessSync,
  };
  type Method = (...args: never[]) => unknown;
  const promises: Record<string, Method> = {};
  const callbacks: Record<string, Method> = {};
  for (const [name, method] of Object.entries(sync) as [string, (...args: unknown[]) => unknown][]) {
    const plain = name.replace(/Sync$/, '');
    promises[plain] = async (...args: unknown[]) => method(...args);
    callbacks[plain] = (...args: unknown[]) => {
      const done = args.pop() as (error: unknown, value?: unknown) => void;
      (promises[plain]!(...(args as never[])) as Promise<unknown>).then(
        (value) => done(null, value),
        (error: unknown) => done(error),
      );
    };
  }
  delete promises['exists'];
  return { ...sync, ...callbacks, promises };
}
