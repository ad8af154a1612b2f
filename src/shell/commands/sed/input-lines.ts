import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';
import { fail, pathOf } from '../support.ts';
import { LineReader, type Line } from './line-reader.ts';
import { SedError } from './script.ts';

export interface InputOptions {
  paths: readonly string[];
  delimiter: number;
  /** Each file has a last line and numbers of its own. */
  isSeparate: boolean;
  /** Called before the input is waited for. */
  beforeWaiting: () => Promise<void>;
  /** Called when a file begins. */
  onOpen: (path: string) => Promise<void>;
  /** Called when all of a file was used. */
  onClose: (path: string) => Promise<void>;
}

/** The lines of all files, one after the other. */
export class InputLines {
  readonly #context: CommandContext;
  readonly #options: InputOptions;
  readonly #left: string[];
  #reader: LineReader | undefined;
  path = '-';
  lineNumber = 0;
  hasFailed = false;

  constructor(context: CommandContext, options: InputOptions) {
    this.#context = context;
    this.#options = options;
    this.#left = [...options.paths];
  }

  /** The next line; undefined at the end of the last file. */
  async next(): Promise<Line | undefined> {
    if (!this.#reader?.hasLine && !(await this.#findLine(true))) return undefined;
    this.lineNumber++;
    return this.#reader!.take();
  }

  /** Whether no line follows: in this file, where files are apart, or in any. */
  isLast(): boolean | Promise<boolean> {
    if (this.#reader?.hasLine) return false;
    return this.#findLine(!this.#options.isSeparate).then((isThere) => !isThere);
  }

  async #fill(): Promise<boolean> {
    if (this.#reader!.hasLine) return true;
    await this.#options.beforeWaiting();
    return this.#reader!.fill();
  }

  /** Waits for a line, in the files after this one too if `goesOn`. */
  async #findLine(goesOn: boolean): Promise<boolean> {
    for (;;) {
      if (this.#reader && (await this.#fill())) return true;
      if (!goesOn) return false;
      if (this.#reader) await this.close();
      const path = this.#left.shift();
      if (path === undefined) return false;
      await this.#open(path);
    }
  }

  async #open(path: string): Promise<void> {
    const { kernel, signal } = this.#context;
    const stat = path === '-' ? undefined : await kernel.files.stat(pathOf(this.#context, path)).catch(() => undefined);
    const complain = (problem: string) => {
      this.hasFailed = true;
      return fail(this.#context, `can't read ${path}: ${problem}`);
    };
    if (path !== '-' && !stat && !path.startsWith('/dev/')) return void (await complain('No such file or directory'));
    await this.#options.onOpen(path);
    if (stat?.isDirectory) throw new SedError(`read error on ${path}: Is a directory`, 4);
    const input = await openOperand(this.#context, path, complain);
    if (!input) return;
    this.path = path;
    if (this.#options.isSeparate) this.lineNumber = 0;
    this.#reader = new LineReader(input, this.#options.delimiter, signal);
  }

  /** Ends with the file that is open; what it still has is left to others. */
  async close(): Promise<void> {
    this.#reader?.giveBack();
    if (this.#reader) await this.#options.onClose(this.path);
    this.#reader = undefined;
  }
}
