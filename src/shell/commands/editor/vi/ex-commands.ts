import { latinOfHangul } from '../../../../core/hangul-keys.ts';
import { ByteInput, CollectingOutput } from '../../../io/byte-streams.ts';
import type { CommandContext } from '../../../kernel.ts';
import { openFile, saveFile } from '../edited-file.ts';
import { readRange, type ExRange } from './ex-range.ts';
import { readSubstitution, substitute, type Confirm, type Substitution } from './ex-substitute.ts';
import { deleteSpan, joinLines, shiftLines, yankSpan } from './operators.ts';
import { putText } from './simple-changes.ts';
import { setOptions } from './vi-options.ts';
import type { ViState } from './vi-state.ts';

/** What the command line needs of the editor around it. */
export interface ExHost {
  context: CommandContext;
  confirm: Confirm;
  /** `:normal`: keys as if typed in the normal mode. */
  runKeys(keys: string): Promise<void>;
}

/** A command with its range and what stands behind its name. */
interface Called {
  state: ViState;
  host: ExHost;
  range: ExRange;
  isForced: boolean;
  text: string;
}

type ExCommand = (called: Called) => Promise<'leave' | void>;

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

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

/** Commands between `|`; some take the rest of the line, bars and all. */
function partsOf(line: string): string[] {
  const [first = '', ...others] = line.split(/(?<!\\)\|/);
  const takesAll = /^[^a-zA-Z]*(?:(?:g|global|v|vglobal|norm|normal)\b|(?:r |w |read |write )?!)/.test(first);
  if (takesAll || others.length === 0) return [line];
  return [first, ...partsOf(others.join('|'))];
}

/** Name, `!` and the rest of a command: `s/a/b/` and `w!` have nothing between. */
function splitCommand(rest: string): { name: string; isForced: boolean; text: string } {
  const sign = /^(!|&&?|<+|>+|=)/.exec(rest)?.[0];
  const substitution = /^s(?:ubstitute)?(?=[^\w\s!]|$|[giIcne&]+$)/.exec(rest)?.[0];
  const word = sign ?? substitution ?? /^(?:[a-zA-Z]+|[ㄱ-ㅣ가-힣]+)/.exec(rest)?.[0] ?? rest;
  const isMark = /^k[a-z]$/.test(word);
  const name = isMark ? 'k' : word;
  const behind = rest.slice(name.length);
  const isForced = behind.startsWith('!') && !/^(?:r|read)$/.test(name) && name !== '!';
  return { name: latinOfHangul(name), isForced, text: behind.slice(isForced ? 1 : 0).trimStart() };
}

/** Full names and how many of their letters are enough. */
const names: readonly [name: string, shortest: number][] = [
  ['write', 1],
  ['wq', 2],
  ['wall', 2],
  ['wqall', 3],
  ['xit', 1],
  ['xall', 2],
  ['quit', 1],
  ['qall', 2],
  ['edit', 1],
  ['read', 1],
  ['substitute', 1],
  ['global', 1],
  ['vglobal', 1],
  ['delete', 1],
  ['yank', 1],
  ['put', 2],
  ['move', 1],
  ['copy', 2],
  ['t', 1],
  ['join', 1],
  ['normal', 4],
  ['set', 2],
  ['nohlsearch', 3],
  ['syntax', 2],
  ['undo', 1],
  ['redo', 3],
  ['file', 1],
  ['mark', 2],
  ['k', 1],
  ['print', 1],
  ['sort', 3],
  ['help', 1],
];

function fullName(name: string): string | undefined {
  if (/^<+$/.test(name)) return '<';
  if (/^>+$/.test(name)) return '>';
  if (['!', '&', '&&', '='].includes(name)) return name === '&&' ? '&' : name;
  return names.find(([full, shortest]) => full.startsWith(name) && name.length >= Math.min(shortest, full.length))?.[0];
}

const unchanging = new Set(
  'write wq wall wqall xit xall quit qall edit yank set nohlsearch syntax undo redo file mark k print help = normal'.split(
    ' ',
  ),
);

