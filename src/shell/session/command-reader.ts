import { InterruptedError } from '../interpreter/control-flow.ts';
import { parse } from '../interpreter/parse.ts';
import type { ShellState } from '../interpreter/shell-state.ts';
import { expandHistory } from './history-expansion.ts';
import type { History } from './history-file.ts';
import { promptText } from './prompt.ts';
import type { ShellTerminal } from './terminal.ts';
import type { TypedCommands } from './typed-commands.ts';

/** How the read of a command ended. */
export type ReadCommand =
  | { kind: 'command'; source: string }
  /** An empty line, or one that cannot be a command; why not has been told. */
  | { kind: 'nothing' }
  /** Ctrl-C. */
  | { kind: 'interrupted' }
  /** Ctrl-D. */
  | { kind: 'end' };

export interface CommandReaderOptions {
  terminal: ShellTerminal;
  typed: TypedCommands;
  /** What `!!` and its like stand for. */
  history: History;
}

/** Reads whole commands at the prompt, over as many lines as each needs. */
export class CommandReader {
  readonly #options: CommandReaderOptions;

  constructor(options: CommandReaderOptions) {
    this.#options = options;
  }

  /** `state` has the prompts' texts and what they show. */
  async read(state: ShellState): Promise<ReadCommand> {
    try {
      return await this.#readLines(state);
    } catch (error) {
      if (error instanceof InterruptedError) return { kind: 'interrupted' };
      throw error;
    }
  }

  async #readLines(state: ShellState): Promise<ReadCommand> {
    const { terminal } = this.#options;
    const first = await this.#readFirstLine(state);
    if (first === null) return { kind: 'end' };
    let source = this.#expandHistory(first);
    if (source === undefined || source.trim() === '') return { kind: 'nothing' };
    while (parse(source).kind === 'incomplete') {
      const next = await this.#readLine(state, 'PS2');
      if (next === null) {
        terminal.write('bash: syntax error: unexpected end of file\r\n');
        return { kind: 'nothing' };
      }
      source += `\n${next}`;
    }
    return { kind: 'command', source };
  }

  async #readFirstLine(state: ShellState): Promise<string | null> {
    const { typed } = this.#options;
    const reading = this.#readLine(state, 'PS1');
    typed.promptOpened();
    try {
      return await reading;
    } finally {
      typed.promptClosed();
    }
  }

  #readLine(state: ShellState, prompt: 'PS1' | 'PS2'): Promise<string | null> {
    return this.#options.terminal.readLine({
      prompt: promptText(state.variables.get(prompt) ?? '$ ', state),
      signal: new AbortController().signal,
      usesHistory: true,
    });
  }

  /** Shows what history made of a line. Only the first of several pasted ones: files come in here-documents. */
  #expandHistory(typed: string): string | undefined {
    const { terminal, history } = this.#options;
    const [first, ...others] = typed.split('\n');
    const expansion = expandHistory(first!, history.lines, history.droppedCount);
    if (expansion.kind === 'same') return typed;
    if (expansion.kind === 'error') {
      terminal.write(`bash: ${expansion.message}\r\n`);
      return undefined;
    }
    const line = [expansion.text, ...others].join('\n');
    terminal.write(`${line.replaceAll('\n', '\r\n')}\r\n`);
    return line;
  }
}
