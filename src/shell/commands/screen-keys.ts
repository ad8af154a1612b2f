import type { CommandContext } from '../kernel.ts';
import { graphemes } from '../line-editor/width.ts';

/** Keys of a program that has the whole screen, one at a time also when several came together. */
export class ScreenKeys {
  readonly #context: CommandContext;
  #ahead: string[] = [];

  constructor(context: CommandContext) {
    this.#context = context;
  }

  /** A character, a sequence such as `\x1b[A`, or a whole paste; '' after the screen's size has changed. */
  async next(): Promise<string> {
    const ahead = this.#ahead.shift();
    if (ahead !== undefined) return ahead;
    const key = await this.#context.kernel.terminal!.readKey(this.#context.signal);
    if (key.length < 2 || key.startsWith('\x1b')) return key;
    const [first, ...rest] = graphemes(key);
    this.#ahead = rest;
    return first!;
  }
}
