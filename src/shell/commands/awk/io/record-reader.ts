import { untilAborted } from '../../../interpreter/control-flow.ts';
import type { ByteInput } from '../../../io/byte-streams.ts';
import { findMatch, regExpOf } from '../run/regexps.ts';

/** Records of an input, each as soon as it is complete. */
export class RecordReader {
  readonly #input: ByteInput;
  readonly #signal: AbortSignal;
  /** Called when input has to be waited for. */
  readonly #beforeWait: () => void | Promise<void>;
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  #text = '';
  #at = 0;
  #isOver = false;

  constructor(input: ByteInput, signal: AbortSignal, beforeWait: () => void | Promise<void>) {
    this.#input = input;
    this.#signal = signal;
    this.#beforeWait = beforeWait;
  }

  /** The next record; null at the end. A promise only where more has to be read. */
  read(separator: string): string | null | Promise<string | null> {
    const record = this.#cut(separator);
    return record === undefined ? this.#readMore(separator) : record;
  }

  async #readMore(separator: string): Promise<string | null> {
    for (;;) {
      let chunk: Uint8Array | null | undefined = this.#input.takeReady();
      if (!chunk) {
        await this.#beforeWait();
        chunk = await untilAborted(this.#input.readChunk(), this.#signal);
      }
      this.#isOver = chunk === null;
      const added = chunk ? this.#decoder.decode(chunk, { stream: true }) : this.#decoder.decode();
      this.#text = this.#text.slice(this.#at) + added;
      this.#at = 0;
      const record = this.#cut(separator);
      if (record !== undefined) return record;
    }
  }

  /** A record of what is there already; undefined when more may belong to it. */
  #cut(separator: string): string | null | undefined {
    if (separator === '') return this.#cutParagraph();
    if (separator.length === 1) {
      const end = this.#text.indexOf(separator, this.#at);
      return end < 0 ? this.#rest() : this.#take(end, end + 1);
    }
    const match = findMatch(regExpOf(separator), this.#text, this.#at);
    // What matches up to the end of what is there may go on.
    if (!match || match[0] === '') return this.#rest();
    const end = match.index + match[0].length;
    return end < this.#text.length || this.#isOver ? this.#take(match.index, end) : undefined;
  }

  #cutParagraph(): string | null | undefined {
    while (this.#text[this.#at] === '\n') this.#at++;
    const start = this.#text.indexOf('\n\n', this.#at);
    if (start < 0) {
      const rest = this.#rest();
      return typeof rest === 'string' ? rest.replace(/\n$/, '') : rest;
    }
    return this.#take(start, start + 2);
  }

  #take(end: number, next: number): string {
    const record = this.#text.slice(this.#at, end);
    this.#at = next;
    return record;
  }

  #rest(): string | null | undefined {
    if (!this.#isOver) return undefined;
    return this.#at < this.#text.length ? this.#take(this.#text.length, this.#text.length) : null;
  }
}
