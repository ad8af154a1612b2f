import { advance, positionAfter, stripControls, wrapped } from './layout.ts';
import type { Position } from './layout.ts';
import { graphemes } from './width.ts';

/** The screen that a line is edited on. */
export interface TerminalLike {
  write(text: string): void;
  readonly columns: number;
  readonly rows: number;
}

/** What is seen of a line: prompt, text by graphemes, and the place of the cursor in it. */
export interface ShownLine {
  prompt: string;
  chars: readonly string[];
  cursor: number;
}

/** Draws a line over its former self, over as many rows as it takes. */
export class LineView {
  readonly #terminal: TerminalLike;
  #cursorRow = 0;

  constructor(terminal: TerminalLike) {
    this.#terminal = terminal;
  }

  /** The line starts anew in the row where the terminal's cursor stands. */
  startHere(): void {
    this.#cursorRow = 0;
  }

  /** Whether the line fills its last row, so that the cursor has gone on to the next one. */
  isFull(line: ShownLine): boolean {
    return this.#positions(line).isFull;
  }

  /** Writes prompt and text anew over the old ones and puts the cursor where it belongs. */
  draw(line: ShownLine): void {
    const { end, cursor, isFull } = this.#positions(line);
    const up = this.#cursorRow > 0 ? `\x1b[${this.#cursorRow}A` : '';
    const text = line.chars.join('').replaceAll('\n', '\r\n');
    // A full last row leaves the cursor hanging: a blank makes the terminal wrap as the layout says.
    const back = end.row - cursor.row;
    this.#terminal.write(
      `${up}\r\x1b[J${line.prompt}${text}${isFull ? ' \r' : ''}` +
        `${back > 0 ? `\x1b[${back}A` : ''}\r${cursor.column > 0 ? `\x1b[${cursor.column}C` : ''}`,
    );
    this.#cursorRow = cursor.row;
  }

  /** Writes text that was typed at the end of `before`, when that alone shows it right; answers whether it did. */
  append(before: ShownLine, text: string): boolean {
    const added = graphemes(text);
    if (/[\n\t]|\p{M}|\u200d|\ufe0f/u.test(text)) return false;
    const { cursor } = this.#positions(before);
    const after = positionAfter(added, cursor, this.#terminal.columns);
    if (after.row !== cursor.row || after.column >= this.#terminal.columns) return false;
    this.#terminal.write(text);
    return true;
  }

  #positions({ prompt, chars, cursor: cursorIndex }: ShownLine): { end: Position; cursor: Position; isFull: boolean } {
    const { columns } = this.#terminal;
    const start = positionAfter(graphemes(stripControls(prompt)), { row: 0, column: 0 }, columns);
    let position = start;
    let cursor = start;
    for (const [index, char] of chars.entries()) {
      if (index === cursorIndex) cursor = cursorBefore(position, char, columns);
      position = advance(position, char, columns);
    }
    const end = wrapped(position, columns);
    const isAtEnd = cursorIndex >= chars.length;
    return { end, cursor: isAtEnd ? end : wrapped(cursor, columns), isFull: position.column >= columns };
  }
}

/** A wide character that does not fit any more takes the cursor to the next row with it. */
function cursorBefore(position: Position, char: string, columns: number): Position {
  const after = advance(position, char, columns);
  return char !== '\n' && after.row > position.row ? { row: after.row, column: 0 } : position;
}
