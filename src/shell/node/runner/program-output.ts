/** So much may be on its way to the screen before a writer is slowed down. */
const burstBytes = 1024 * 1024;
/** What a terminal shows in a millisecond, roughly. */
const bytesPerMs = 8 * 1024;
const flushEveryMs = 10;

/**
 * Output of a program, in pieces. A program that never waits cannot be told that the screen is behind, so once a
 * megabyte is on its way its writes take the time that showing it takes.
 */
export class ProgramOutput {
  readonly #send: (stream: 1 | 2, text: string) => void;
  #stream: 1 | 2 = 1;
  #text = '';
  #unshown = 0;
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
    this.#unshown += this.#text.length;
    const waitMs = this.#unshown > burstBytes ? this.#text.length / bytesPerMs : 0;
    this.#text = '';
    for (const endMs = Date.now() + waitMs; Date.now() < endMs;);
  }

  shown(bytes: number): void {
    this.#unshown = Math.max(0, this.#unshown - bytes);
  }
}