async function write({ state, host, range, text, isForced }: Called): Promise<boolean> {
  const { buffer } = state;
  const isAppend = text.startsWith('>>');
  const path = (isAppend ? text.slice(2).trim() : text) || state.path;
  const isPart = range.isGiven;
  const lines = isPart ? buffer.lines.slice(range.from, range.to + 1) : buffer.lines;
  const content = isPart ? `${lines.map((line) => line.join('')).join('\n')}\n` : buffer.text;
  const opened = await openFile(host.context, path);
  if (opened.kind === 'text' && path !== state.path && !isForced && !isAppend) {
    state.message = 'E13: File exists (add ! to override)';
    return false;
  }
  const before = isAppend && opened.kind === 'text' ? opened.text : '';
  const problem = await saveFile(host.context, path, before + content);
  if (problem !== undefined) {
    state.message = problem;
    return false;
  }
  if (path === state.path && !isPart) buffer.isChanged = false;
  const isNew = opened.kind === 'new' ? ' [New]' : '';
  const how = isAppend ? 'appended' : 'written';
  state.message = `"${path}"${isNew} ${content === '' ? 0 : lines.length}L, ${bytesOf(content)}B ${how}`;
  return true;
}

const quit: ExCommand = async ({ state, isForced }) => {
  if (isForced || !state.buffer.isChanged) return 'leave';
  state.message = 'E37: No write since last change (add ! to override)';
};
const writeAndQuit: ExCommand = async (called) => {
  if (await write(called)) return 'leave';
};
const saveIfChanged: ExCommand = async (called) => {
  if (called.state.buffer.isChanged || called.text !== '') return writeAndQuit(called);
  return 'leave';
};

/** Where `:m` and `:t` put lines: behind that row. */
function targetRow(state: ViState, text: string): number | undefined {
  if (/^0\s*$/.test(text)) return -1;
  const read = readRange(state, text);
  if (read.kind === 'range' && read.range.isGiven) return read.range.to;
  state.message = read.kind === 'error' ? read.message : 'E14: Invalid address';
  return undefined;
}

const copy: ExCommand = async ({ state, range, text }) => {
  const row = targetRow(state, text);
  if (row === undefined) return;
  const lines = state.buffer.lines.slice(range.from, range.to + 1).map((line) => line.join(''));
  state.buffer.insertLines(row + 1, lines);
  state.buffer.moveTo(row + lines.length, 0);
};

