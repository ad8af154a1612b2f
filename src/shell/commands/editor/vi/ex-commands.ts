import type { ExHost, Called } from './ex-command.ts';
import { partsOf, splitCommand, fullName } from './ex-names.ts';
import { readRange } from './ex-range.ts';
import { readSubstitution, substitute } from './ex-substitute.ts';
import type { Substitution } from './ex-substitute.ts';
import { unchanging, commands } from './ex-table.ts';
import type { ViState } from './vi-state.ts';

/** Runs lines typed behind `:`; several may stand between `|`. Answers whether the editor is left. */
export class ExCommands {
  readonly #state: ViState;
  readonly #host: ExHost;
  #lastSubstitution: Substitution | undefined;

  constructor(state: ViState, host: ExHost) {
    this.#state = state;
    this.#host = host;
  }

  async run(line: string): Promise<boolean> {
    for (const part of partsOf(line)) if (await this.#runOne(part)) return true;
    return false;
  }

  async #runOne(line: string): Promise<boolean> {
    const state = this.#state;
    const { buffer } = state;
    const read = readRange(state, line);
    if (read.kind === 'error') {
      state.message = read.message;
      return false;
    }
    const { range, rest } = read;
    if (rest === '' || rest.startsWith('"')) {
      if (range.isGiven) {
        state.markJump();
        buffer.moveTo(range.to, 0);
      }
      return false;
    }
    const called = splitCommand(rest);
    const name = fullName(called.name);
    if (name === undefined) {
      state.message = `E492: Not an editor command: ${line.trim()}`;
      return false;
    }
    const isChanging = !unchanging.has(name);
    if (isChanging) buffer.remember();
    try {
      const command = { state, host: this.#host, range, isForced: called.isForced, text: called.text };
      if (name === 'substitute' || name === '&') await this.#substitute(command, name);
      else if (name === 'global' || name === 'vglobal') return await this.#global(command, name);
      else if ((await commands[name]!(command)) === 'leave') return true;
    } finally {
      if (isChanging) buffer.forgetUnchanged();
    }
    return false;
  }

  async #substitute({ range, text }: Called, name: string): Promise<void> {
    const state = this.#state;
    const given = readSubstitution(name === '&' ? '' : text, this.#lastSubstitution);
    if (!given) {
      state.message = 'E35: No previous regular expression';
      return;
    }
    this.#lastSubstitution = given;
    const counts = await substitute(state, given, range, this.#host.confirm);
    if (!counts || counts.places === 0) return;
    const [what, places] = given.flags.includes('n') ? ['match', 'matches'] : ['substitution', 'substitutions'];
    const lines = `${counts.lines} line${counts.lines === 1 ? '' : 's'}`;
    if (counts.places > 2 || given.flags.includes('n')) {
      state.message = `${counts.places} ${counts.places === 1 ? what : places} on ${lines}`;
    }
  }

  /** `:g/pattern/command`: marks the lines first, then runs the command on each that is still there. */
  async #global({ range, text, isForced }: Called, name: string): Promise<boolean> {
    const state = this.#state;
    const { buffer } = state;
    const separator = text[0] ?? '';
    const [, pattern = '', command = ''] =
      new RegExp(
        `^\\${separator}((?:\\\\.|[^\\\\${separator === ']' ? '\\]' : separator}])*)(?:\\${separator}(.*))?$`,
      ).exec(text) ?? [];
    const compiled = state.compile(pattern);
    if (!compiled) return false;
    state.sought = { pattern, direction: 1 };
    const isInverted = name === 'vglobal' || isForced;
    const all = range.isGiven ? range : { from: 0, to: buffer.lines.length - 1 };
    const marked = buffer.lines
      .slice(all.from, all.to + 1)
      .filter((line) => compiled.test(line.join('')) !== isInverted);
    if (marked.length === 0) state.message = `E486: Pattern not found: ${pattern}`;
    for (const line of marked) {
      const row = buffer.lines.indexOf(line);
      if (row < 0) continue;
      buffer.moveTo(row, 0);
      if (await this.run(command === '' ? 'p' : command)) return true;
    }
    return false;
  }
}
