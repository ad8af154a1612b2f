import { textWidth } from '../../../line-editor/width.ts';
import type { Position } from '../text-buffer.ts';
import type { ViState } from './vi-state.ts';
import { firstText, nextWord, previousWord, previousWordEnd, wordEnd } from './words.ts';

/** Where a motion leads, and what an operator takes of the way: up to there, with that character, or whole lines. */
export interface Motion extends Position {
  kind: 'exclusive' | 'inclusive' | 'lines';
  /** For j, k and $: the column that is kept over shorter lines. */
  wanted?: number;
}

type MotionOf = (state: ViState, count: number | undefined) => Motion | undefined;

/** A line, on its first character that is no blank. */
function toLine({ buffer }: ViState, row: number): Motion {
  const found = Math.min(Math.max(0, row), buffer.lines.length - 1);
  return { row: found, column: firstText(buffer.lines[found]!), kind: 'lines' };
}

/** Up and down; undefined where the text ends, so that `dj` on the last line does nothing. */
const vertical =
  (direction: 1 | -1): MotionOf =>
  ({ buffer, wanted }, count = 1) => {
    const row = buffer.row + direction * count;
    const isOut = row < 0 || row >= buffer.lines.length;
    if (isOut && (direction > 0 ? buffer.row === buffer.lines.length - 1 : buffer.row === 0)) return undefined;
    const found = Math.min(Math.max(0, row), buffer.lines.length - 1);
    return { row: found, column: Math.min(wanted, buffer.lines[found]!.length), kind: 'lines', wanted };
  };

const repeated =
  (step: (lines: ViState['buffer']['lines'], from: Position, isBig: boolean) => Position, isBig: boolean) =>
  ({ buffer }: ViState, count = 1): Position => {
    let place = buffer.position;
    for (let turn = 0; turn < count; turn++) place = step(buffer.lines, place, isBig);
    return place;
  };

/** Undefined where the word motions have no way to go, so that `cb` at the start of the text does nothing. */
const wordMotion =
  (kind: 'exclusive' | 'inclusive', go: (state: ViState, count?: number) => Position): MotionOf =>
  (state, count) => {
    const place = go(state, count);
    const { row, column } = state.buffer;
    return place.row === row && place.column === column ? undefined : { ...place, kind };
  };

/** `h` and `l` stay in their line. */
const horizontal =
  (direction: 1 | -1): MotionOf =>
  ({ buffer }, count = 1) => {
    if (direction < 0 && buffer.column === 0) return undefined;
    const column = Math.min(Math.max(0, buffer.column + direction * count), buffer.line.length);
    return { row: buffer.row, column, kind: 'exclusive' };
  };

/** The space bar and Backspace go over the ends of lines. */
const overLines =
  (direction: 1 | -1): MotionOf =>
  ({ buffer }, count = 1) => {
    const { lines } = buffer;
    let { row, column } = buffer;
    for (let turn = 0; turn < count; turn++) {
      column += direction;
      const isOut = column < 0 || column >= Math.max(1, lines[row]!.length);
      if (!isOut) continue;
      if (!lines[row + direction])
        return direction > 0 ? { row, column: lines[row]!.length, kind: 'exclusive' } : undefined;
      row += direction;
      column = direction > 0 ? 0 : Math.max(0, lines[row]!.length - 1);
    }
    return { row, column, kind: 'exclusive' };
  };

/** The empty line behind or before the paragraph. */
const paragraph =
  (direction: 1 | -1): MotionOf =>
  ({ buffer }, count = 1) => {
    const { lines } = buffer;
    let { row } = buffer;
    for (let turn = 0; turn < count; turn++) {
      while (lines[row] && lines[row]!.length === 0) row += direction;
      while (lines[row] && lines[row]!.length > 0) row += direction;
    }
    if (row < 0) return { row: 0, column: 0, kind: 'exclusive' };
    if (row < lines.length) return { row, column: 0, kind: 'exclusive' };
    return { row: lines.length - 1, column: lines.at(-1)!.length, kind: 'exclusive' };
  };

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const openings: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** The bracket that belongs to one at a place; undefined without it. */
export function matchingBracket(lines: ViState['buffer']['lines'], at: Position): Position | undefined {
  const char = lines[at.row]![at.column] ?? '';
  const other = pairs[char] ?? openings[char];
  if (other === undefined) return undefined;
  const step = pairs[char] === undefined ? -1 : 1;
  let depth = 0;
  for (let { row, column } = at; row >= 0 && row < lines.length;) {
    const found = lines[row]![column];
    if (found === char) depth++;
    else if (found === other) depth--;
    if (depth === 0 && found === other) return { row, column };
    column += step;
    if (column >= 0 && column < lines[row]!.length) continue;
    row += step;
    column = step > 0 ? 0 : (lines[row]?.length ?? 0) - 1;
  }
  return undefined;
}

