import { nextTurn, type CommandContext } from '../../kernel.ts';
import type { AddressMatching } from './address-matching.ts';
import type { InputLines } from './input-lines.ts';
import type { Line } from './line-reader.ts';
import { NamedFiles } from './named-files.ts';
import type { Outputs } from './outputs.ts';
import type { SedCommand, SedScript, Substitution } from './script.ts';
import { keptText, substitute } from './substitute.ts';
import { visibleText } from './visible.ts';

/** What a run needs beside its script. */
export interface ScriptRunParts {
  input: InputLines;
  outputs: Outputs;
  addresses: AddressMatching;
  isQuiet: boolean;
  isUnbuffered: boolean;
  delimiter: string;
  lineLength: number;
}

/** How it goes on after a command: with the next one, with the next line, with the same text, or not at all. */
type Next = 'command' | 'line' | 'silent-line' | 'restart' | 'quit' | 'silent-quit';

/** Runs a script over its input. */
export class ScriptRun {
  readonly #context: CommandContext;
  readonly #script: SedScript;
  readonly #parts: ScriptRunParts;
  #pattern: Line = { text: '', hasEnd: true };
  #hold: Line = { text: '', hasEnd: true };
  /** What `a`, `r` and `R` put behind this line. */
  #appended: (() => Promise<void> | void)[] = [];
  #hasSubstituted = false;
  #position = 0;
  #steps = 0;
  #exitCode = 0;
  readonly #files: NamedFiles;

  constructor(context: CommandContext, script: SedScript, parts: ScriptRunParts) {
    this.#context = context;
    this.#script = script;
    this.#parts = parts;
    this.#files = new NamedFiles(context, parts.delimiter);
  }

  /** The exit code that `q` or `Q` asked for, or 0. */
  async run(): Promise<number> {
    let isSameText = false;
    for (const command of this.#script.commands) {
      if (command.name === 'r' && command.from?.type === 'line' && command.from.line === 0 && !command.to)
        await this.#showFile(command.word);
    }
    while (isSameText || (await this.#read())) {
      const next = await this.#cycle();
      if (next !== 'silent-line' && next !== 'silent-quit' && next !== 'restart') this.#autoPrint();
      if (next !== 'silent-quit') await this.#append();
      if (this.#parts.isUnbuffered) await this.#parts.outputs.flush();
      if (next === 'quit' || next === 'silent-quit') break;
      isSameText = next === 'restart';
    }
    return this.#exitCode;
  }

  async #read(): Promise<boolean> {
    const line = await this.#parts.input.next();
    if (!line) return false;
    this.#pattern = line;
    this.#hasSubstituted = false;
    return true;
  }

  #autoPrint(): void {
    if (!this.#parts.isQuiet) this.#print();
  }

  #print(): void {
    this.#parts.outputs.main.line(this.#pattern.text, this.#pattern.hasEnd);
  }

  async #append(): Promise<void> {
    for (const show of this.#appended.splice(0)) await show();
  }

