import type { ViState } from './vi-state.ts';

/** The lines that an ex command is for, from 0; `isGiven` tells whether any were written. */
export interface ExRange {
  from: number;
  to: number;
  isGiven: boolean;
  /** How many lines were named: `:5d` and `:2,5d` differ for a few commands. */
  count: number;
}

export type ReadRange = { kind: 'range'; range: ExRange; rest: string } | { kind: 'error'; message: string };

const address = /^(?:(\d+)|(\.)|(\$)|'([a-zA-Z<>'])|\/((?:\\.|[^/\\])*)\/?|\?((?:\\.|[^?\\])*)\??)?((?:[+-]\d*)*)/;

/** Reads `%`, `2,5`, `.,$`, `'<,'>`, `/a/,/b/+1` before a command. */
export function readRange(state: ViState, line: string): ReadRange {
  const { buffer } = state;
  const last = buffer.lines.length - 1;
  let rest = line.replace(/^[\s:]+/, '');
  if (rest.startsWith('%')) {
    return { kind: 'range', range: { from: 0, to: last, isGiven: true, count: 2 }, rest: rest.slice(1).trimStart() };
  }
  const rows: number[] = [];
  let current = buffer.row;
  for (;;) {
    const match = address.exec(rest)!;
    const isEmpty = match[0] === '';
    const row = isEmpty ? current : rowOf(state, match, current);
    if (row === undefined) return { kind: 'error', message: state.message || 'E20: Mark not set' };
    rest = rest.slice(match[0].length).trimStart();
    const separator = rest[0];
    const hasMore = separator === ',' || separator === ';';
    if (!isEmpty || hasMore || rows.length > 0) rows.push(row);
    if (!hasMore) break;
    if (separator === ';') current = row;
    rest = rest.slice(1).trimStart();
  }
  const [from = buffer.row, to = from] = rows.slice(-2);
  if (from < -1 || to > last || from > last) return { kind: 'error', message: 'E16: Invalid range' };
  if (to < from) return { kind: 'error', message: 'E493: Backwards range given' };
  return { kind: 'range', range: { from, to, isGiven: rows.length > 0, count: rows.length }, rest };
}

function rowOf(state: ViState, match: RegExpExecArray, current: number): number | undefined {
  const [, number, , end, mark, forward, backward, offsets = ''] = match;
  let row: number | undefined = current;
  if (number !== undefined) row = Number(number) - 1;
  else if (end !== undefined) row = state.buffer.lines.length - 1;
  else if (mark !== undefined) row = state.marks.get(mark)?.row;
  else if (forward !== undefined || backward !== undefined) {
    const pattern = forward ?? backward!;
    if (pattern !== '') state.sought = { pattern, direction: forward === undefined ? -1 : 1 };
    const line = state.buffer.lines[current] ?? [];
    const from = { row: current, column: forward === undefined ? -1 : line.length };
    row = state.find(from, forward === undefined ? -1 : 1)?.row;
  }
  for (const [offset] of offsets.matchAll(/[+-]\d*/g)) {
    const distance = offset.length === 1 ? 1 : Number(offset.slice(1));
    row = row === undefined ? undefined : row + (offset.startsWith('-') ? -distance : distance);
  }
  return row;
}
