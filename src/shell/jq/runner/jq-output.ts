import { joinBytes } from '../../../core/bytes.ts';
import { OutputPace } from '../../io/output-pace.ts';

const pieceBytes = 32 * 1024;
const flushEveryMs = 50;

/** What jq writes, a kilobyte or a line at a time, in larger pieces. */
export class JqOutput {
  readonly #send: (stream: 1 | 2, bytes: Uint8Array) => void;
  readonly #pace = new OutputPace();
  #stream: 1 | 2 = 1;
  #parts: Uint8Array[] = [];
  #size = 0;
  #flushedMs = 0;

  constructor(send: (stream: 1 | 2, bytes: Uint8Array) => void) {
    this.#send = send;
  }

  write(stream: 1 | 2, bytes: Uint8Array): void {
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#parts.push(bytes);
    this.#size += bytes.length;
    if (this.#size > pieceBytes || Date.now() - this.#flushedMs > flushEveryMs) this.flush();
  }

  flush(): void {
    this.#flushedMs = Date.now();
    if (this.#size === 0) return;
    const size = this.#size;
    this.#send(this.#stream, joinBytes(this.#parts));
    this.#parts = [];
    this.#size = 0;
    this.#pace.sent(size);
  }
}
