import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import type { Position } from '../text-buffer.ts';
import { readCommandStart, type Outcome } from './normal-mode.ts';
import { deleteSpan, isBefore, joinLines, operate } from './operators.ts';
import { readMotion } from './read-motion.ts';
import { scroll, scrollKeys } from './scrolling.ts';
import { putText } from './simple-changes.ts';
import { textObject, type Span } from './text-objects.ts';
import type { ViKeys } from './vi-keys.ts';
import type { ViState } from './vi-state.ts';

/** What is selected: between `anchor` and the cursor, or their whole lines. */
export interface Selection {
  anchor: Position;
  isLines: boolean;
}

export interface VisualOutcome {
  outcome: Outcome | { kind: 'ex' };
  /** The command that has used the selection, for `.`; undefined when nothing was changed. */
  changed: { key: string; rows: number; columns: number; isLines: boolean } | undefined;
}

/** Operators of the normal mode under the keys that they have here. */
const operators: Readonly<Record<string, string>> = {
  d: 'd',
  x: 'd',
  '\x1b[3~': 'd',
  X: 'd',
  D: 'd',
  c: 'c',
  s: 'c',
  S: 'c',
  C: 'c',
  R: 'c',
  y: 'y',
  Y: 'y',
  '<': '<',
  '>': '>',
  '~': 'g~',
  'g~': 'g~',
  u: 'gu',
  gu: 'gu',
  U: 'gU',
  gU: 'gU',
};
const takesLines = new Set(['X', 'D', 'S', 'C', 'R', 'Y']);

/** The selected part; a selection of characters takes the one under the cursor as well. */
export function selectedSpan({ buffer, wanted }: ViState, { anchor, isLines }: Selection): Span {
  const here = buffer.position;
  const isBackwards = isBefore(here, anchor);
  const [from, end] = isBackwards ? [here, anchor] : [anchor, here];
  if (isLines) return { from: { row: from.row, column: 0 }, to: { row: end.row, column: 0 }, isLines: true };
  // Behind `$`, and on an empty line, the end of the line is selected as well.
  const hasLineEnd = (!isBackwards && wanted === Infinity) || buffer.lines[end.row]!.length === 0;
  const to =
    hasLineEnd && end.row + 1 < buffer.lines.length
      ? { row: end.row + 1, column: 0 }
      : { row: end.row, column: Math.min(end.column + 1, buffer.lines[end.row]!.length) };
  return { from, to, isLines: false };
}

/** Selects until a command uses the selection or Esc drops it. */
export async function visualMode(
  state: ViState,
  keys: ViKeys,
  selection: Selection,
  options: { draw(): Promise<void>; isChange(): void },
): Promise<VisualOutcome> {
  const left: VisualOutcome = { outcome: { kind: 'done' }, changed: undefined };
  for (;;) {
    state.keepOnText();
    if (!keys.isReplaying) await options.draw();
    const start = await readCommandStart(keys);
    const { key } = start;
    const isSwitch = key === 'v' || key === 'V';
    if (key === '\x1b' || key === '\x03' || (isSwitch && selection.isLines === (key === 'V'))) {
      remember(state, selection);
      return left;
    }
    if (isSwitch) selection.isLines = key === 'V';
    else if (key === 'o' || key === 'O') {
      const { anchor } = selection;
      selection.anchor = state.buffer.position;
      state.buffer.moveTo(anchor.row, anchor.column);
    } else if (key === ':') {
      remember(state, selection);
      return { outcome: { kind: 'ex' }, changed: undefined };
    } else if (Object.hasOwn(scrollKeys, key)) scroll(state, key, start.count);
    else if (key === 'i' || key === 'a')
      selectObject(state, selection, key, latinOfHangul(await keys.next()), start.count);
    else {
      const used = await useSelection(state, keys, selection, start, options.isChange);
      if (used) return used;
      await move(state, keys, key, start.count);
    }
  }
}

