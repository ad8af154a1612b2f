import { graphemes } from '../../line-editor/width.ts';

/** What a person counts as characters; plain ASCII, which most files are, without asking the segmenter. */
export const charsOf = (line: string) => (/^[\x20-\x7e\t]*$/.test(line) ? line.split('') : graphemes(line));

interface Snapshot {
  lines: readonly (readonly string[])[];
  row: number;
  column: number;
}

/** A text with a cursor, as screen editors have it. Lines are replaced, never changed, so that undoing is cheap. */
export class TextBuffer {
  #lines: (readonly string[])[];
  row = 0;
  column = 0;
  isChanged = false;
  readonly #past: Snapshot[] = [];

  constructor(text: string) {
    this.#lines = text.replace(/\n$/, '').split('\n').map(charsOf);
  }

  get lines(): readonly (readonly string[])[] {
    return this.#lines;
  }

  get line(): readonly string[] {
    return this.#lines[this.row]!;
  }

  /** The text as a file has it: each line ends, and an empty text is an empty file. */
  get text(): string {
    const text = this.#lines.map((line) => line.join('')).join('\n');
    return text === '' ? '' : `${text}\n`;
  }

  /** What `undo` comes back to. To be called before each change that a person sees as one. */
  remember(): void {
    this.#past.push({ lines: this.#lines.slice(), row: this.row, column: this.column });
  }

  /** Answers whether there was something to undo. */
  undo(): boolean {
    const last = this.#past.pop();
    if (!last) return false;
    this.#lines = last.lines.slice();
    this.isChanged = true;
    this.moveTo(last.row, last.column);
    return true;
  }

  /** Moves as near as there is text. */
  moveTo(row: number, column: number): void {
    this.row = Math.min(Math.max(0, row), this.#lines.length - 1);
    this.column = Math.min(Math.max(0, column), this.line.length);
  }

  right(): void {
    if (this.column < this.line.length) this.column++;
    else if (this.row < this.#lines.length - 1) this.moveTo(this.row + 1, 0);
  }

  left(): void {
    if (this.column > 0) this.column--;
    else if (this.row > 0) this.moveTo(this.row - 1, Infinity);
  }

  insert(text: string): void {
    const [first, ...rest] = text.split('\n').map((part) => charsOf(part.replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '')));
    const before = [...this.line.slice(0, this.column), ...first!];
    const after = this.line.slice(this.column);
    const last = rest.at(-1);
    if (last) this.#replace(this.row, 1, [before, ...rest.slice(0, -1), [...last, ...after]]);
    else this.#replace(this.row, 1, [[...before, ...after]]);
    this.moveTo(this.row + rest.length, last ? last.length : before.length);
  }

  deleteBack(): void {
    if (this.column === 0 && this.row === 0) return;
    this.left();
    this.deleteForward();
  }

  deleteForward(): void {
    if (this.column < this.line.length) this.deleteTo(this.column + 1);
    else if (this.row < this.#lines.length - 1) {
      this.#replace(this.row, 2, [[...this.line, ...this.#lines[this.row + 1]!]]);
    }
  }

  /** Deletes between the cursor and another column of its line; answers what stood there. */
  deleteTo(column: number): string {
    const from = Math.min(this.column, column);
    const to = Math.max(this.column, column);
    const deleted = this.line.slice(from, to).join('');
    this.#replace(this.row, 1, [[...this.line.slice(0, from), ...this.line.slice(to)]]);
    this.column = from;
    return deleted;
  }

  /** Deletes whole lines from the cursor's on; answers them. */
  deleteLines(count: number): string[] {
    const deleted = this.#replace(this.row, count, []);
    if (this.#lines.length === 0) this.#lines.push([]);
    this.moveTo(this.row, 0);
    return deleted.map((line) => line.join(''));
  }

  /** Puts whole lines before a row, and the cursor on the first of them. */
  insertLines(row: number, lines: readonly string[]): void {
    this.#replace(row, 0, lines.map(charsOf));
    this.moveTo(row, 0);
  }

  /** Replaces each line of `from`…`to` as `change` says; answers how many are different now. */
  changeLines(from: number, to: number, change: (line: string) => string): number {
    let changed = 0;
    for (let row = from; row <= Math.min(to, this.#lines.length - 1); row++) {
      const before = this.#lines[row]!.join('');
      const after = change(before);
      if (after === before) continue;
      changed++;
      this.#replace(row, 1, after.split('\n').map(charsOf));
      this.moveTo(row, 0);
    }
    return changed;
  }

  /** Goes to the next place of `text` after the cursor (or before it), over the end of the text if need be. */
  find(text: string, direction: 1 | -1): boolean {
    const count = this.#lines.length;
    for (let distance = 0; distance <= count; distance++) {
      const row = (((this.row + direction * distance) % count) + count) % count;
      const line = this.#lines[row]!.join('');
      const cursor = distance === 0 ? this.line.slice(0, this.column).join('').length : undefined;
      const at =
        direction > 0
          ? line.indexOf(text, cursor === undefined ? 0 : cursor + 1)
          : cursor === 0
            ? -1
            : line.lastIndexOf(text, cursor === undefined ? Infinity : cursor - 1);
      if (at < 0) continue;
      this.moveTo(row, charsOf(line.slice(0, at)).length);
      return true;
    }
    return false;
  }

  #replace(row: number, count: number, lines: readonly (readonly string[])[]): (readonly string[])[] {
    this.isChanged = true;
    return this.#lines.splice(row, count, ...lines);
  }
}
