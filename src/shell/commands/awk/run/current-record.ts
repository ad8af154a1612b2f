import { AwkRunTimeError } from '../awk-error.ts';
import { splitParagraph, splitText } from './split.ts';
import { InputText, type Cell, type Value } from './values.ts';

/** No program needs more, and each takes memory. */
const maxFields = 1_000_000;

/** `$0` and its fields; it is split when a field is first asked for, and joined again when $0 is after one was set. */
export class CurrentRecord {
  readonly #cells: { FS: Cell; OFS: Cell; RS: Cell };
  readonly #toText: (value: Value) => string;
  #whole: InputText | undefined = new InputText('');
  #separator = ' ';
  #isParagraph = false;
  #parts: string[] | undefined = [];
  /** Fields as they were set or last read; one that is missing is made of its part. */
  #values: Value[] = [];

  constructor(cells: { FS: Cell; OFS: Cell; RS: Cell }, toText: (value: Value) => string) {
    this.#cells = cells;
    this.#toText = toText;
  }

  get text(): string {
    return this.#joined().text;
  }

  setText(text: string): void {
    this.#whole = new InputText(text);
    this.#parts = undefined;
    // What FS is now counts, even when it changes before a field is asked for.
    this.#separator = this.#toText(this.#cells.FS.value);
    this.#isParagraph = this.#cells.RS.value === '';
  }

  #joined(): InputText {
    return (this.#whole ??= new InputText(this.#parts!.join(this.#toText(this.#cells.OFS.value))));
  }

  #split(): string[] {
    if (this.#parts) return this.#parts;
    const split = this.#isParagraph ? splitParagraph : splitText;
    this.#values = [];
    return (this.#parts = split(this.#whole!.text, this.#separator));
  }

  get count(): number {
    return this.#split().length;
  }

  set count(count: number) {
    const parts = this.#split();
    this.#checkIndex(count);
    while (parts.length < count) parts.push('');
    parts.length = count;
    this.#values.length = Math.min(this.#values.length, count);
    this.#whole = undefined;
  }

  #checkIndex(index: number): void {
    if (!(index >= 0)) throw new AwkRunTimeError(`negative field index $${Math.trunc(index)}`, true);
    if (index > maxFields)
      throw new AwkRunTimeError(`program limit exceeded: maximum number of fields size=${maxFields}`);
  }

  get(at: number): Value {
    const index = Math.trunc(at);
    if (index === 0) return this.#joined();
    if (!(index > 0)) this.#checkIndex(index);
    const part = this.#split()[index - 1];
    if (part === undefined) return undefined;
    return (this.#values[index - 1] ??= new InputText(part));
  }

  set(at: number, value: Value): void {
    const index = Math.trunc(at);
    if (index === 0) return this.setText(this.#toText(value));
    this.#checkIndex(index);
    if (this.count < index) this.count = index;
    this.#parts![index - 1] = this.#toText(value);
    this.#values[index - 1] = value;
    this.#whole = undefined;
  }
}
