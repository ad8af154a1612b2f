import type { FileChange, ProgramFile } from '../messages.ts';

/** An operation on files that failed, with Node's code for the reason. */
export class FileError extends Error {
  readonly code: string;
  constructor(code: 'ENOENT' | 'EEXIST' | 'ENOTDIR' | 'EISDIR' | 'ENOTEMPTY' | 'EACCES') {
    super(code);
    this.code = code;
  }
}

/** The shell's files as they were at the program's start; what the program changes is told to the shell. */
export class MirrorFiles {
  readonly #files = new Map<string, ProgramFile>();
  readonly #nowMs: () => number;
  readonly #onChange: (change: FileChange) => void;

  constructor(files: readonly ProgramFile[], nowMs: () => number, onChange: (change: FileChange) => void) {
    for (const file of files) this.#files.set(file.path, file);
    this.#files.set('/', { path: '/', mode: 0o755, mtimeMs: nowMs() });
    this.#nowMs = nowMs;
    this.#onChange = onChange;
  }

  find(path: string): ProgramFile | undefined {
    return this.#files.get(path);
  }

  stat(path: string): ProgramFile {
    const file = this.#files.get(path);
    if (!file) throw new FileError('ENOENT');
    return file;
  }

  read(path: string): Uint8Array {
    const { bytes, mode } = this.stat(path);
    if (!bytes) throw new FileError('EISDIR');
    if ((mode & 0o400) === 0) throw new FileError('EACCES');
    return bytes;
  }

  write(path: string, bytes: Uint8Array, isAppended: boolean): void {
    const before = this.#files.get(path);
    if (before && !before.bytes) throw new FileError('EISDIR');
    if (before && (before.mode & 0o200) === 0) throw new FileError('EACCES');
    this.#requireParent(path);
    const kept = isAppended ? (before?.bytes ?? new Uint8Array(0)) : new Uint8Array(0);
    const whole = new Uint8Array(kept.length + bytes.length);
    whole.set(kept);
    whole.set(bytes, kept.length);
    this.#files.set(path, { path, mode: before?.mode ?? 0o644, mtimeMs: this.#nowMs(), bytes: whole });
    this.#onChange({ kind: 'write', path, bytes, isAppended });
  }

  list(path: string): string[] {
    if (this.stat(path).bytes) throw new FileError('ENOTDIR');
    const prefix = path === '/' ? '/' : `${path}/`;
    const names = [...this.#files.keys()].filter((one) => one !== '/' && one.startsWith(prefix));
    return names
      .map((one) => one.slice(prefix.length))
      .filter((name) => !name.includes('/'))
      .sort();
  }

  makeFolder(path: string, isRecursive: boolean): void {
    if (this.#files.has(path)) {
      if (isRecursive && !this.#files.get(path)!.bytes) return;
      throw new FileError('EEXIST');
    }
    const parent = parentOf(path);
    if (isRecursive && !this.#files.has(parent)) this.makeFolder(parent, true);
    this.#requireParent(path);
    this.#files.set(path, { path, mode: 0o755, mtimeMs: this.#nowMs() });
    this.#onChange({ kind: 'folder', path });
  }

  remove(path: string, isRecursive: boolean): void {
    const file = this.stat(path);
    if (!file.bytes && !isRecursive && this.list(path).length > 0) throw new FileError('ENOTEMPTY');
    for (const one of this.#files.keys()) if (one === path || one.startsWith(`${path}/`)) this.#files.delete(one);
    this.#onChange({ kind: 'remove', path });
  }

  rename(from: string, to: string): void {
    this.stat(from);
    this.#requireParent(to);
    const moved = Array.from(this.#files.values()).filter(({ path }) => path === from || path.startsWith(`${from}/`));
    for (const file of moved) this.#files.delete(file.path);
    for (const file of moved) {
      const path = `${to}${file.path.slice(from.length)}`;
      this.#files.set(path, { ...file, path });
    }
    this.#onChange({ kind: 'rename', from, to });
  }

  changeMode(path: string, mode: number): void {
    this.#files.set(path, { ...this.stat(path), mode });
    this.#onChange({ kind: 'mode', path, mode });
  }

  #requireParent(path: string): void {
    const parent = this.#files.get(parentOf(path));
    if (!parent) throw new FileError('ENOENT');
    if (parent.bytes) throw new FileError('ENOTDIR');
  }
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
