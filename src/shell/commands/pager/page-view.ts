import { rowsOfLine } from './page-rows.ts';

export interface PageOptions {
  /** `-S`: long lines are cut. */
  chops: boolean;
  /** `-R`: colours are shown. */
  showsColours: boolean;
  /** `-N`: lines are numbered. */
  numbers: boolean;
  /** `-i`: capital letters do not matter in a pattern without any. */
  ignoresCase: boolean;
}

/** A row of the text: the `row`-th row of a line, both from 0. */
interface Position {
  line: number;
  row: number;
}

const numberWidth = 8;

/** A text and the part of it that the screen shows. Only lines that are shown are laid out. */
export class PageView {
  readonly options: PageOptions;
  readonly #lines: readonly string[];
  #columns = 80;
  #height = 23;
  #shift = 0;
  #top: Position = { line: 0, row: 0 };
  #laidOut = new Map<number, string[]>();
  #pattern: RegExp | undefined;
  /** The line that was found last: the next search goes on from there. */
  #found: number | undefined;

  constructor(lines: readonly string[], options: PageOptions) {
    this.#lines = lines;
    this.options = { ...options };
  }

  /** Takes over the screen's size and changed options; `height` is without the status line. */
  layOut(columns: number, height: number): void {
    this.#columns = columns;
    this.#height = Math.max(1, height);
    this.#laidOut.clear();
    const { line, row } = this.#top;
    this.#goTo({ line, row: Math.min(row, this.#rows(line).length - 1) });
  }

  get height(): number {
    return this.#height;
  }

  get isAtEnd(): boolean {
    return this.#isAfter(this.#top, this.#lastTop(), true);
  }

  /** Lines that the screen shows, counted from 1, and how many there are. */
  get place(): { first: number; last: number; count: number } {
    const shown = this.#shown();
    return { first: this.#top.line + 1, last: (shown.at(-1)?.line ?? 0) + 1, count: this.#lines.length };
  }

  /** Moves by rows: down, or up when negative. */
  move(rows: number): void {
    let position = this.#top;
    for (let count = Math.abs(rows); count > 0; count--) {
      const next = this.#step(position, Math.sign(rows));
      if (!next) break;
      position = next;
    }
    this.#goTo(position);
  }

  /** To a line counted from 1; Infinity is the end. */
  goToLine(number: number): void {
    this.#goTo({ line: Math.min(Math.max(1, number), this.#lines.length) - 1, row: 0 });
  }

  /** With cut lines: shows what is further right, or left when negative. */
  shift(columns: number): void {
    this.#shift = this.options.chops ? Math.max(0, this.#shift + columns) : 0;
    this.#laidOut.clear();
  }

  /** Searches for a regular expression from what is shown; answers why that failed. Throws nothing. */
  search(pattern: string, direction: 1 | -1): string | undefined {
    try {
      this.#pattern = new RegExp(pattern, this.options.ignoresCase && !/[A-Z]/.test(pattern) ? 'gui' : 'gu');
    } catch {
      return 'Invalid pattern';
    }
    const start = direction > 0 ? this.place.first - 1 : this.place.last - 1;
    return this.#find(start, direction);
  }

  searchAgain(direction: 1 | -1): string | undefined {
    if (!this.#pattern) return 'No previous regular expression';
    const { first, last } = this.place;
    const isShown = this.#found !== undefined && this.#found >= first - 1 && this.#found < last;
    return this.#find((isShown ? this.#found! : first - 1) + direction, direction);
  }

  #find(start: number, direction: 1 | -1): string | undefined {
    for (let line = start; line >= 0 && line < this.#lines.length; line += direction) {
      if (!this.#lines[line]!.replaceAll(/\x1b\[[0-9;]*m/g, '').match(this.#pattern!)) continue;
      this.#found = line;
      this.#goTo({ line, row: 0 });
      return undefined;
    }
    return 'Pattern not found';
  }

  /** The screen, from its first row, with `status` on the last. */
  drawn(status: string): string {
    const { numbers } = this.options;
    const rows = this.#shown().map(({ line, row }) => {
      const number = row === 0 ? `${String(line + 1).padStart(numberWidth - 1)} ` : ' '.repeat(numberWidth);
      return (numbers ? number : '') + this.#highlighted(this.#rows(line)[row]!);
    });
    while (rows.length < this.#height) rows.push('~');
    return `\x1b[H${rows.map((row) => `${row}\x1b[K\r\n`).join('')}${status}\x1b[K`;
  }

  #highlighted(row: string): string {
    if (!this.#pattern || row.includes('\x1b')) return row;
    return row.replaceAll(this.#pattern, (match) => (match === '' ? '' : `\x1b[7m${match}\x1b[27m`));
  }

  #shown(): Position[] {
    const shown: Position[] = [];
    let position: Position | undefined = this.#top;
    while (position && shown.length < this.#height) {
      shown.push(position);
      position = this.#step(position, 1);
    }
    return shown;
  }

  #rows(line: number): string[] {
    const known = this.#laidOut.get(line);
    if (known) return known;
    const { chops, showsColours, numbers } = this.options;
    const columns = Math.max(1, this.#columns - (numbers ? numberWidth : 0));
    const rows = rowsOfLine(this.#lines[line]!, { columns, chops, showsColours, shift: this.#shift });
    this.#laidOut.set(line, rows);
    return rows;
  }

  /** The next row in a direction; undefined at the end of the text. */
  #step({ line, row }: Position, direction: number): Position | undefined {
    if (direction > 0) {
      if (row + 1 < this.#rows(line).length) return { line, row: row + 1 };
      return line + 1 < this.#lines.length ? { line: line + 1, row: 0 } : undefined;
    }
    if (row > 0) return { line, row: row - 1 };
    return line > 0 ? { line: line - 1, row: this.#rows(line - 1).length - 1 } : undefined;
  }

  /** The top of the last full screen. */
  #lastTop(): Position {
    const end = this.#lines.length - 1;
    let position: Position = { line: end, row: this.#rows(end).length - 1 };
    for (let count = 1; count < this.#height; count++) position = this.#step(position, -1) ?? position;
    return position;
  }

  #isAfter(one: Position, other: Position, orSame: boolean): boolean {
    if (one.line !== other.line) return one.line > other.line;
    return one.row > other.row || (orSame && one.row === other.row);
  }

  #goTo(position: Position): void {
    const last = this.#lastTop();
    this.#top = this.#isAfter(position, last, false) ? last : position;
  }
}
