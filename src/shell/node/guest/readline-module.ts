import type { GuestEmitter } from './events-module.ts';
import type { GuestStdin } from './stdin.ts';

/** The modules `readline` and `readline/promises`. Refers to nothing outside of itself (see inspect.ts). */
export function makeReadline(
  EventEmitter: new () => GuestEmitter,
  stdin: GuestStdin,
  write: (text: string) => void,
): { createInterface: unknown; promises: object } {
  async function* lines(): AsyncGenerator<string> {
    let rest = '';
    for await (const text of stdin) {
      const parts = (rest + text).split('\n');
      rest = parts.pop()!;
      yield* parts.map((line) => line.replace(/\r$/, ''));
    }
    if (rest !== '') yield rest;
  }

  class Interface extends EventEmitter {
    #lines = lines();
    #isClosed = false;
    #prompt = '> ';
    #isFlowing = false;
    override on(event: string, listener: (...args: unknown[]) => void): this {
      super.on(event, listener);
      if (event === 'line') void this.#flow();
      return this;
    }
    async #flow(): Promise<void> {
      if (this.#isFlowing) return;
      this.#isFlowing = true;
      for await (const line of this) this.emit('line', line);
      this.close();
    }
    question(text: string, ...rest: unknown[]): void {
      const done = rest.at(-1) as (line: string) => void;
      void this.ask(text).then((line) => line !== null && done(line));
    }
    async ask(text: string): Promise<string | null> {
      write(text);
      const { value, done } = await this.#lines.next();
      return done ? null : value;
    }
    setPrompt(text: string): void {
      this.#prompt = text;
    }
    prompt(): void {
      write(this.#prompt);
    }
    close(): void {
      if (this.#isClosed) return;
      this.#isClosed = true;
      this.emit('close');
    }
    async *[Symbol.asyncIterator](): AsyncGenerator<string> {
      while (!this.#isClosed) {
        const { value, done } = await this.#lines.next();
        if (done) return;
        yield value;
      }
    }
  }
  class PromisedInterface extends Interface {
    // Answers with the line, as readline/promises does.
    override question(text: string): Promise<string> & void {
      return this.ask(text) as Promise<string> & void;
    }
  }
  return { createInterface: () => new Interface(), promises: { createInterface: () => new PromisedInterface() } };
}
