import { CollectingOutput } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { pathOf } from '../support.ts';
import { LineOutput } from './output.ts';
import type { Outputs } from './outputs.ts';
import { SedError } from './script.ts';

/** Changes files in place: what is written while a file is read replaces it, and the old one may be kept. */
export class InPlace {
  readonly #context: CommandContext;
  readonly #outputs: Outputs;
  readonly #delimiter: string;
  readonly #suffix: string;
  readonly #followsLinks: boolean;
  #written = new CollectingOutput();

  constructor(
    context: CommandContext,
    outputs: Outputs,
    { delimiter, suffix, followsLinks }: { delimiter: string; suffix: string; followsLinks: boolean },
  ) {
    this.#context = context;
    this.#outputs = outputs;
    this.#delimiter = delimiter;
    this.#suffix = suffix;
    this.#followsLinks = followsLinks;
  }

  /** @throws SedError */
  async open(path: string): Promise<void> {
    if (path === '-') throw new SedError("couldn't edit -: not a regular file", 4);
    const stat = await this.#context.kernel.files.stat(pathOf(this.#context, path)).catch(() => undefined);
    if (!stat?.isFile) throw new SedError(`couldn't edit ${path}: not a regular file`, 4);
    this.#written = new CollectingOutput();
    this.#outputs.main = new LineOutput(this.#written, this.#delimiter);
  }

  /** @throws SedError */
  async close(path: string): Promise<void> {
    const { files } = this.#context.kernel;
    await this.#outputs.main.flush();
    this.#outputs.backToStdout();
    const typed = pathOf(this.#context, path);
    const target = this.#followsLinks ? await files.realpath(typed) : typed;
    const { mode } = await files.stat(target);
    if (this.#suffix !== '') {
      const backup = this.#backupOf(target);
      if (!(await files.exists(files.resolvePath(backup, '..'))))
        throw new SedError(`cannot rename ${path}: No such file or directory`, 4);
      await files.mv(target, backup);
    } else if ((await files.lstat(target)).isSymbolicLink) await files.rm(target);
    await files.writeFile(target, this.#written.bytes());
    await files.chmod(target, mode);
  }

  /** A suffix with `*` is a name in which it stands for the file's own; with `/` it is in another folder. */
  #backupOf(path: string): string {
    const { files } = this.#context.kernel;
    const name = path.slice(path.lastIndexOf('/') + 1);
    const backup = this.#suffix.includes('*') ? this.#suffix.replaceAll('*', name) : `${name}${this.#suffix}`;
    return this.#suffix.includes('*') && backup.includes('/')
      ? pathOf(this.#context, backup)
      : files.resolvePath(files.resolvePath(path, '..'), backup);
  }
}
