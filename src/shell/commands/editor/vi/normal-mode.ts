import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import { isShortcut, shortcuts } from './shortcuts.ts';
import { joinLines, operate, operatorKeys, spanOf } from './operators.ts';
import type { Motion } from './motions.ts';
import { readMotion } from './read-motion.ts';
import { scroll, scrollKeys } from './scrolling.ts';
import { simpleChanges } from './simple-changes.ts';
import { textObject, type Span } from './text-objects.ts';
import type { ViKeys } from './vi-keys.ts';
import type { ViState } from './vi-state.ts';

/** What the editor does after a command. */
export type Outcome =
  | { kind: 'done' }
  /** What is typed is text: `count` times, for `3itext`, each on a line of its own behind `o`. */
  | { kind: 'insert'; count: number; replaces?: boolean; opensLines?: boolean }
  | { kind: 'visual'; isLines: boolean }
  /** The keys begin something that is not of this mode. */
  | { kind: 'other'; key: string; count: number | undefined };

/** A command as it was typed, for `.`. */
export interface TypedCommand {
  register: string | undefined;
  count: number | undefined;
  /** From the command's own key on, with what was inserted. */
  keys: readonly string[];
}

const done: Outcome = { kind: 'done' };

/** Reads `"x`, a count and the command's first key. */
export async function readCommandStart(keys: ViKeys): Promise<{ register?: string; count?: number; key: string }> {
  let register: string | undefined;
  let digits = '';
  for (;;) {
    const key = latinOfHangul(await keys.next());
    if (key === '"') register = latinOfHangul(await keys.next());
    else if (/^[1-9]$/.test(key) || (key === '0' && digits !== '')) digits += key;
    else {
      const full = key === 'g' || key === 'z' ? key + latinOfHangul(await keys.next()) : key;
      const count = digits === '' ? {} : { count: Math.min(Number(digits), 100_000) };
      return { ...(register === undefined ? {} : { register }), ...count, key: full };
    }
  }
}

/** Runs a command of the normal mode. `isChange` is called before the text is touched. */
export async function runNormal(
  state: ViState,
  keys: ViKeys,
  { register, count, key }: { register?: string | undefined; count?: number | undefined; key: string },
  isChange: () => void,
): Promise<Outcome> {
  const { buffer } = state;
  if (isShortcut(key)) {
    const [operator, motion] = shortcuts[key]!;
    keys.replay([motion]);
    return runOperator(state, keys, { register, count, operator }, isChange);
  }
  if (operatorKeys.has(key)) return runOperator(state, keys, { register, count, operator: key }, isChange);
  const motion = await readMotion(state, keys, key, count);
  if (motion !== 'none') {
    if (!motion) keys.stopReplaying();
    else {
      buffer.moveTo(motion.row, motion.column);
      state.wanted = motion.wanted ?? buffer.column;
    }
    return done;
  }
  if (Object.hasOwn(scrollKeys, key)) {
    scroll(state, key, count);
    return done;
  }
  if (key === 'J' || key === 'gJ') {
    isChange();
    joinLines(state, buffer.row, buffer.row + Math.max(2, count ?? 2) - 1, key === 'gJ');
    return done;
  }
  const change = Object.hasOwn(simpleChanges, key) ? simpleChanges[key] : undefined;
  if (!change) return { kind: 'other', key, count };
  return (await change({ state, keys, register, count, isChange })) ?? done;
}

/** `dd`, `3yy`, `d2w`, `ci"`, `>ap`. */
async function runOperator(
  state: ViState,
  keys: ViKeys,
  { register, count, operator }: { register: string | undefined; count: number | undefined; operator: string },
  isChange: () => void,
): Promise<Outcome> {
  const { buffer } = state;
  let start = await readCommandStart(keys);
  const force = start.key === 'v' || start.key === 'V' ? start.key : undefined;
  if (force) start = await readCommandStart(keys);
  const times = start.count === undefined ? count : start.count * (count ?? 1);
  const span = await spanFor(state, keys, operator, start.key, times, force);
  if (!span) return done;
  if (operator !== 'y') isChange();
  const inserts = operate(state, operator, span, { register });
  state.wanted = buffer.column;
  return inserts ? { kind: 'insert', count: 1 } : done;
}

async function spanFor(
  state: ViState,
  keys: ViKeys,
  operator: string,
  key: string,
  count: number | undefined,
  force: 'v' | 'V' | undefined,
): Promise<Span | undefined> {
  const { buffer } = state;
  const isDoubled = key === operator || key === operator.slice(1) || (operator === 'g~' && key === '~');
  if (isDoubled) {
    const last = Math.min(buffer.row + (count ?? 1), buffer.lines.length) - 1;
    return { from: { row: buffer.row, column: 0 }, to: { row: last, column: 0 }, isLines: true };
  }
  if (key === 'i' || key === 'a') return textObject(state, key, latinOfHangul(await keys.next()), count);
  const isOnText = /\S/.test(buffer.line[buffer.column] ?? '');
  // `cw` leaves the blanks behind the word alone.
  const plain = operator === 'c' && isOnText && (key === 'w' || key === 'W') ? (key === 'w' ? 'e' : 'E') : key;
  const isAtWordEnd = plain !== key && !endsLater(state, key);
  const motion = isAtWordEnd
    ? { ...buffer.position, kind: 'inclusive' as const }
    : await readMotion(state, keys, plain, count);
  if (motion === 'none' || motion === undefined) {
    keys.stopReplaying();
    return undefined;
  }
  if ((key === 'w' || key === 'W') && motion.kind === 'exclusive' && motion.row > buffer.row) {
    return upToLineEnd(state, motion.row, motion.column);
  }
  const span = spanOf(state, force ? forced(motion, force) : motion);
  return operator === 'd' && !force ? wholeLinesIfAll(state, span) : span;
}

/** `dvj` takes characters, `dVw` lines; `dve` leaves the last character out, `dvb` takes it in. */
function forced(motion: Motion, force: 'v' | 'V'): Motion {
  if (force === 'V') return { ...motion, kind: 'lines' };
  return { ...motion, kind: motion.kind === 'exclusive' ? 'inclusive' : 'exclusive' };
}

/** A delete from a line's start to the end of another takes the lines whole. */
function wholeLinesIfAll({ buffer }: ViState, span: Span): Span {
  const { from, to } = span;
  if (span.isLines || to.row === from.row) return span;
  const around = [...buffer.lines[from.row]!.slice(0, from.column), ...buffer.lines[to.row]!.slice(to.column)];
  if (around.some((char) => /\S/.test(char))) return span;
  return { from: { row: from.row, column: 0 }, to: { row: to.row, column: 0 }, isLines: true };
}

/** Whether the word under the cursor goes on behind it: `cw` on its last letter changes that letter only. */
function endsLater({ buffer }: ViState, key: string): boolean {
  const next = buffer.line[buffer.column + 1];
  if (next === undefined || /\s/.test(next)) return false;
  return key === 'W' || /[\p{L}\p{N}_]/u.test(next) === /[\p{L}\p{N}_]/u.test(buffer.line[buffer.column]!);
}

/** `dw` on the last word of a line stays in it. */
function upToLineEnd({ buffer }: ViState, row: number, column: number): Span {
  const isInText = buffer.lines[row]!.slice(0, column).some((char) => /\S/.test(char));
  const end = isInText ? { row, column } : { row: row - 1, column: buffer.lines[row - 1]!.length };
  const isEmptyLine = end.row > buffer.row && end.column === 0;
  const to = isEmptyLine ? { row: buffer.row, column: buffer.line.length } : end;
  return { from: buffer.position, to, isLines: false };
}
