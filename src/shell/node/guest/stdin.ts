import type { GuestEmitter } from './events-module.ts';

export type GuestStdin = AsyncIterable<string>;

/** `process.stdin`. Refers to nothing outside of itself (see inspect.ts). */
export function makeStdin(
  EventEmitter: new () => GuestEmitter,
  /** The next text of stdin, null at its end. */
  nextText: () => Promise<string | null>,
  isTerminal: boolean,
): GuestStdin {
  class Input extends EventEmitter {
    fd = 0;
    isTTY = isTerminal || undefined;
    #isReading = false;
    override on(event: string, listener: (...args: unknown[]) => void): this {
      super.on(event, listener);
      if (event === 'data' || event === 'readable' || event === 'end') this.resume();
      return this;
    }
    setEncoding(): this {
      return this;
    }
    pause(): this {
      return this;
    }
    unref(): this {
      return this;
    }
    resume(): this {
      if (!this.#isReading) void this.#read();
      return this;
    }
    async #read(): Promise<void> {
      this.#isReading = true;
      for await (const text of this) this.emit('data', text);
      this.emit('end');
      this.emit('close');
    }
    async *[Symbol.asyncIterator](): AsyncGenerator<string> {
      for (let text = await nextText(); text !== null; text = await nextText()) yield text;
    }
  }
  return new Input();
}
