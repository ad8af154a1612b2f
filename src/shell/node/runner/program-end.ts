import { nodeMessages } from '../../../core/messages/node.ts';
import { shellMessage } from '../../shell-message.ts';
import type { Program } from '../messages.ts';
import type { MirrorFiles } from './mirror-files.ts';
import { nodeVersion } from './open-guest.ts';
import type { ProgramOutput } from './program-output.ts';
import type { SourcePlaces } from './source-places.ts';
import { uncaughtText } from './uncaught.ts';
import type { DescribedError } from './uncaught.ts';

const outOfMemoryExitCode = 134;

/** Whether a program is to end and with which exit code; what nobody caught is told once. */
export class ProgramEnd {
  readonly #program: Program;
  readonly #output: ProgramOutput;
  readonly #files: MirrorFiles;
  readonly #places: SourcePlaces;
  #exitCode: number | undefined;

  constructor(parts: { program: Program; output: ProgramOutput; files: MirrorFiles; places: SourcePlaces }) {
    this.#program = parts.program;
    this.#output = parts.output;
    this.#files = parts.files;
    this.#places = parts.places;
  }

  /** Undefined as long as the program goes on. */
  get exitCode(): number | undefined {
    return this.#exitCode;
  }

  exit(code: number): void {
    this.#exitCode = code & 255;
  }

  /** Runs a part of the program: the interpreter's own limits may show as errors of the thread. */
  guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      const isTooDeep = error instanceof RangeError;
      const message = isTooDeep
        ? 'Maximum call stack size exceeded'
        : String(error instanceof Error ? error.message : error);
      const name = isTooDeep ? 'RangeError' : 'InternalError';
      this.fail({ isError: true, name, message, shown: `${name}: ${message}`, stack: '' });
    }
  }

  /** Nobody caught this; undefined when there was no memory left to describe it. Only the first counts. */
  fail(error: DescribedError | undefined): void {
    if (this.#exitCode !== undefined) return;
    if (!error || (error.name === 'InternalError' && error.message === 'out of memory')) {
      this.#output.write(
        2,
        `\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n${shellMessage(nodeMessages.outOfMemory)}\n`,
      );
      this.#exitCode = outOfMemoryExitCode;
      return;
    }
    const placed = { ...error, shown: this.#places.asInFile(error.shown), stack: this.#places.asInFile(error.stack) };
    this.#output.write(
      2,
      uncaughtText(placed, (path) => this.#sourceOf(path), nodeVersion),
    );
    this.#exitCode = 1;
  }

  #sourceOf(path: string): string | undefined {
    const { source } = this.#program;
    if (source.kind === 'text' && path.endsWith(source.name)) return source.text;
    const bytes = this.#files.find(path)?.bytes;
    return bytes && new TextDecoder().decode(bytes);
  }
}
