import type { FileContent } from 'just-bash';
import { InMemoryFs } from 'just-bash/browser';
import { withAppended } from './growing-bytes.ts';

/** So long may a file become, and all of them together. */
export const maxFileBytes = 256 * 1024 * 1024;
const maxTotalBytes = 1024 * 1024 * 1024;

type Encoding = Parameters<InMemoryFs['writeFile']>[2];

/**
 * Files in memory where many small appends cost what they add, and an overwritten file keeps its mode. What does not
 * fit throws a RangeError, which ends the command that writes.
 */
export class ShellFileSystem extends InMemoryFs {
  #writing: Promise<unknown> = Promise.resolve();

  constructor() {
    super(undefined, { maxTotalBytes });
  }

  override writeFile(path: string, content: FileContent, encoding?: Encoding): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.lstat(path).catch(() => undefined);
      if (known?.isDirectory) throw new Error(`EISDIR: illegal operation on a directory, write '${path}'`);
      this.#put(path, content, known?.mode, encoding);
    });
  }

  override appendFile(path: string, content: FileContent, encoding?: Encoding): Promise<void> {
    return this.#inTurn(async () => {
      const known = await this.lstat(path).catch(() => undefined);
      const isEncoded = typeof content === 'string' && encoding !== undefined;
      if (!known?.isFile || isEncoded) return super.appendFile(path, content, encoding);
      const added = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      if (known.size + added.length > maxFileBytes) throw new RangeError('write error: File too large');
      this.#put(path, withAppended(await this.readFileBuffer(path), added), known.mode);
    });
  }

  /** One write after the other: jobs that append to the same file must not overtake each other half way. */
  #inTurn(write: () => Promise<void>): Promise<void> {
    const turn = this.#writing.then(write);
    this.#writing = turn.catch(() => undefined);
    return turn;
  }

  #put(path: string, content: FileContent, mode: number | undefined, encoding?: Encoding): void {
    if (content.length > maxFileBytes) throw new RangeError('write error: File too large');
    try {
      this.writeFileSync(path, content, encoding, mode === undefined ? {} : { mode });
    } catch (error) {
      const isFull = error instanceof Error && error.message.startsWith('ENOSPC');
      throw isFull ? new RangeError('write error: No space left on device') : error;
    }
  }
}
