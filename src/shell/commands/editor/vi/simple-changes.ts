import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import type { Outcome } from './normal-mode.ts';
import { changeCase } from './operators.ts';
import type { ViKeys } from './vi-keys.ts';
import type { ViState } from './vi-state.ts';
import { firstText } from './words.ts';

interface Change {
  state: ViState;
  keys: ViKeys;
  register: string | undefined;
  count: number | undefined;
  /** To be called before the text is touched. */
  isChange(): void;
}

type SimpleChange = (change: Change) => Promise<Outcome | undefined>;

const insertAt =
  (column: (state: ViState) => number): SimpleChange =>
  async ({ state, count = 1, isChange }) => {
    isChange();
    state.buffer.moveTo(state.buffer.row, column(state));
    return { kind: 'insert', count };
  };

const open =
  (offset: 0 | 1): SimpleChange =>
  async ({ state: { buffer, options }, count = 1, isChange }) => {
    isChange();
    const indent = options.autoindent ? /^\s*/.exec(buffer.line.join(''))![0] : '';
    buffer.insertLines(buffer.row + offset, [indent]);
    buffer.moveTo(buffer.row, indent.length);
    return { kind: 'insert', count, opensLines: true };
  };

const put =
  (isBehind: boolean): SimpleChange =>
  async ({ state, register, count = 1, isChange }) => {
    const { buffer } = state;
    const taken = state.registers.get(register);
    if (!taken) {
      state.message = `E353: Nothing in register ${register ?? '"'}`;
      return undefined;
    }
    isChange();
    putText(state, taken.text, taken.isLines, isBehind, count);
    state.wanted = buffer.column;
    return undefined;
  };

/** Puts a text behind or before the cursor, or its line; the cursor stands on what is new. */
export function putText({ buffer }: ViState, text: string, isLines: boolean, isBehind: boolean, count: number): void {
  if (isLines) {
    const lines = Array.from({ length: count }, () => text.split('\n')).flat();
    buffer.insertLines(buffer.row + (isBehind ? 1 : 0), lines);
    buffer.moveTo(buffer.row, firstText(buffer.line));
    return;
  }
  if (isBehind && buffer.line.length > 0) buffer.moveTo(buffer.row, buffer.column + 1);
  const { row, column } = buffer;
  buffer.insert(text.repeat(count));
  if (text.includes('\n')) buffer.moveTo(row, column);
  else buffer.left();
}

const replace: SimpleChange = async ({ state: { buffer }, keys, count = 1, isChange }) => {
  const key = await keys.next();
  if (key === '\x1b' || (key < ' ' && key !== '\r' && key !== '\t')) return undefined;
  if (buffer.column + count > buffer.line.length) return undefined;
  isChange();
  const { row, column } = buffer;
  buffer.deleteBetween({ row, column }, { row, column: column + count });
  buffer.insert(key === '\r' ? '\n' : key.repeat(count));
  if (key === '\r') buffer.moveTo(row + 1, 0);
  else buffer.moveTo(row, column + count - 1);
  return undefined;
};

const swapCase: SimpleChange = async ({ state, count = 1, isChange }) => {
  const { buffer } = state;
  if (buffer.line.length === 0) return undefined;
  isChange();
  const { row, column } = buffer;
  const to = { row, column: Math.min(column + count, buffer.line.length) };
  changeCase(state, 'g~', { from: { row, column }, to, isLines: false });
  buffer.moveTo(row, to.column);
  return undefined;
};

/** Ctrl-A and Ctrl-X: the number under the cursor or behind it. */
const addToNumber =
  (sign: 1 | -1): SimpleChange =>
  async ({ state: { buffer }, count = 1, isChange }) => {
    const text = buffer.line.join('');
    const found = [...text.matchAll(/-?\d+/g)].find(({ 0: match, index }) => index + match.length > buffer.column);
    if (!found) return undefined;
    isChange();
    const number = String(BigInt(found[0]) + BigInt(sign * count));
    buffer.replaceLines(buffer.row, 1, [
      text.slice(0, found.index) + number + text.slice(found.index + found[0].length),
    ]);
    buffer.moveTo(buffer.row, found.index + number.length - 1);
    return undefined;
  };

/** Commands that change the text, or begin to, without a motion. */
export const simpleChanges: Readonly<Record<string, SimpleChange>> = {
  i: insertAt(({ buffer }) => buffer.column),
  '\x1b[2~': insertAt(({ buffer }) => buffer.column),
  a: insertAt(({ buffer }) => buffer.column + 1),
  I: insertAt(({ buffer }) =>
    buffer.line.some((char) => /\S/.test(char)) ? firstText(buffer.line) : buffer.line.length,
  ),
  A: insertAt(() => Infinity),
  gI: insertAt(() => 0),
  gi: async ({ state, count = 1, isChange }) => {
    const mark = state.marks.get('^');
    isChange();
    if (mark) state.buffer.moveTo(mark.row, mark.column);
    return { kind: 'insert', count };
  },
  o: open(1),
  O: open(0),
  p: put(true),
  P: put(false),
  r: replace,
  R: async ({ count = 1, isChange }) => {
    isChange();
    return { kind: 'insert', count, replaces: true };
  },
  '~': swapCase,
  '\x01': addToNumber(1),
  '\x18': addToNumber(-1),
  m: async ({ state, keys }) => {
    const name = latinOfHangul(await keys.next());
    if (/^[a-zA-Z'`]$/.test(name)) state.marks.set(name === '`' ? "'" : name, state.buffer.position);
    return undefined;
  },
};
