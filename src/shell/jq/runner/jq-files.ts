/** Error numbers of WASI, which the library in the module turns into C's. */
export const errors = {
  badDescriptor: 8,
  invalid: 28,
  isFolder: 31,
  missing: 44,
  range: 68,
  notTerminal: 59,
  notSeekable: 70,
};

export const modes = { file: 0o100644, folder: 0o040755, terminal: 0o020620, pipe: 0o010600 };

interface OpenFile {
  mode: number;
  bytes: Uint8Array;
  at: number;
}

const stdinPaths = new Set(['/dev/stdin', '/dev/fd/0', '/proc/self/fd/0']);

/** What a call of jq can open: its stdin and the files that came with it, only to be read. */
export class JqFiles {
  readonly #cwd: string;
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly #folders = new Set<string>(['/', '/dev']);
  readonly #open = new Map<number, OpenFile>();

  constructor(cwd: string, files: ReadonlyMap<string, Uint8Array>, stdin: Uint8Array, terminals: readonly boolean[]) {
    this.#cwd = cwd;
    this.#files = files;
    for (const path of [`${cwd}/.`, ...files.keys()]) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        this.#folders.add(path.slice(0, end));
      }
    }
    for (const [descriptor, isTerminal] of terminals.entries()) {
      const bytes = descriptor === 0 ? stdin : new Uint8Array(0);
      this.#open.set(descriptor, { mode: isTerminal ? modes.terminal : modes.pipe, bytes, at: 0 });
    }
  }

  /** The kind of what is at a path, as C's `st_mode`; undefined when nothing is there. */
  modeOf(path: string): number | undefined {
    const full = this.#resolve(path);
    if (stdinPaths.has(full)) return this.#open.get(0)?.mode;
    if (this.#files.has(full)) return modes.file;
    return this.#folders.has(full) ? modes.folder : undefined;
  }

  /** A new descriptor; undefined when nothing is there. */
  open(path: string): number | undefined {
    const full = this.#resolve(path);
    const mode = this.modeOf(full);
    if (mode === undefined) return undefined;
    let descriptor = 3;
    while (this.#open.has(descriptor)) descriptor++;
    const stdin = stdinPaths.has(full) ? this.#open.get(0) : undefined;
    this.#open.set(descriptor, stdin ?? { mode, bytes: this.#files.get(full) ?? new Uint8Array(0), at: 0 });
    return descriptor;
  }

  close(descriptor: number): boolean {
    return this.#open.delete(descriptor);
  }

  file(descriptor: number): Readonly<OpenFile> | undefined {
    return this.#open.get(descriptor);
  }

  /** The next bytes of an open file, at most `count`. */
  read(descriptor: number, count: number): Uint8Array {
    const file = this.#open.get(descriptor)!;
    const bytes = file.bytes.subarray(file.at, file.at + count);
    file.at += bytes.length;
    return bytes;
  }

  seek(descriptor: number, offset: number, whence: number): number {
    const file = this.#open.get(descriptor)!;
    const base = [0, file.at, file.bytes.length][whence] ?? 0;
    file.at = Math.max(0, base + offset);
    return file.at;
  }

  #resolve(path: string): string {
    const parts: string[] = [];
    for (const part of (path.startsWith('/') ? path : `${this.#cwd}/${path}`).split('/')) {
      if (part === '..') parts.pop();
      else if (part !== '' && part !== '.') parts.push(part);
    }
    return `/${parts.join('/')}`;
  }
}
