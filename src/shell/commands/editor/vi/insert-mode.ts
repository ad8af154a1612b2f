import { cursorKeys, typeKey } from '../editing-keys.ts';
import type { ViKeys } from './vi-keys.ts';
import type { ViState } from './vi-state.ts';
import { previousWord } from './words.ts';

const leaveKeys = new Set(['\x1b', '\x03']);

interface InsertOptions {
  /** How often what is typed shall stand there. */
  count: number;
  /** `R`: what is typed takes the place of what is there. */
  replaces: boolean;
  /** `o` and `O`: each further time on a line of its own. */
  opensLines: boolean;
  draw(): Promise<void>;
}

/** Until Esc (or Ctrl-C), what is typed is text. */
export async function insertMode(state: ViState, keys: ViKeys, options: InsertOptions): Promise<void> {
  const { buffer } = state;
  const typed: string[] = [];
  const replaced: (string | undefined)[] = [];
  const start = buffer.position;
  for (;;) {
    if (!keys.isReplaying) await options.draw();
    const key = await keys.next();
    if (leaveKeys.has(key)) break;
    typed.push(key);
    if (options.replaces && replaceWith(state, key, replaced)) continue;
    await insertKey(state, keys, key, start.row === buffer.row ? start.column : 0);
  }
  const text = typed.map((key) => (key === '\r' ? '\n' : key)).filter((key) => !key.startsWith('\x1b'));
  state.registers.set('.', text.join(''));
  for (let turn = 1; turn < options.count; turn++) {
    if (options.opensLines) buffer.insertLines(buffer.row + 1, ['']);
    for (const key of typed) typeKey(buffer, key);
  }
  state.marks.set('^', buffer.position);
  if (buffer.column > 0) buffer.moveTo(buffer.row, buffer.column - 1);
  state.wanted = buffer.column;
}

/** Answers whether the key was for the replace mode; Backspace brings back what stood there. */
function replaceWith({ buffer }: ViState, key: string, replaced: (string | undefined)[]): boolean {
  if (key === '\x7f' || key === '\b') {
    if (replaced.length === 0) buffer.left();
    else {
      const before = replaced.pop();
      buffer.deleteBack();
      if (before !== undefined) buffer.insert(before);
      if (before !== undefined) buffer.left();
    }
    return true;
  }
  if (key < ' ' && key !== '\t') return false;
  const before = buffer.line[buffer.column];
  replaced.push(before);
  if (before !== undefined) buffer.deleteForward();
  buffer.insert(key);
  return true;
}

/** A key of the insert mode; `startColumn` is where Ctrl-U stops. */
async function insertKey(state: ViState, keys: ViKeys, key: string, startColumn: number): Promise<void> {
  const { buffer, options } = state;
  if (Object.hasOwn(cursorKeys, key)) cursorKeys[key]!(buffer, state.height);
  else if (key === '\x17') {
    if (buffer.column === 0) return buffer.deleteBack();
    const to = previousWord(buffer.lines, buffer.position, false);
    buffer.deleteTo(to.row === buffer.row ? to.column : 0);
  } else if (key === '\x15') buffer.deleteTo(startColumn < buffer.column ? startColumn : 0);
  else if (key === '\x12') {
    const taken = state.registers.get(await keys.next());
    if (taken) buffer.insert(taken.isLines ? `${taken.text}\n` : taken.text);
  } else if (key === '\x16') {
    const literal = await keys.next();
    if (literal >= ' ' || literal === '\t') buffer.insert(literal);
  } else if (key === '\x14' || key === '\x04') shiftLine(state, key === '\x14' ? 1 : -1);
  else if (key === '\t' && options.expandtab) {
    buffer.insert(' '.repeat(options.tabstop - (buffer.column % options.tabstop)));
  } else if ((key === '\r' || key === '\n') && options.autoindent && !options.paste) {
    const indent = /^\s*/.exec(buffer.line.slice(0, buffer.column).join(''))![0];
    if (buffer.line.every((char) => /\s/.test(char))) buffer.deleteTo(0);
    buffer.insert(`\n${indent}`);
  } else typeKey(buffer, key);
}

/** Ctrl-T and Ctrl-D: the line's indent by a shiftwidth. */
function shiftLine({ buffer, options }: ViState, direction: 1 | -1): void {
  const { column, line } = buffer;
  const indent = line.findIndex((char) => !/\s/.test(char));
  const length = indent < 0 ? line.length : indent;
  const width = Math.max(0, Math.floor(length / options.shiftwidth) + direction) * options.shiftwidth;
  buffer.replaceLines(buffer.row, 1, [' '.repeat(width) + line.slice(length).join('')]);
  buffer.moveTo(buffer.row, column + width - length);
}
