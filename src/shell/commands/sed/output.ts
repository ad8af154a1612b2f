import { writeText, type ByteOutput } from '../../io/byte-streams.ts';

/** So much is kept before it is written. */
const keptLength = 32_768;

/** Where lines go; they are written in larger pieces. */
export class LineOutput {
  readonly #output: ByteOutput;
  readonly #delimiter: string;
  #kept = '';
  /** Whether the last line had no end: it gets one as soon as something follows. */
  #lacksEnd = false;

  constructor(output: ByteOutput, delimiter: string) {
    this.#output = output;
    this.#delimiter = delimiter;
  }

  line(text: string, hasEnd: boolean): void {
    this.text(text + this.#delimiter);
    if (hasEnd) return;
    this.#kept = this.#kept.slice(0, -1);
    this.#lacksEnd = true;
  }

  /** Text that brings its own ends; even an empty one gives the line before it its end. */
  text(text: string): void {
    this.#kept += this.#lacksEnd ? this.#delimiter + text : text;
    this.#lacksEnd = false;
  }

  get isFull(): boolean {
    return this.#kept.length >= keptLength;
  }

  async flush(): Promise<void> {
    const text = this.#kept;
    this.#kept = '';
    await writeText(this.#output, text);
  }
}
