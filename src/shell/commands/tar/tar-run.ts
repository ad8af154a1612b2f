import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { TarFatalError, type TarArguments } from './tar-options.ts';

/** One run of tar: its arguments, and whether anything has gone wrong on the way. */
export class TarRun {
  readonly context: CommandContext;
  readonly args: TarArguments;
  #hasFailed = false;
  readonly #told = new Set<string>();

  constructor(context: CommandContext, args: TarArguments) {
    this.context = context;
    this.args = args;
  }

  get files() {
    return this.context.kernel.files;
  }

  /** An absolute path; relative ones start at the directory of their `-C`. */
  path(path: string, directory?: string): string {
    const base = directory === undefined ? this.context.cwd : this.files.resolvePath(this.context.cwd, directory);
    return this.files.resolvePath(base, path);
  }

  /** Says something that does not change the exit code; each text once. */
  async warn(message: string): Promise<void> {
    if (this.#told.has(message)) return;
    this.#told.add(message);
    await writeText(this.context.stderr, `tar: ${message}\n`);
  }

  /** Says what went wrong; the run goes on and ends with exit code 2. */
  async problem(message: string): Promise<void> {
    this.#hasFailed = true;
    await writeText(this.context.stderr, `tar: ${message}\n`);
  }

  async exitCode(): Promise<number> {
    if (!this.#hasFailed) return 0;
    await writeText(this.context.stderr, 'tar: Exiting with failure status due to previous errors\n');
    return 2;
  }

  /** @throws TarFatalError when a `-C` leads nowhere. */
  async requireDirectory(directory: string | undefined): Promise<void> {
    if (directory === undefined) return;
    const stat = await this.files.stat(this.path(directory)).catch(() => undefined);
    if (!stat) throw new TarFatalError(`${directory}: Cannot open: No such file or directory`);
    if (!stat.isDirectory) throw new TarFatalError(`${directory}: Cannot open: Not a directory`);
  }
}
