import { OutputPace } from '../../io/output-pace.ts';

const flushEveryMs = 10;

/** Output of a program, in pieces. */
export class ProgramOutput {
  readonly #send: (stream: 1 | 2, text: string) => void;
  #stream: 1 | 2 = 1;
  #text = '';
  readonly #pace = new OutputPace();
  #flushedMs = 0;

  constructor(send: (stream: 1 | 2, text: string) => void) {
    this.#send = send;
  }

  write(stream: 1 | 2, text: string): void {
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#text += text;
    if (this.#text.length > 16_384) this.flush();
  }

  /** To be called while the program computes. */
  flushNowAndThen(): void {
    if (this.#text !== '' && Date.now() - this.#flushedMs > flushEveryMs) this.flush();
  }

  flush(): void {
    this.#flushedMs = Date.now();
    if (this.#text === '') return;
    this.#send(this.#stream, this.#text);
    const { length } = this.#text;
    this.#text = '';
    this.#pace.sent(length);
  }

  shown(bytes: number): void {
    this.#pace.shown(bytes);
  }
}
