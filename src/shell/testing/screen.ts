import { graphemes, graphemeWidth } from '../line-editor/width.ts';

/** A terminal screen that understands what the shell writes: enough to see what a person would see. */
export class TestScreen {
  columns: number;
  readonly rows = 24;
  #lines: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns = 80) {
    this.columns = columns;
  }

  ready(): void {}

  write(text: string): void {
    for (const token of text.match(/\x1b\[[0-9;?]*[A-Za-z]|[\r\n]|[^\x1b\r\n]+/g) ?? []) {
      if (token === '\r') this.#column = 0;
      else if (token === '\n') this.#goTo(this.#row + 1, 0);
      else if (token.startsWith('\x1b')) this.#control(token);
      else for (const grapheme of graphemes(token)) this.#put(grapheme);
    }
  }

  /** The lines with trailing blanks removed. */
  get text(): string {
    const lines = this.#lines.map((line) =>
      Array.from(line, (cell) => cell ?? ' ')
        .join('')
        .trimEnd(),
    );
    return lines.join('\n').trimEnd();
  }

  get cursor(): { row: number; column: number } {
    return { row: this.#row, column: this.#column };
  }

  #goTo(row: number, column: number): void {
    this.#row = Math.max(0, row);
    this.#column = Math.min(column, this.columns - 1);
    while (this.#lines.length <= this.#row) this.#lines.push([]);
  }

  #control(sequence: string): void {
    const count = Number.parseInt(sequence.slice(2), 10) || 1;
    const final = sequence.at(-1);
    if (final === 'A') this.#goTo(this.#row - count, this.#column);
    else if (final === 'C') this.#goTo(this.#row, this.#column + count);
    else if (final === 'H') {
      const [row = 1, column = 1] = (sequence.match(/\d+/g) ?? []).map(Number);
      this.#goTo(row - 1, column - 1);
    } else if (final === 'K') this.#lines[this.#row]!.length = Math.min(this.#lines[this.#row]!.length, this.#column);
    else if (final === 'J') {
      this.#lines.length = this.#row + 1;
      if (sequence !== '\x1b[2J')
        this.#lines[this.#row]!.length = Math.min(this.#lines[this.#row]!.length, this.#column);
      else this.#lines[this.#row] = [];
    }
  }

  /** A character that does not fit any more starts the next row, as in xterm. */
  #put(grapheme: string): void {
    const width = graphemeWidth(grapheme);
    if (this.#column + width > this.columns) {
      this.#row++;
      this.#column = 0;
      while (this.#lines.length <= this.#row) this.#lines.push([]);
    }
    const line = this.#lines[this.#row]!;
    line[this.#column] = grapheme;
    if (width === 2) line[this.#column + 1] = '';
    this.#column += width;
  }
}
