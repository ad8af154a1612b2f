/** A walk through earlier lines while one is edited: ↑ and ↓ step, Ctrl-R searches. */
export class HistoryWalk {
  readonly #lines: readonly string[];
  #index: number;
  #draft = '';

  /** `lines`: oldest first. */
  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#index = lines.length;
  }

  /** The line one step back (-1) or forth (1), behind the last one the draft; undefined at the end of the walk. */
  step(step: number, current: string): string | undefined {
    const index = this.#index + step;
    if (index < 0 || index > this.#lines.length) return undefined;
    if (this.#index === this.#lines.length) this.#draft = current;
    this.#index = index;
    return index === this.#lines.length ? this.#draft : this.#lines[index]!;
  }

  /** Goes to the newest line with `query` in it at `from` or before; undefined when there is none. */
  find(query: string, from: number): { index: number; line: string } | undefined {
    const index = this.#lines.findLastIndex((line, at) => at <= from && line.includes(query));
    if (index < 0) return undefined;
    this.#index = index;
    return { index, line: this.#lines[index]! };
  }

  get newestIndex(): number {
    return this.#lines.length - 1;
  }

  /** The last word of the line before this one, as Alt-. takes it. */
  get lastArgument(): string | undefined {
    return this.#lines.at(-1)?.trim().split(/\s+/).at(-1);
  }
}
