import { graphemeWidth } from './width.ts';

/** Where the cursor stands on the screen, counted from the row where the prompt starts. */
export interface Position {
  row: number;
  column: number;
}

/** Moves on by one grapheme, as the terminal wraps it: a wide character does not start in the last column. */
export function advance(position: Position, grapheme: string, columns: number): Position {
  if (grapheme === '\n') return { row: position.row + 1, column: 0 };
  const width = grapheme === '\t' ? 8 - (position.column % 8) : graphemeWidth(grapheme);
  if (position.column + width > columns) return { row: position.row + 1, column: width };
  return { row: position.row, column: position.column + width };
}

/** A cursor behind a full row stands at the start of the next one. */
export function wrapped(position: Position, columns: number): Position {
  return position.column >= columns ? { row: position.row + 1, column: 0 } : position;
}

/** Where the cursor stands once the text is drawn on a screen of so many columns. */
export function positionAfter(graphemeList: readonly string[], from: Position, columns: number): Position {
  return graphemeList.reduce((position, grapheme) => advance(position, grapheme, columns), from);
}

const control = /\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07/y;

/**
 * What of a line stands on its last row. Takes characters one by one, which is fast enough for all that a command writes,
 * and only wrong for joined emoji.
 */
export function lastRow(line: string, columns: number): string {
  if (/^[\x20-\x7e]*$/.test(line)) return line.slice(Math.max(0, Math.ceil(line.length / columns) - 1) * columns);
  let position: Position = { row: 0, column: 0 };
  let start = 0;
  for (let index = 0; index < line.length;) {
    control.lastIndex = index;
    const skipped = line[index] === '\x1b' ? control.exec(line)?.[0].length : undefined;
    const char = String.fromCodePoint(line.codePointAt(index)!);
    if (skipped === undefined) {
      const { row } = position;
      position = advance(position, char, columns);
      if (position.row > row) start = index;
    }
    index += skipped ?? char.length;
  }
  return line.slice(start);
}

/** Text as shown: without colour and title sequences. */
export function stripControls(text: string): string {
  return text.replace(/\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07/g, '');
}
