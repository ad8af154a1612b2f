const errnoTexts = {
  ENOENT: 'No such file or directory',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  EEXIST: 'File exists',
  EACCES: 'Permission denied',
  ENOTEMPTY: 'Directory not empty',
  ELOOP: 'Too many levels of symbolic links',
  EINVAL: 'Invalid argument',
  ENOSPC: 'No space left on device',
} as const;

/** Runs `write`, a log or a marker that a machine does without when its disk is full. */
export function unlessDiskIsFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if (!(error instanceof FileError) || error.errno !== 'ENOSPC') throw error;
  }
}

export type Errno = keyof typeof errnoTexts;

/** A failed operation on a machine's files; `text` is what Linux programs print after the path. */
export class FileError extends Error {
  readonly errno: Errno;
  readonly path: string;

  constructor(errno: Errno, path: string) {
    super(`${errno}: ${errnoTexts[errno].toLowerCase()}, '${path}'`);
    this.errno = errno;
    this.path = path;
  }

  get text(): string {
    return errnoTexts[this.errno];
  }
}
