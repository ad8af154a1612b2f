import type { CommandContext } from '../../kernel.ts';
import { pathOf } from '../support.ts';
import { LineOutput } from './output.ts';
import { SedError, type SedScript } from './script.ts';

/** The output of the lines, and those of `w`, `W` and the flag `w`. */
export class Outputs {
  readonly #context: CommandContext;
  readonly #delimiter: string;
  readonly #stdout: LineOutput;
  readonly #files = new Map<string, LineOutput>();
  /** Where lines go: stdout, or the file that is changed in place. */
  main: LineOutput;

  constructor(context: CommandContext, delimiter: string) {
    this.#context = context;
    this.#delimiter = delimiter;
    this.#stdout = new LineOutput(context.stdout, delimiter);
    this.main = this.#stdout;
  }

  /** Lines go to stdout again. */
  backToStdout(): void {
    this.main = this.#stdout;
  }

  /** Empties each file that the script writes. @throws SedError */
  async open({ commands }: SedScript): Promise<void> {
    for (const { name, word, substitution } of commands) {
      const path = name === 'w' || name === 'W' ? word : substitution?.path;
      if (path !== undefined && !this.#files.has(path)) this.#files.set(path, await this.#openFile(path));
    }
  }

  async #openFile(path: string): Promise<LineOutput> {
    const { files } = this.#context.kernel;
    if (path === '/dev/stdout') return this.#stdout;
    if (path === '/dev/stderr') return new LineOutput(this.#context.stderr, this.#delimiter);
    const absolute = pathOf(this.#context, path);
    if (absolute !== '/dev/null') {
      const isDirectory = (await files.stat(absolute).catch(() => undefined))?.isDirectory;
      if (isDirectory) throw new SedError(`couldn't open file ${path}: Is a directory`, 4);
      if (!(await files.exists(files.resolvePath(absolute, '..'))))
        throw new SedError(`couldn't open file ${path}: No such file or directory`, 4);
      await files.writeFile(absolute, '');
    }
    const write = (bytes: Uint8Array) => (absolute === '/dev/null' ? undefined : files.appendFile(absolute, bytes));
    return new LineOutput({ write, isTerminal: false }, this.#delimiter);
  }

  /** The output of a file that the script names. */
  file(path: string): LineOutput {
    return this.#files.get(path)!;
  }

  /** Writes what was kept; with `isFull` alone, only what is too much to be kept. */
  async flush(which: 'all' | 'full' = 'all'): Promise<void> {
    for (const output of [this.#stdout, this.main, ...this.#files.values()]) {
      if (which === 'all' || output.isFull) await output.flush();
    }
  }
}
