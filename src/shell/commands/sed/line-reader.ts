import { joinBytes } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import { decodeBytes } from './escapes.ts';

/** A line without its end; only the last one of an input may have none. */
export interface Line {
  text: string;
  hasEnd: boolean;
}

/** The lines of an input: as many as have come are there without waiting. */
export class LineReader {
  readonly #input: ByteInput;
  readonly #delimiter: number;
  readonly #signal: AbortSignal;
  #lines: string[] = [];
  #index = 0;
  /** The bytes that `#lines` are from. */
  #block: Uint8Array = new Uint8Array(0);
  #rest: Uint8Array[] = [];
  #isLastOpen = false;

  constructor(input: ByteInput, delimiter: number, signal: AbortSignal) {
    this.#input = input;
    this.#delimiter = delimiter;
    this.#signal = signal;
  }

  /** A line that is there already. */
  take(): Line | undefined {
    if (this.#index >= this.#lines.length) return undefined;
    const text = this.#lines[this.#index++]!;
    return { text, hasEnd: !this.#isLastOpen || this.#index < this.#lines.length };
  }

  get hasLine(): boolean {
    return this.#index < this.#lines.length;
  }

  /** Waits until there is a line; false at the end of the input. */
  async fill(): Promise<boolean> {
    while (!this.hasLine) {
      const chunk = await untilAborted(this.#input.readChunk(), this.#signal);
      const end = chunk ? chunk.lastIndexOf(this.#delimiter) + 1 : 0;
      if (chunk && end === 0) this.#rest.push(chunk);
      else {
        this.#use(joinBytes(chunk ? [...this.#rest, chunk.subarray(0, end)] : this.#rest), chunk === null);
        this.#rest = chunk && end < chunk.length ? [chunk.subarray(end)] : [];
      }
      if (chunk === null) return this.hasLine;
    }
    return true;
  }

  #use(block: Uint8Array, isLastOpen: boolean): void {
    this.#block = block;
    this.#index = 0;
    this.#isLastOpen = isLastOpen;
    this.#lines = block.length > 0 ? decodeBytes(block).split(String.fromCharCode(this.#delimiter)) : [];
    if (!isLastOpen) this.#lines.pop();
  }

  /** Leaves what was not taken to the next reader of the input. */
  giveBack(): void {
    for (const piece of this.#rest.toReversed()) this.#input.unread(piece);
    let at = 0;
    for (let line = 0; line < this.#index; line++) at = this.#block.indexOf(this.#delimiter, at) + 1;
    if (this.hasLine) this.#input.unread(this.#block.subarray(at));
  }
}
