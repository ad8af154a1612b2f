import type { Position } from '../text-buffer.ts';

type Lines = readonly (readonly string[])[];

/** Blank, sign, letter of an alphabet, Hangul, Chinese character, Kana: where the kind changes a word ends. */
function kindOf(char: string | undefined, isBig: boolean): number {
  if (char === undefined || /^\s/.test(char)) return 0;
  if (isBig) return 1;
  if (/^[ㄱ-ㆎ가-힣]/.test(char)) return 3;
  if (/^\p{sc=Han}/u.test(char)) return 4;
  if (/^[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(char)) return 5;
  return /^[\p{L}\p{N}_]/u.test(char) ? 2 : 1;
}

/** Where the next word starts (`w`, `W`), or the end of the text. An empty line is a word. */
export function nextWord(lines: Lines, from: Position, isBig: boolean): Position {
  let { row, column } = from;
  const kind = kindOf(lines[row]![column], isBig);
  while (kind !== 0 && kindOf(lines[row]![column], isBig) === kind) column++;
  for (;;) {
    const line = lines[row]!;
    if (column < line.length) {
      if (kindOf(line[column], isBig) !== 0) return { row, column };
      column++;
    } else if (row === lines.length - 1) return { row, column: line.length };
    else {
      row++;
      column = 0;
      if (lines[row]!.length === 0) return { row, column };
    }
  }
}

/** Where a word ends behind the place (`e`, `E`). */
export function wordEnd(lines: Lines, from: Position, isBig: boolean): Position {
  let { row, column } = from;
  column++;
  while (kindOf(lines[row]![column], isBig) === 0) {
    if (column < lines[row]!.length) column++;
    else if (row === lines.length - 1) return { row, column: Math.max(0, lines[row]!.length - 1) };
    else {
      row++;
      column = 0;
    }
  }
  const kind = kindOf(lines[row]![column], isBig);
  while (kindOf(lines[row]![column + 1], isBig) === kind) column++;
  return { row, column };
}

/** Where a word starts before the place (`b`, `B`). */
export function previousWord(lines: Lines, from: Position, isBig: boolean): Position {
  let { row, column } = from;
  column--;
  while (column < 0 || kindOf(lines[row]![column], isBig) === 0) {
    if (column >= 0) column--;
    else if (row === 0) return { row: 0, column: 0 };
    else {
      row--;
      column = lines[row]!.length - 1;
      if (column < 0) return { row, column: 0 };
    }
  }
  const kind = kindOf(lines[row]![column], isBig);
  while (column > 0 && kindOf(lines[row]![column - 1], isBig) === kind) column--;
  return { row, column };
}

/** Where the word before the place ends (`ge`, `gE`). */
export function previousWordEnd(lines: Lines, from: Position, isBig: boolean): Position {
  let { row, column } = from;
  const kind = kindOf(lines[row]![column], isBig);
  while (kind !== 0 && column >= 0 && kindOf(lines[row]![column], isBig) === kind) column--;
  while (column < 0 || kindOf(lines[row]![column], isBig) === 0) {
    if (column >= 0) column--;
    else if (row === 0) return { row: 0, column: 0 };
    else {
      row--;
      column = lines[row]!.length - 1;
      if (column < 0) return { row, column: 0 };
    }
  }
  return { row, column };
}

/** The run of characters of one kind around a column, as `iw` takes it. */
export function runAround(line: readonly string[], column: number, isBig: boolean): { start: number; end: number } {
  const kind = kindOf(line[column], isBig);
  let start = column;
  let end = Math.min(column + 1, line.length);
  while (start > 0 && kindOf(line[start - 1], isBig) === kind) start--;
  while (end < line.length && kindOf(line[end], isBig) === kind) end++;
  return { start, end };
}

/** The word under the cursor or behind it, for `*`; undefined when the line has none there. */
export function wordAt(line: readonly string[], column: number): string | undefined {
  const isWord = (char: string | undefined) => kindOf(char, false) >= 2;
  let start = column;
  while (start < line.length && !isWord(line[start])) start++;
  if (start >= line.length) return undefined;
  const run = runAround(line, start, false);
  return line.slice(run.start, run.end).join('');
}

/** The column of the first character that is no blank. */
export function firstText(line: readonly string[]): number {
  const column = line.findIndex((char) => !/\s/.test(char));
  return column < 0 ? Math.max(0, line.length - 1) : column;
}