function remember(state: ViState, selection: Selection): void {
  const { from, to } = selectedSpan(state, selection);
  state.marks.set('<', from);
  state.marks.set('>', { row: to.row, column: Math.max(0, to.column - 1) });
}

async function move(state: ViState, keys: ViKeys, key: string, count: number | undefined): Promise<void> {
  const motion = await readMotion(state, keys, key, count);
  if (motion === 'none' || motion === undefined) return;
  state.buffer.moveTo(motion.row, motion.column);
  state.wanted = motion.wanted ?? motion.column;
}

function selectObject(state: ViState, selection: Selection, kind: 'i' | 'a', name: string, count?: number): void {
  const span = textObject(state, kind, name, count);
  if (!span) return;
  if (span.isLines) selection.isLines = true;
  selection.anchor = span.from;
  state.buffer.moveTo(span.to.row, span.isLines ? 0 : span.to.column - 1);
}

/** Runs a command on the selection; undefined when the key is none. */
async function useSelection(
  state: ViState,
  keys: ViKeys,
  selection: Selection,
  { key, count, register }: Awaited<ReturnType<typeof readCommandStart>>,
  isChange: () => void,
): Promise<VisualOutcome | undefined> {
  const { buffer } = state;
  const lines = { ...selection, isLines: selection.isLines || takesLines.has(key) };
  const span = selectedSpan(state, lines);
  const { from, to, isLines } = span;
  const changed = {
    key,
    rows: to.row - from.row,
    columns: to.column - (to.row === from.row ? from.column : 0),
    isLines,
  };
  const done = { outcome: { kind: 'done' } as Outcome, changed };
  if (Object.hasOwn(operators, key)) {
    remember(state, selection);
    if (key.toLowerCase() !== 'y') isChange();
    const inserts = operate(state, operators[key]!, span, { register, times: count ?? 1 });
    if (key.toLowerCase() === 'y') return { ...done, changed: undefined };
    return inserts ? { outcome: { kind: 'insert', count: 1 }, changed } : done;
  }
  if (key === 'J' || key === 'gJ') {
    isChange();
    joinLines(state, from.row, Math.max(to.row, from.row + 1), key === 'gJ');
    return done;
  }
  if (key === 'p' || key === 'P') {
    replaceByRegister(state, register, span, isChange);
    return done;
  }
  if (key === 'I' || key === 'A') {
    isChange();
    buffer.moveTo(key === 'I' ? from.row : to.row, key === 'I' ? from.column : isLines ? Infinity : to.column);
    return { outcome: { kind: 'insert', count: 1 }, changed };
  }
  if (key !== 'r') return undefined;
  const char = await keys.next();
  if (char < ' ') return done;
  isChange();
  const end = isLines ? { row: to.row, column: buffer.lines[to.row]!.length } : to;
  const text = buffer.textBetween(from, end).split('\n');
  buffer.deleteBetween(from, end);
  buffer.insert(text.map((line) => char.repeat(Array.from(line).length)).join('\n'));
  buffer.moveTo(from.row, from.column);
  return done;
}

/** `p` on a selection: what was selected goes into the unnamed register. */
function replaceByRegister(state: ViState, register: string | undefined, span: Span, isChange: () => void): void {
  const { buffer } = state;
  const taken = state.registers.get(register) ?? { text: '', isLines: false };
  isChange();
  const isAtEnd = span.isLines && span.to.row === buffer.lines.length - 1;
  const isLineEnd = !span.isLines && span.to.column >= buffer.lines[span.to.row]!.length;
  deleteSpan(state, undefined, span);
  if (taken.text === '') return;
  if (taken.isLines && !span.isLines) {
    buffer.insert('\n');
    putText(state, taken.text, true, false, 1);
  } else if (!taken.isLines && span.isLines) putText(state, taken.text, true, isAtEnd, 1);
  else putText(state, taken.text, taken.isLines, taken.isLines ? isAtEnd : isLineEnd && buffer.line.length > 0, 1);
}
