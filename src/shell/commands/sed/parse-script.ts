import { checkLineZero, parseAddresses } from './parse-address.ts';
import { parseMapping, parseSubstitution } from './parse-substitution.ts';
import { takeEnd, takeFileName, takeLabel, takeText } from './parse-words.ts';
import { SedError, type SedCommand, type SedScript } from './script.ts';
import { ScriptReader, type ScriptPiece } from './script-reader.ts';

export interface ScriptOptions {
  isExtended: boolean;
  isSandboxed: boolean;
}

/** As much of GNU sed as there is here. */
const version = [4, 9];

function checkVersion(reader: ScriptReader): void {
  const wanted = takeLabel(reader);
  const [major = NaN, minor = 0] = wanted === '' ? [0] : wanted.split('.').map(Number);
  if (major < version[0]! || (major === version[0] && minor <= version[1]!)) return takeEnd(reader);
  throw reader.problem('expected newer version of sed');
}

class Parser {
  readonly #reader: ScriptReader;
  readonly #options: ScriptOptions;
  readonly #commands: SedCommand[] = [];
  /** Where braces were opened. */
  readonly #open: number[] = [];
  readonly #labels = new Map<string, number>();
  #isQuiet = false;

  constructor(pieces: readonly ScriptPiece[], options: ScriptOptions) {
    this.#reader = new ScriptReader(pieces);
    this.#options = options;
  }

  parse(): SedScript {
    do {
      for (;;) {
        this.#reader.take(/[\s;]*/y);
        if (this.#reader.peek() === undefined) break;
        this.#parseCommand();
      }
    } while (this.#reader.nextPiece());
    if (this.#open.length > 0) throw this.#reader.problemAtEnd("unmatched `{'");
    for (const command of this.#commands) this.#findTarget(command);
    return { commands: this.#commands, isQuiet: this.#isQuiet };
  }

  #findTarget(command: SedCommand): void {
    if (!'btT'.includes(command.name)) return;
    const target = command.word === '' ? this.#commands.length : this.#labels.get(command.word);
    if (target === undefined) throw new SedError(`can't find label for jump to \`${command.word}'`, 4);
    command.target = target;
  }

  #parseCommand(): void {
    const reader = this.#reader;
    const { from, to } = parseAddresses(reader, this.#options.isExtended);
    reader.skipBlanks();
    const isNegated = reader.peek() === '!';
    if (isNegated) {
      reader.next();
      reader.skipBlanks();
      if (reader.peek() === '!') {
        reader.next();
        throw reader.problem("multiple `!'s");
      }
    }
    const name = reader.next();
    checkLineZero(reader, from, to, name ?? '');
    if (name === undefined || name === '\n') throw reader.problem('missing command');
    const command: SedCommand = {
      name,
      from,
      to,
      isNegated,
      text: '',
      word: '',
      number: undefined,
      target: 0,
      substitution: undefined,
      mapping: undefined,
    };
    this.#parseRest(command);
  }

  /** What follows the command's letter. */
  #parseRest(command: SedCommand): void {
    const reader = this.#reader;
    const { name, to } = command;
    if (name === '#') return this.#comment(command);
    if (name === ':') return this.#label(command);
    if (name === '}') return this.#closeBlock(command);
    if (name === '{') this.#open.push(this.#commands.length);
    else if (name === 's') {
      command.substitution = parseSubstitution(reader, this.#options.isExtended, this.#options.isSandboxed);
    } else if (name === 'y') {
      command.mapping = parseMapping(reader);
      takeEnd(reader);
    } else if ('aic'.includes(name)) command.text = takeText(reader);
    else if ('rRwW'.includes(name)) command.word = takeFileName(reader, this.#options.isSandboxed);
    else if ('btT'.includes(name)) command.word = takeLabel(reader);
    else if ('qQl'.includes(name)) {
      if (to && name !== 'l') throw reader.problem('command only uses one address');
      reader.skipBlanks();
      const digits = reader.take(/\d*/y);
      command.number = digits === '' ? undefined : Number(digits);
      takeEnd(reader);
    } else if (name === 'v') return checkVersion(reader);
    else if (name === 'e') throw reader.problem('e/r/w commands disabled in sandbox mode');
    else if ('=dDFgGhHnNpPxz'.includes(name)) takeEnd(reader);
    else throw reader.problem(`unknown command: \`${name}'`);
    this.#commands.push(command);
  }

  #comment({ from }: SedCommand): void {
    const reader = this.#reader;
    if (from) throw reader.problem("comments don't accept any addresses");
    const isFirst = reader.isBehindStart(1);
    const text = reader.take(/[^\n]*/y);
    if (isFirst && text === 'n') this.#isQuiet = true;
  }

  #label({ from }: SedCommand): void {
    if (from) throw this.#reader.problem(": doesn't want any addresses");
    const label = takeLabel(this.#reader);
    if (label === '') throw this.#reader.problem('":" lacks a label');
    this.#labels.set(label, this.#commands.length);
  }

  #closeBlock({ from }: SedCommand): void {
    const opened = this.#open.pop();
    if (opened === undefined) throw this.#reader.problem("unexpected `}'");
    if (from) throw this.#reader.problem("`}' doesn't want any addresses");
    takeEnd(this.#reader);
    this.#commands[opened]!.target = this.#commands.length;
  }
}

/** The commands of a script. @throws SedError */
export function parseScript(pieces: readonly ScriptPiece[], options: ScriptOptions): SedScript {
  return new Parser(pieces, options).parse();
}