const move: ExCommand = async ({ state, range, text }) => {
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

const asSpan = ({ from, to }: ExRange) => ({
  from: { row: from, column: 0 },
  to: { row: to, column: 0 },
  isLines: true,
});

/** Runs a command of the shell; answers what it wrote, errors included. */
async function runShell({ context }: ExHost, command: string, input = ''): Promise<string> {
  const output = new CollectingOutput();
  await context.runScript(command, 'sh', [], { stdin: ByteInput.ofText(input), stdout: output, stderr: output });
  return output.text();
}

const linesOf = (text: string) => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** `:%!sort`: the lines go through a command. `:!ls` shows what it writes. */
const filter: ExCommand = async ({ state, host, range, text }) => {
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

const read: ExCommand = async ({ state, host, range, text }) => {
  const isCommand = text.startsWith('!');
  const path = text || state.path;
  const opened = isCommand ? undefined : await openFile(host.context, path);
  if (opened?.kind === 'problem' || opened?.kind === 'new') {
    state.message = `E484: Can't open file ${path}`;
    return;
  }
  const lines = linesOf(opened?.text ?? (await runShell(host, text.slice(1))));
  state.buffer.insertLines(range.to + 1, lines);
  if (!isCommand) state.message = `"${path}" ${lines.length}L, ${bytesOf(opened!.text)}B`;
};

const edit: ExCommand = async ({ state, host, text, isForced }) => {
  const { buffer } = state;
  const path = text || state.path;
  if (buffer.isChanged && !isForced) {
    state.message = 'E37: No write since last change (add ! to override)';
    return;
  }
  const opened = await openFile(host.context, path);
  if (opened.kind === 'problem') {
    state.message = opened.message;
    return;
  }
  const content = opened.kind === 'text' ? opened.text : '';
  buffer.remember();
  buffer.replaceLines(0, buffer.lines.length, content === '' ? [''] : linesOf(content));
  buffer.isChanged = false;
  state.path = path;
  state.registers.set('%', path);
  state.message = opened.kind === 'new' ? `"${path}" [New]` : `"${path}" ${buffer.lines.length}L, ${bytesOf(content)}B`;
};

/** `:sort`, backwards with `!`; `n` by the first number, `u` without repetitions. */
const sort: ExCommand = async ({ state, range, text, isForced }) => {
  const { buffer } = state;
  const { from, to } = range.isGiven ? range : { from: 0, to: buffer.lines.length - 1 };
  const lines = buffer.lines.slice(from, to + 1).map((line) => line.join(''));
  const numberOf = (line: string) => Number(/-?\d+/.exec(line)?.[0] ?? -Infinity);
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  const sorted = lines.sort(text.includes('n') ? (one, other) => numberOf(one) - numberOf(other) : byText);
  if (isForced) sorted.reverse();
  buffer.replaceLines(from, to - from + 1, text.includes('u') ? [...new Set(sorted)] : sorted);
};

/** Commands by their full names. */
const commands: Readonly<Record<string, ExCommand>> = {
  write: async (called) => {
    await write(called);
  },
  wall: async (called) => {
    await write(called);
  },
  wq: writeAndQuit,
  wqall: writeAndQuit,
  xit: saveIfChanged,
  xall: saveIfChanged,
  quit,
  qall: quit,
  edit,
  read,
  copy,
  t: copy,
  move,
  sort,
  '!': filter,
  delete: async ({ state, range, text }) => deleteSpan(state, /^[a-zA-Z_]/.exec(text)?.[0], asSpan(range)),
  yank: async ({ state, range, text }) => {
    const { row, column } = state.buffer;
    yankSpan(state, /^[a-zA-Z]/.exec(text)?.[0], asSpan(range));
    state.buffer.moveTo(row, column);
  },
  put: async ({ state, range, text }) => {
    const taken = state.registers.get(text[0]);
    state.buffer.moveTo(range.to, 0);
    if (taken) putText(state, taken.text, true, true, 1);
  },
  join: async ({ state, range, isForced }) =>
    joinLines(state, range.from, range.count > 1 ? range.to : range.from + 1, isForced),
  '<': async ({ state, range }) => shiftLines(state, '<', range.from, range.to),
  '>': async ({ state, range }) => shiftLines(state, '>', range.from, range.to),
  normal: async ({ state, host, range, text }) => {
    for (let row = range.from; row <= range.to; row++) {
      if (range.isGiven) state.buffer.moveTo(row, 0);
      await host.runKeys(text);
    }
  },
  set: async ({ state, text }) => {
    const message = setOptions(
      state.options,
      text.split(/\s+/).filter((word) => word !== ''),
    );
    if (message !== undefined) state.message = message;
  },
  nohlsearch: async () => undefined,
  syntax: async () => undefined,
  help: async ({ state }) => {
    state.message = 'vi의 키는 셸에서 man vi로 볼 수 있어요. 나가려면 :q, 저장하고 나가려면 :wq예요.';
  },
  undo: async ({ state }) => {
    if (!state.buffer.undo()) state.message = 'Already at oldest change';
  },
  redo: async ({ state }) => {
    if (!state.buffer.redo()) state.message = 'Already at newest change';
  },
  file: async ({ state, text }) => {
    if (text !== '') state.path = text;
    state.message = fileInfo(state);
  },
  mark: async ({ state, range, text }) => void state.marks.set(text[0] ?? 'a', { row: range.to, column: 0 }),
  k: async ({ state, range, text }) => void state.marks.set(text[0] ?? 'a', { row: range.to, column: 0 }),
  print: async ({ state, range }) => {
    state.buffer.moveTo(range.to, 0);
    state.message = state.buffer.line.join('');
  },
  '=': async ({ state, range }) => {
    state.message = String(range.isGiven ? range.to + 1 : state.buffer.lines.length);
  },
};

/** What Ctrl-G and `:f` tell. */
export function fileInfo({ buffer, path }: ViState): string {
  const count = buffer.lines.length;
  const percent = Math.floor(((buffer.row + 1) * 100) / count);
  return `"${path}"${buffer.isChanged ? ' [Modified]' : ''} ${count} line${count === 1 ? '' : 's'} --${percent}%--`;
}
