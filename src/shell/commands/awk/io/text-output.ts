import { writeText, type ByteOutput } from '../../../io/byte-streams.ts';

const fullAt = 8192;

/** Gathers what is printed, and writes it when there is enough or when it must be seen. */
export class TextOutput {
  readonly #output: ByteOutput;
  #pending = '';

  readonly #fullAt: number;

  /** `isImmediate`: all is written at once, as to stderr. */
  constructor(output: ByteOutput, isImmediate = false) {
    this.#output = output;
    this.#fullAt = isImmediate ? 1 : fullAt;
  }

  /** A promise when it takes time until more may be written. */
  write(text: string): void | Promise<void> {
    this.#pending += text;
    if (this.#pending.length >= this.#fullAt) return this.flush();
  }

  flush(): void | Promise<void> {
    const text = this.#pending;
    if (text === '') return;
    this.#pending = '';
    return writeText(this.#output, text);
  }
}
