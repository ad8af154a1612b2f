import type { CommandContext } from '../../kernel.ts';
import { openOperand, readOperand } from '../read-operand.ts';
import { decodeBytes } from './escapes.ts';
import { LineReader, type Line } from './line-reader.ts';

const noComplaint = () => Promise.resolve(1);

/** The files that `r` and `R` read; one that cannot be read is as an empty one. */
export class NamedFiles {
  readonly #context: CommandContext;
  readonly #delimiter: string;
  readonly #readers = new Map<string, LineReader | undefined>();

  constructor(context: CommandContext, delimiter: string) {
    this.#context = context;
    this.#delimiter = delimiter;
  }

  async content(path: string): Promise<string> {
    const bytes = await readOperand(this.#context, path, noComplaint);
    return bytes ? decodeBytes(bytes) : '';
  }

  /** The line behind the one that was answered last; undefined at the end. */
  async nextLine(path: string): Promise<Line | undefined> {
    if (!this.#readers.has(path)) {
      const input = await openOperand(this.#context, path, noComplaint);
      const reader = input && new LineReader(input, this.#delimiter.charCodeAt(0), this.#context.signal);
      this.#readers.set(path, reader);
    }
    const reader = this.#readers.get(path);
    return reader && (await reader.fill()) ? reader.take() : undefined;
  }
}
