import { graphemes } from '../../line-editor/width.ts';

/** Plain ASCII and whole Hangul syllables, which most files are: each letter is a character by itself. */
const isPlain = (line: string) => /^[\x20-\x7e\t가-힣]*$/.test(line);

/** What a person counts as characters; plain text without asking the segmenter, which takes long. */
export const charsOf = (line: string) => (isPlain(line) ? line.split('') : graphemes(line));

/** A place in a text: line and character, both from 0. */
export interface Position {
  row: number;
  column: number;
}

interface Snapshot extends Position {
  lines: readonly (readonly string[])[];
}

/** A text with a cursor, as screen editors have it. Lines are replaced, never changed, so that undoing is cheap. */
export class TextBuffer {
  #lines: (readonly string[])[];
  row = 0;
  column = 0;
  isChanged = false;
  readonly #past: Snapshot[] = [];
  #undone: Snapshot[] = [];

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

  get position(): Position {
    return { row: this.row, column: this.column };
  }

  /** What `undo` comes back to. To be called before each change that a person sees as one. */
  remember(): void {
    this.#past.push(this.#snapshot());
    this.#undone = [];
  }

  /** Takes `remember` back when nothing has changed since. */
  forgetUnchanged(): void {
    const last = this.#past.at(-1);
    if (!last || last.lines.length !== this.#lines.length) return;
    if (last.lines.every((line, row) => line === this.#lines[row])) this.#past.pop();
  }

  /** Answers whether there was something to undo. */
  undo(): boolean {
    return this.#swap(this.#past, this.#undone);
  }

  /** Answers whether there was something to do again. */
  redo(): boolean {
    return this.#swap(this.#undone, this.#past);
  }

  #snapshot(): Snapshot {
    return { lines: this.#lines.slice(), ...this.position };
  }

  #swap(from: Snapshot[], to: Snapshot[]): boolean {
    const snapshot = from.pop();
    if (!snapshot) return false;
    const differs = snapshot.lines.findIndex((line, row) => line !== this.#lines[row]);
    to.push(this.#snapshot());
    this.#lines = snapshot.lines.slice();
    this.isChanged = true;
    this.moveTo(differs < 0 ? this.#lines.length - 1 : differs, snapshot.row === differs ? snapshot.column : 0);
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

  /** The text from one place up to another, which is behind it. */
  textBetween(from: Position, to: Position): string {
    if (from.row === to.row) return this.#lines[from.row]!.slice(from.column, to.column).join('');
    const inner = this.#lines.slice(from.row + 1, to.row).map((line) => line.join(''));
    const first = this.#lines[from.row]!.slice(from.column).join('');
    const last = (this.#lines[to.row] ?? []).slice(0, to.column).join('');
    return [first, ...inner, last].join('\n');
  }

  /** Deletes from one place up to another; the cursor stands there then. */
  deleteBetween(from: Position, to: Position): void {
    const first = this.#lines[from.row]!.slice(0, from.column);
    const last = (this.#lines[to.row] ?? []).slice(to.column);
    this.#replace(from.row, to.row - from.row + 1, [[...first, ...last]]);
    this.moveTo(from.row, from.column);
  }

  /** Puts other lines in the place of `count` of them; the cursor stands on the first. */
  replaceLines(row: number, count: number, lines: readonly string[]): void {
    this.#replace(row, count, lines.map(charsOf));
    if (this.#lines.length === 0) this.#lines.push([]);
    this.moveTo(row, 0);
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
