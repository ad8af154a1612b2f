import type { makeFsCall } from './fs-call.ts';
import type { FsOptions } from './fs-options.ts';
import type { makeFsRead } from './fs-read.ts';

/** The functions of `fs` that change files, in their form with Sync. Refers to nothing outside of itself (see inspect.ts). */
export function makeFsWrite(
  run: ReturnType<typeof makeFsCall>,
  { readFileSync, existsSync }: Pick<ReturnType<typeof makeFsRead>, 'readFileSync' | 'existsSync'>,
  resolve: (path: string) => string,
) {
  const settings = (options: FsOptions) => (typeof options === 'object' && options ? options : {});

  function store(path: unknown, data: unknown, options: FsOptions, isAppended: boolean): void {
    const isAdded = isAppended || settings(options).flag === 'a';
    if (data instanceof Uint8Array) run('open', 'fs.writeBytes', path, { latin1: latin1Of(data), isAppended: isAdded });
    else run('open', 'fs.writeText', path, { text: String(data), isAppended: isAdded });
  }
  /** In pieces: a function takes only so many arguments. */
  function latin1Of(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
    return text;
  }
  const writeFileSync = (path: unknown, data: unknown, options?: FsOptions) => store(path, data, options, false);
  const appendFileSync = (path: unknown, data: unknown, options?: FsOptions) => store(path, data, options, true);
  function mkdirSync(path: unknown, options?: FsOptions): void {
    run('mkdir', 'fs.makeFolder', path, { isRecursive: settings(options).recursive === true });
  }
  function rmSync(path: unknown, options: FsOptions = {}): void {
    const { recursive = false, force = false } = settings(options);
    if (force && !existsSync(path)) return;
    run('rm', 'fs.remove', path, { isRecursive: recursive });
  }
  const unlinkSync = (path: unknown) => void run('unlink', 'fs.remove', path, { isRecursive: false });
  const rmdirSync = (path: unknown, options?: FsOptions) =>
    void run('rmdir', 'fs.remove', path, { isRecursive: settings(options).recursive === true });
  const renameSync = (from: string, to: string) => void run('rename', 'fs.rename', from, { to: resolve(String(to)) });
  const copyFileSync = (from: string, to: string) => writeFileSync(to, readFileSync(from));
  const chmodSync = (path: unknown, mode: number | string) =>
    void run('chmod', 'fs.mode', path, { mode: typeof mode === 'string' ? Number.parseInt(mode, 8) : mode });

  return {
    writeFileSync,
    appendFileSync,
    mkdirSync,
    rmSync,
    rmdirSync,
    unlinkSync,
    renameSync,
    copyFileSync,
    chmodSync,
  };
}
