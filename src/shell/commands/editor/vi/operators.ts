import type { Position } from '../text-buffer.ts';
import type { Motion } from './motions.ts';
import type { Span } from './text-objects.ts';
import type { ViState } from './vi-state.ts';
import { firstText } from './words.ts';

/** Commands that take a motion, a part of the text, or themselves for whole lines. */
export const operatorKeys = new Set(['d', 'c', 'y', '<', '>', 'g~', 'gu', 'gU']);

export const isBefore = (one: Position, other: Position) =>
  one.row < other.row || (one.row === other.row && one.column < other.column);

/** What an operator takes of the way from the cursor to where a motion leads. */
export function spanOf({ buffer }: ViState, motion: Motion): Span {
  const here = buffer.position;
  const [from, end] = isBefore(motion, here) ? [motion, here] : [here, motion];
  if (motion.kind === 'lines')
    return { from: { row: from.row, column: 0 }, to: { row: end.row, column: 0 }, isLines: true };
  const column = motion.kind === 'inclusive' ? end.column + 1 : end.column;
  const to = { row: end.row, column: Math.min(column, buffer.lines[end.row]!.length) };
  if (motion.kind === 'inclusive' || to.column > 0 || to.row === from.row) {
    return { from: { row: from.row, column: from.column }, to, isLines: false };
  }
  // As vim has it: up to the start of a line means up to the end of the one before, and whole lines from a line's start on.
  const isFromStart = buffer.lines[from.row]!.slice(0, from.column).every((char) => /\s/.test(char));
  const last = { row: to.row - 1, column: buffer.lines[to.row - 1]!.length };
  if (isFromStart) return { from: { row: from.row, column: 0 }, to: { row: last.row, column: 0 }, isLines: true };
  return { from: { row: from.row, column: from.column }, to: last, isLines: false };
}

function take(state: ViState, register: string | undefined, { from, to, isLines }: Span, taking: 'delete' | 'yank') {
  const { buffer } = state;
  const lines = buffer.lines.slice(from.row, to.row + 1).map((line) => line.join(''));
  const text = isLines ? lines.join('\n') : buffer.textBetween(from, to);
  state.registers.put(register, { text, isLines }, taking);
}

/** Deletes a part of the text into a register. */
export function deleteSpan(state: ViState, register: string | undefined, span: Span): void {
  const { buffer } = state;
  take(state, register, span, 'delete');
  if (!span.isLines) return buffer.deleteBetween(span.from, span.to);
  const count = span.to.row - span.from.row + 1;
  buffer.moveTo(span.from.row, 0);
  buffer.deleteLines(count);
  buffer.moveTo(Math.min(span.from.row, buffer.lines.length - 1), 0);
  buffer.moveTo(buffer.row, firstText(buffer.line));
  if (count > 2) state.message = `${count} fewer lines`;
}

/** Deletes a part and makes room for what is typed in its place. */
export function changeSpan(state: ViState, register: string | undefined, span: Span): void {
  const { buffer } = state;
  if (!span.isLines) return deleteSpan(state, register, span);
  take(state, register, span, 'delete');
  const indent = state.options.autoindent ? /^\s*/.exec(buffer.lines[span.from.row]!.join(''))![0] : '';
  buffer.replaceLines(span.from.row, span.to.row - span.from.row + 1, [indent]);
  buffer.moveTo(span.from.row, indent.length);
}

/** Yanks a part; the cursor goes to its start. */
export function yankSpan(state: ViState, register: string | undefined, span: Span): void {
  const { buffer } = state;
  take(state, register, span, 'yank');
  const count = span.to.row - span.from.row + 1;
  if (span.isLines) buffer.moveTo(span.from.row, buffer.column);
  else buffer.moveTo(span.from.row, span.from.column);
  if (span.isLines && count > 2) state.message = `${count} lines yanked`;
}

const swapCase = (text: string) =>
  Array.from(text, (char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join('');
const cases = { 'g~': swapCase, gu: (text: string) => text.toLowerCase(), gU: (text: string) => text.toUpperCase() };

/** Runs an operator on a part of the text. Answers whether what is typed next is text. */
export function operate(
  state: ViState,
  operator: string,
  span: Span,
  { register, times = 1 }: { register?: string | undefined; times?: number } = {},
): boolean {
  if (operator === 'y') yankSpan(state, register, span);
  else if (operator === 'd') deleteSpan(state, register, span);
  else if (operator === 'c') changeSpan(state, register, span);
  else if (operator === '<' || operator === '>') shiftLines(state, operator, span.from.row, span.to.row, times);
  else changeCase(state, operator as keyof typeof cases, span);
  return operator === 'c';
}

/** Changes letters between upper and lower case. */
export function changeCase({ buffer }: ViState, operator: keyof typeof cases, { from, to, isLines }: Span): void {
  const end = isLines ? { row: to.row, column: buffer.lines[to.row]!.length } : to;
  const text = buffer.textBetween(from, end);
  buffer.deleteBetween(from, end);
  buffer.insert(cases[operator](text));
  buffer.moveTo(from.row, from.column);
}

/** Moves lines to the right or left by `times` of shiftwidth. Empty lines stay empty. */
export function shiftLines(state: ViState, direction: '<' | '>', from: number, to: number, times = 1): void {
  const { buffer, options } = state;
  const { shiftwidth, tabstop, expandtab } = options;
  const shifted = (line: string) => {
    const [blanks] = /^[ \t]*/.exec(line)!;
    if (blanks.length === line.length) return line;
    let width = 0;
    for (const char of blanks) width += char === '\t' ? tabstop - (width % tabstop) : 1;
    width = Math.max(0, width + (direction === '>' ? 1 : -1) * shiftwidth * times);
    const indent = expandtab
      ? ' '.repeat(width)
      : '\t'.repeat(Math.floor(width / tabstop)) + ' '.repeat(width % tabstop);
    return indent + line.slice(blanks.length);
  };
  const lines = buffer.lines.slice(from, to + 1).map((line) => shifted(line.join('')));
  buffer.replaceLines(from, to - from + 1, lines);
  buffer.moveTo(from, firstText(buffer.lines[from]!));
  const count = to - from + 1;
  if (count > 2) state.message = `${count} lines ${direction}ed ${times} time${times === 1 ? '' : 's'}`;
}

/** Joins lines, with a blank in place of the indent (`J`) or as they are (`gJ`). */
export function joinLines({ buffer }: ViState, from: number, to: number, isPlain: boolean): void {
  const last = Math.min(to, buffer.lines.length - 1);
  if (last <= from) return;
  let text = buffer.lines[from]!.join('');
  let column = 0;
  for (let row = from + 1; row <= last; row++) {
    const next = buffer.lines[row]!.join('');
    const trimmed = isPlain ? next : next.replace(/^\s+/, '');
    const needsBlank = !isPlain && trimmed !== '' && !/\s$/.test(text) && text !== '' && !trimmed.startsWith(')');
    column = Array.from(text).length;
    text += `${needsBlank ? ' ' : ''}${trimmed}`;
  }
  buffer.replaceLines(from, last - from + 1, [text]);
  buffer.moveTo(from, column);
}