  async #cycle(): Promise<Next> {
    const { commands } = this.#script;
    this.#position = 0;
    while (this.#position < commands.length) {
      if ((++this.#steps & 15) === 0) {
        await nextTurn(this.#context);
        await this.#parts.outputs.flush('full');
      }
      const command = commands[this.#position++]!;
      const selected = this.#parts.addresses.selects(command, this.#pattern.text);
      if (selected === false || (selected !== true && !(await selected))) {
        if (command.name === '{') this.#position = command.target;
        continue;
      }
      const next = this.#runOnText(command) ?? (await this.#runWithFiles(command));
      if (next !== 'command') return next;
    }
    return 'line';
  }

  /** Commands that only need the texts that are there; undefined for the others. */
  #runOnText(command: SedCommand): Next | undefined {
    const pattern = this.#pattern;
    const { outputs } = this.#parts;
    switch (command.name) {
      case 's':
        this.#substitute(command.substitution!);
        break;
      case 'y':
        pattern.text = Array.from(pattern.text, (char) => command.mapping!.get(char) ?? char).join('');
        break;
      case 'p':
        this.#print();
        break;
      case 'd':
        return 'silent-line';
      case 'D':
        return this.#dropFirstLine();
      case 'g':
        this.#pattern = { ...this.#hold };
        break;
      case 'G':
        this.#pattern = this.#joined(pattern, this.#hold);
        break;
      case 'h':
        this.#hold = { ...pattern };
        break;
      case 'H':
        this.#hold = this.#joined(this.#hold, pattern);
        break;
      case 'x':
        [this.#pattern, this.#hold] = [this.#hold, pattern];
        break;
      case 'P':
        outputs.main.line(this.#firstLine(), true);
        break;
      case 'z':
        pattern.text = '';
        break;
      default:
        return this.#jumpOrShow(command);
    }
    return 'command';
  }

  #jumpOrShow(command: SedCommand): Next | undefined {
    const { outputs, input, lineLength } = this.#parts;
    const { name, text } = command;
    if (name === 'b') this.#position = command.target;
    else if (name === 't' || name === 'T') {
      if (this.#hasSubstituted === (name === 't')) this.#position = command.target;
      this.#hasSubstituted = false;
    } else if (name === 'a') this.#appended.push(() => outputs.main.text(text));
    else if (name === 'i') outputs.main.text(text);
    else if (name === 'c') {
      if (!command.to || command.isNegated || !this.#parts.addresses.isInside(command)) outputs.main.text(text);
      return 'silent-line';
    } else if (name === '=') outputs.main.text(`${input.lineNumber}\n`);
    else if (name === 'F') outputs.main.text(`${input.path}\n`);
    else if (name === 'l') outputs.main.text(visibleText(this.#pattern.text, command.number ?? lineLength));
    else if (name === 'w') outputs.file(command.word).line(this.#pattern.text, this.#pattern.hasEnd);
    else if (name === 'W') outputs.file(command.word).line(this.#firstLine(), true);
    else if (name === 'q' || name === 'Q') {
      this.#exitCode = command.number ?? 0;
      return name === 'q' ? 'quit' : 'silent-quit';
    } else if (name !== '{') return undefined;
    return 'command';
  }

  /** Commands that read lines or files. */
  async #runWithFiles({ name, word }: SedCommand): Promise<Next> {
    const { input, delimiter } = this.#parts;
    if (name === 'r') this.#appended.push(() => this.#showFile(word));
    else if (name === 'R') {
      const line = await this.#files.nextLine(word);
      if (line) this.#appended.push(() => this.#parts.outputs.main.text(line.text + (line.hasEnd ? delimiter : '')));
    } else {
      // Without a next line both print and end, as GNU's do.
      if (await input.isLast()) return 'line';
      const before = this.#pattern;
      if (name === 'n') this.#autoPrint();
      await this.#append();
      await this.#read();
      if (name === 'N') this.#pattern = this.#joined(before, this.#pattern);
    }
    return 'command';
  }

  #substitute(by: Substitution): void {
    const { addresses, outputs } = this.#parts;
    const result = substitute(this.#pattern.text, addresses.expression(by.expression), by);
    if (result === undefined) return;
    this.#pattern.text = result;
    this.#hasSubstituted = true;
    if (by.prints > 0) this.#print();
    if (by.path !== undefined) outputs.file(by.path).line(result, this.#pattern.hasEnd);
  }

  /** Two texts as one; whether it has an end is the second one's matter. */
  #joined(first: Line, second: Line): Line {
    return { text: keptText(first.text + this.#parts.delimiter + second.text), hasEnd: second.hasEnd };
  }

  #firstLine(): string {
    return this.#pattern.text.split(this.#parts.delimiter, 1)[0]!;
  }

  #dropFirstLine(): Next {
    const at = this.#pattern.text.indexOf(this.#parts.delimiter);
    if (at < 0) return 'silent-line';
    this.#pattern.text = this.#pattern.text.slice(at + 1);
    return 'restart';
  }

  /** Shows a file as it is; nothing of it if it cannot be read. */
  async #showFile(path: string): Promise<void> {
    await this.#parts.outputs.flush();
    this.#parts.outputs.main.text(await this.#files.content(path));
  }
}
