import { viMotion } from './vi-motions.ts';
import type { TextBuffer } from './text-buffer.ts';

export interface CommandOutcome {
  inserts?: boolean;
  message?: string;
}

/** What `d`, `y`, `x` and their like have taken: whole lines, or a part of one. */
type Register = { kind: 'lines'; lines: string[] } | { kind: 'part'; text: string };

type Operator = 'd' | 'y' | 'c';

/** The commands of vi's normal mode that change, take or put text, and its motions. */
export class ViCommands {
  readonly #buffer: TextBuffer;
  #register: Register = { kind: 'part', text: '' };

  constructor(buffer: TextBuffer) {
    this.#buffer = buffer;
  }

  /** In normal mode the cursor stands on a character, not behind the last one. */
  keepOnText(): void {
    const { row, column, line } = this.#buffer;
    if (column >= line.length) this.#buffer.moveTo(row, line.length - 1);
  }

  /** Runs the command that begins with `key`; `next` reads what belongs to it. */
  async run(key: string, next: () => Promise<string>, height: number): Promise<CommandOutcome> {
    let command = key;
    let digits = '';
    while (/^[1-9]$/.test(command) || (command === '0' && digits !== '')) {
      digits += command;
      command = await next();
    }
    const count = digits === '' ? undefined : Number(digits);
    if (command === 'd' || command === 'y' || command === 'c') return this.#operate(command, count, next, height);
    if (command === 'g') command += await next();
    const move = viMotion(this.#buffer, command, count, height);
    if (move) {
      this.#buffer.moveTo(move.row, move.column);
      return {};
    }
    if (command === 'r') return this.#replaceCharacter(await next());
    return this.#change(command, count ?? 1, height);
  }

  #replaceCharacter(key: string): CommandOutcome {
    const buffer = this.#buffer;
    if (key < ' ' || buffer.line.length === 0) return {};
    buffer.remember();
    buffer.deleteForward();
    buffer.insert(key);
    buffer.left();
    return {};
  }

  /** Single keys that change the text. Each is one step for `u`. */
  async #change(command: string, count: number, height: number): Promise<CommandOutcome> {
    const buffer = this.#buffer;
    const short = { x: 'dl', X: 'dh', D: 'd$', C: 'c$', s: 'cl', S: 'cc', Y: 'yy' }[command];
    if (short) return this.#operate(short[0] as Operator, count, async () => short[1]!, height);
    if (command === 'u') return buffer.undo() ? {} : { message: 'Already at oldest change' };
    if (!/^[iIaAoOpPJ]$/.test(command)) return {};
    buffer.remember();
    if (command === 'p' || command === 'P') this.#put(command === 'p', count);
    else if (command === 'J') {
      buffer.moveTo(buffer.row, Infinity);
      buffer.deleteForward();
      if (buffer.column > 0 && buffer.column < buffer.line.length) buffer.insert(' ');
    } else {
      this.#goToInsertion(command);
      return { inserts: true };
    }
    return {};
  }

  #goToInsertion(command: string): void {
    const buffer = this.#buffer;
    if (command === 'a') buffer.moveTo(buffer.row, buffer.column + 1);
    else if (command === 'A') buffer.moveTo(buffer.row, Infinity);
    else if (command === 'I') buffer.moveTo(buffer.row, viMotion(buffer, '^', undefined, 1)!.column);
    else if (command === 'o') buffer.insertLines(buffer.row + 1, ['']);
    else if (command === 'O') buffer.insertLines(buffer.row, ['']);
  }

  /** `dd`, `3yy`, `cw`, `d$`, `dG`: an operator and how far it reaches. */
  async #operate(
    operator: Operator,
    count: number | undefined,
    next: () => Promise<string>,
    height: number,
  ): Promise<CommandOutcome> {
    const buffer = this.#buffer;
    let motion = await next();
    let times = count;
    if (/^[1-9]$/.test(motion)) {
      times = Number(motion) * (count ?? 1);
      motion = await next();
    }
    if (motion === 'g') motion += await next();
    if (motion === operator) return this.#operateOnLines(operator, buffer.row, buffer.row + (times ?? 1) - 1);
    const target = viMotion(buffer, operator === 'c' && motion === 'w' ? 'cw' : motion, times, height);
    if (!target) return {};
    if (target.isLinewise) {
      return this.#operateOnLines(operator, Math.min(buffer.row, target.row), Math.max(buffer.row, target.row));
    }
    const isOnLine = target.row === buffer.row;
    const reached = isOnLine ? target.column : target.row > buffer.row ? buffer.line.length : 0;
    const end = reached + (isOnLine && target.isInclusive ? 1 : 0);
    const from = Math.min(buffer.column, end);
    const to = Math.min(Math.max(buffer.column, end), buffer.line.length);
    this.#register = { kind: 'part', text: buffer.line.slice(from, to).join('') };
    if (operator === 'y') {
      buffer.moveTo(buffer.row, from);
      return {};
    }
    buffer.remember();
    buffer.deleteTo(buffer.column === from ? to : from);
    return { inserts: operator === 'c' };
  }

  #operateOnLines(operator: Operator, from: number, to: number): CommandOutcome {
    const buffer = this.#buffer;
    const lines = buffer.lines.slice(from, to + 1).map((line) => line.join(''));
    this.#register = { kind: 'lines', lines };
    if (operator === 'y') return lines.length > 2 ? { message: `${lines.length} lines yanked` } : {};
    buffer.remember();
    buffer.moveTo(from, 0);
    if (operator === 'c') {
      buffer.deleteLines(lines.length - 1);
      buffer.deleteTo(buffer.line.length);
      return { inserts: true };
    }
    buffer.deleteLines(lines.length);
    return lines.length > 2 ? { message: `${lines.length} fewer lines` } : {};
  }

  #put(isBehind: boolean, count: number): void {
    const buffer = this.#buffer;
    const register = this.#register;
    if (register.kind === 'lines') {
      const lines = Array.from({ length: count }, () => register.lines).flat();
      buffer.insertLines(buffer.row + (isBehind ? 1 : 0), lines);
    } else if (register.text !== '') {
      if (isBehind) buffer.moveTo(buffer.row, buffer.column + 1);
      buffer.insert(register.text.repeat(count));
      buffer.left();
    }
  }
}
