/** Calls of the host's files, with Node's errors. Refers to nothing outside of itself (see inspect.ts). */
export function makeFsCall(ask: (name: string, argument: object) => unknown, resolve: (path: string) => string) {
  const errors: Record<string, { errno: number; text: string }> = {
    ENOENT: { errno: -2, text: 'no such file or directory' },
    EACCES: { errno: -13, text: 'permission denied' },
    EEXIST: { errno: -17, text: 'file already exists' },
    ENOTDIR: { errno: -20, text: 'not a directory' },
    EISDIR: { errno: -21, text: 'illegal operation on a directory' },
    ENOTEMPTY: { errno: -39, text: 'directory not empty' },
  };

  /** `syscall` is the one that Node's errors name; `name` the host's. */
  function run(syscall: string, name: string, path: unknown, more: object = {}): unknown {
    const shown = path instanceof Uint8Array || typeof path !== 'object' ? String(path) : new URLPath(path).path;
    const result = ask(name, { path: path === 0 ? '/dev/stdin' : resolve(shown), ...more }) as {
      error?: string;
      value?: unknown;
    };
    if (result.error === undefined) return result.value;
    const target = syscall === 'read' ? '' : ` '${shown}'`;
    const { errno, text } = errors[result.error] ?? { errno: -1, text: 'failed' };
    const error = new Error(`${result.error}: ${text}, ${syscall}${target}`);
    throw Object.assign(error, {
      errno,
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
  return run;
}
