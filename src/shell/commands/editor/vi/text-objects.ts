import type { Position } from '../text-buffer.ts';
import { matchingBracket } from './motions.ts';
import type { ViState } from './vi-state.ts';
import { runAround } from './words.ts';

/** A part of the text, up to `to` but without it; whole lines from row to row when `isLines`. */
export interface Span {
  from: Position;
  to: Position;
  isLines: boolean;
}

const brackets: Readonly<Record<string, string>> = {
  '(': '(',
  ')': '(',
  b: '(',
  '{': '{',
  '}': '{',
  B: '{',
  '[': '[',
  ']': '[',
};

/** What `iw`, `a"`, `i(`, `ap` and the like stand for around the cursor; undefined where there is no such thing. */
export function textObject(state: ViState, kind: 'i' | 'a', name: string, count = 1): Span | undefined {
  if (name === 'w' || name === 'W') return word(state, kind, name === 'W', count);
  if (name === '"' || name === "'" || name === '`') return quoted(state, kind, name);
  if (Object.hasOwn(brackets, name)) return bracketed(state, kind, brackets[name]!, count);
  return name === 'p' ? paragraph(state, kind, count) : undefined;
}

function word({ buffer }: ViState, kind: 'i' | 'a', isBig: boolean, count: number): Span {
  const { line, row, column } = buffer;
  const isBlank = (at: number) => at < line.length && /\s/.test(line[at]!);
  let { start, end } = runAround(line, column, isBig);
  const startsBlank = isBlank(start);
  for (let turn = 1; turn < count; turn++) end = runAround(line, end, isBig).end;
  if (kind === 'a') {
    if (startsBlank) end = runAround(line, end, isBig).end;
    else if (isBlank(end)) end = runAround(line, end, isBig).end;
    else while (start > 0 && isBlank(start - 1)) start--;
  }
  return { from: { row, column: start }, to: { row, column: end }, isLines: false };
}

/** Quotes of the line, in pairs from its start; the pair around the cursor or the next one. */
function quoted({ buffer }: ViState, kind: 'i' | 'a', quote: string): Span | undefined {
  const { line, row, column } = buffer;
  const places = line.flatMap((char, index) => (char === quote && line[index - 1] !== '\\' ? [index] : []));
  for (let index = 0; index + 1 < places.length; index += 2) {
    const [open, close] = [places[index]!, places[index + 1]!];
    if (close < column) continue;
    if (kind === 'i') return { from: { row, column: open + 1 }, to: { row, column: close }, isLines: false };
    let [start, end] = [open, close + 1];
    if (/\s/.test(line[end] ?? '')) while (/\s/.test(line[end] ?? '')) end++;
    else while (start > 0 && /\s/.test(line[start - 1]!)) start--;
    return { from: { row, column: start }, to: { row, column: end }, isLines: false };
  }
  return undefined;
}

function bracketed({ buffer }: ViState, kind: 'i' | 'a', open: string, count: number): Span | undefined {
  const { lines } = buffer;
  let from = enclosing(lines, buffer.position, open, true) ?? behindCursor(buffer, open);
  for (let turn = 1; turn < count; turn++) from = from && enclosing(lines, from, open, false);
  const to = from && matchingBracket(lines, from);
  if (!from || !to) return undefined;
  if (kind === 'a') return { from, to: { row: to.row, column: to.column + 1 }, isLines: false };
  const inner = { row: from.row, column: from.column + 1 };
  const isOpenLast = inner.column >= lines[inner.row]!.length && to.row > from.row;
  const isCloseFirst = lines[to.row]!.slice(0, to.column).every((char) => /\s/.test(char));
  if (!isOpenLast || !isCloseFirst) return { from: inner, to, isLines: false };
  if (to.row === from.row + 1) return undefined;
  return { from: { row: from.row + 1, column: 0 }, to: { row: to.row - 1, column: 0 }, isLines: true };
}

/** Where no bracket is around the cursor, the next one is meant. */
function behindCursor({ lines, row, column }: ViState['buffer'], open: string): Position | undefined {
  const found = lines.findIndex((line, index) => index >= row && line.includes(open, index === row ? column : 0));
  return found < 0 ? undefined : { row: found, column: lines[found]!.indexOf(open, found === row ? column : 0) };
}

/** The opening bracket around a place. */
function enclosing(
  lines: ViState['buffer']['lines'],
  at: Position,
  open: string,
  countsItself: boolean,
): Position | undefined {
  let isFirst = true;
  for (let { row, column } = at; row >= 0;) {
    if (lines[row]![column] === open && (countsItself || !isFirst)) {
      const close = matchingBracket(lines, { row, column });
      const isAround = close && (close.row > at.row || (close.row === at.row && close.column >= at.column));
      if (isAround) return { row, column };
    }
    isFirst = false;
    column--;
    if (column >= 0) continue;
    row--;
    column = (lines[row]?.length ?? 0) - 1;
  }
  return undefined;
}

/** Lines with text around the cursor, or empty ones; `ap` takes those behind (or before) as well. */
function paragraph({ buffer }: ViState, kind: 'i' | 'a', count: number): Span {
  const { lines } = buffer;
  const isEmpty = (row: number) => lines[row]!.every((char) => /\s/.test(char));
  let from = buffer.row;
  while (from > 0 && isEmpty(from - 1) === isEmpty(buffer.row)) from--;
  let to = buffer.row;
  const extend = () => {
    const kindOfRun = isEmpty(to);
    while (to + 1 < lines.length && isEmpty(to + 1) === kindOfRun) to++;
  };
  extend();
  const runs = kind === 'a' ? count * 2 : count;
  for (let run = 1; run < runs && to + 1 < lines.length; run++) {
    to++;
    extend();
  }
  const isLast = kind === 'a' && !isEmpty(buffer.row) && !isEmpty(to);
  if (isLast) while (from > 0 && isEmpty(from - 1)) from--;
  return { from: { row: from, column: 0 }, to: { row: to, column: 0 }, isLines: true };
}