/** `%`: the partner of the bracket under the cursor or behind it in its line; with a count, that far into the text. */
function percent(state: ViState, count: number | undefined): Motion | undefined {
  const { buffer } = state;
  if (count !== undefined) return toLine(state, Math.ceil((count * buffer.lines.length) / 100) - 1);
  const column = buffer.line.findIndex((char, index) => index >= buffer.column && '()[]{}'.includes(char));
  const found = column < 0 ? undefined : matchingBracket(buffer.lines, { row: buffer.row, column });
  return found && { ...found, kind: 'inclusive' };
}

/** The character that stands in a column of the screen, from 1. */
function columnAt(line: readonly string[], screenColumn: number): number {
  let width = 0;
  const found = line.findIndex((char) => (width += textWidth(char)) >= screenColumn);
  return found < 0 ? Math.max(0, line.length - 1) : found;
}

const lineEnd: MotionOf = ({ buffer }, count = 1) => {
  const row = Math.min(buffer.row + count - 1, buffer.lines.length - 1);
  const column = Math.max(0, buffer.lines[row]!.length - 1);
  return { row, column, kind: 'inclusive', wanted: Infinity };
};
const down = vertical(1);
const up = vertical(-1);
const left = horizontal(-1);
const right = horizontal(1);
const linesFrom =
  (direction: 1 | -1): MotionOf =>
  (state, count = 1) => {
    const row = state.buffer.row + direction * count;
    return row < 0 || row >= state.buffer.lines.length ? undefined : toLine(state, row);
  };
const screenRow =
  (rowOf: (state: ViState, count: number) => number): MotionOf =>
  (state, count = 1) =>
    toLine(state, rowOf(state, count));
const lastShown = ({ top, height, buffer }: ViState) => Math.min(top + height, buffer.lines.length) - 1;

/** Motions by their keys; those that jump are named in `jumps`. */
export const motions: Readonly<Record<string, MotionOf>> = {
  h: left,
  '\b': overLines(-1),
  '\x7f': overLines(-1),
  '\x1b[D': left,
  l: right,
  ' ': overLines(1),
  '\x1b[C': right,
  j: down,
  '\x0e': down,
  '\n': down,
  '\x1b[B': down,
  gj: down,
  k: up,
  '\x10': up,
  '\x1b[A': up,
  gk: up,
  '+': linesFrom(1),
  '\r': linesFrom(1),
  '-': linesFrom(-1),
  _: (state, count = 1) => toLine(state, state.buffer.row + count - 1),
  '0': ({ buffer }) => ({ row: buffer.row, column: 0, kind: 'exclusive' }),
  '\x1b[H': ({ buffer }) => ({ row: buffer.row, column: 0, kind: 'exclusive' }),
  '^': ({ buffer }) => ({ row: buffer.row, column: firstText(buffer.line), kind: 'exclusive' }),
  $: lineEnd,
  '\x1b[F': lineEnd,
  g_: ({ buffer }) => ({
    row: buffer.row,
    column: Math.max(
      0,
      buffer.line.findLastIndex((char) => !/\s/.test(char)),
    ),
    kind: 'inclusive',
  }),
  '|': ({ buffer }, count = 1) => ({ row: buffer.row, column: columnAt(buffer.line, count), kind: 'exclusive' }),
  w: wordMotion('exclusive', repeated(nextWord, false)),
  W: wordMotion('exclusive', repeated(nextWord, true)),
  b: wordMotion('exclusive', repeated(previousWord, false)),
  B: wordMotion('exclusive', repeated(previousWord, true)),
  e: wordMotion('inclusive', repeated(wordEnd, false)),
  E: wordMotion('inclusive', repeated(wordEnd, true)),
  ge: wordMotion('inclusive', repeated(previousWordEnd, false)),
  gE: wordMotion('inclusive', repeated(previousWordEnd, true)),
  gg: (state, count = 1) => toLine(state, count - 1),
  G: (state, count) => toLine(state, (count ?? state.buffer.lines.length) - 1),
  H: screenRow(({ top }, count) => top + count - 1),
  M: screenRow((state) => Math.floor((state.top + lastShown(state)) / 2)),
  L: screenRow((state, count) => lastShown(state) - count + 1),
  '}': paragraph(1),
  '{': paragraph(-1),
  '%': percent,
};

/** Motions after which '' leads back. */
export const jumps = new Set(['gg', 'G', 'H', 'M', 'L', '}', '{', '%', '/', '?', 'n', 'N', '*', '#', "'", '`']);
