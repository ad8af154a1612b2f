import type { makeFsCall } from './fs-call.ts';
import type { FsOptions } from './fs-options.ts';

type Stat = { isFolder: boolean; sizeBytes: number; mode: number; mtimeMs: number };

/** The functions of `fs` that read, in their form with Sync. Refers to nothing outside of itself (see inspect.ts). */
export function makeFsRead(
  run: ReturnType<typeof makeFsCall>,
  ask: (name: string, argument: object) => unknown,
  resolve: (path: string) => string,
  Buffer: { from(text: string, encoding?: string): Uint8Array },
) {
  const encodingOf = (options: FsOptions) => (typeof options === 'string' ? options : options?.encoding);
  const isUtf8 = (encoding: string | undefined) => encoding !== undefined && /^utf-?8$/i.test(encoding);

  function readFileSync(path: unknown, options?: FsOptions): unknown {
    const encoding = encodingOf(options);
    if (isUtf8(encoding)) return run('open', 'fs.readText', path);
    const bytes = Buffer.from(run('open', 'fs.readBytes', path) as string, 'latin1');
    return encoding === undefined
      ? bytes
      : (bytes as Uint8Array & { toString(encoding: string): string }).toString(encoding);
  }
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
  function readdirSync(path: unknown, options?: FsOptions): unknown[] {
    const names = run('scandir', 'fs.list', path) as string[];
    if (typeof options !== 'object' || !options?.withFileTypes) return names;
    const parentPath = resolve(String(path));
    return names.map((name) => ({ ...statSync(`${parentPath}/${name}`), name, parentPath }));
  }
  const accessSync = (path: unknown) => void run('access', 'fs.stat', path);

  return { readFileSync, statSync, lstatSync: statSync, existsSync, readdirSync, accessSync };
}
