import type { ExCommand } from './ex-command.ts';
import { readRange } from './ex-range.ts';
import type { ExRange } from './ex-range.ts';
import { linesOf } from './ex-text.ts';
import { runShell } from './run-in-shell.ts';
import type { ViState } from './vi-state.ts';

/** Where `:m` and `:t` put lines: behind that row. */
function targetRow(state: ViState, text: string): number | undefined {
  if (/^0\s*$/.test(text)) return -1;
  const read = readRange(state, text);
  if (read.kind === 'range' && read.range.isGiven) return read.range.to;
  state.message = read.kind === 'error' ? read.message : 'E14: Invalid address';
  return undefined;
}

/** `:t`: copies lines behind a row. */
export const copy: ExCommand = async ({ state, range, text }) => {
  const row = targetRow(state, text);
  if (row === undefined) return;
  const lines = state.buffer.lines.slice(range.from, range.to + 1).map((line) => line.join(''));
  state.buffer.insertLines(row + 1, lines);
  state.buffer.moveTo(row + lines.length, 0);
};

/** `:m`: moves lines behind a row. */
export const move: ExCommand = async ({ state, range, text }) => {
  const { buffer } = state;
  const row = targetRow(state, text);
  if (row === undefined) return;
  if (row >= range.from && row < range.to) {
    state.message = 'E134: Cannot move a range of lines into itself';
    return;
  }
  const lines = buffer.lines.slice(range.from, range.to + 1).map((line) => line.join(''));
  buffer.replaceLines(range.from, lines.length, []);
  const at = row >= range.to ? row - lines.length + 1 : row + 1;
  buffer.insertLines(at, lines);
  buffer.moveTo(at + lines.length - 1, 0);
};

/** The lines of a range, for operators. */
export const asSpan = ({ from, to }: ExRange) => ({
  from: { row: from, column: 0 },
  to: { row: to, column: 0 },
  isLines: true,
});

/** `:%!sort`: the lines go through a command. `:!ls` shows what it writes. */
export const filter: ExCommand = async ({ state, host, range, text }) => {
  const { buffer } = state;
  if (!range.isGiven) {
    state.message = linesOf(await runShell(host, text)).join(' ');
    return;
  }
  const lines = buffer.lines.slice(range.from, range.to + 1).map((line) => line.join(''));
  const output = await runShell(host, text, `${lines.join('\n')}\n`);
  buffer.replaceLines(range.from, lines.length, linesOf(output));
  if (lines.length > 2) state.message = `${lines.length} lines filtered`;
};

/** `:sort`, backwards with `!`; `n` by the first number, `u` without repetitions. */
export const sort: ExCommand = async ({ state, range, text, isForced }) => {
  const { buffer } = state;
  const { from, to } = range.isGiven ? range : { from: 0, to: buffer.lines.length - 1 };
  const lines = buffer.lines.slice(from, to + 1).map((line) => line.join(''));
  const numberOf = (line: string) => Number(/-?\d+/.exec(line)?.[0] ?? -Infinity);
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const sorted = lines.sort(text.includes('n') ? (one, other) => numberOf(one) - numberOf(other) : byText);
  if (isForced) sorted.reverse();
  buffer.replaceLines(from, to - from + 1, text.includes('u') ? [...new Set(sorted)] : sorted);
};
