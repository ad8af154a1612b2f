import type { ShellTerminal } from './terminal.ts';

interface TypedCommand {
  text: string;
  runs: boolean;
  done(exitCode: number): void;
}

/** Commands that are put on the prompt as if typed, such as a lesson's: one at each prompt, in the order they came. */
export class TypedCommands {
  readonly #terminal: ShellTerminal;
  readonly #waiting: TypedCommand[] = [];
  /** The command whose Enter ends the read at the prompt, if the prompt was still there to take it. */
  #entering: Promise<TypedCommand | undefined> | undefined;
  #isAtPrompt = false;

  constructor(terminal: ShellTerminal) {
    this.#terminal = terminal;
  }

  /** Resolves with the exit code once the command has ended, or with 0 when it was only typed (`runs` is false). */
  type(text: string, runs: boolean): Promise<number> {
    return new Promise((resolve) => {
      this.#waiting.push({ text: text.replace(/\n+$/, ''), runs, done: resolve });
      if (this.#isAtPrompt) this.#typeNext();
    });
  }

  /** The read of a command has begun. */
  promptOpened(): void {
    this.#isAtPrompt = true;
    queueMicrotask(() => this.#isAtPrompt && this.#typeNext());
  }

  /** The read of a command has ended. */
  promptClosed(): void {
    this.#isAtPrompt = false;
  }

  /** What the command that the prompt took has to be told once it has run; undefined when a person has typed it. */
  async entered(): Promise<((exitCode: number) => void) | undefined> {
    const entered = await this.#entering;
    this.#entering = undefined;
    return entered?.done;
  }

  #typeNext(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const typing = this.#terminal.type(next.text, next.runs).then((isTyped) => {
      // The learner has pressed a key that ended the line just before: the next prompt takes it.
      if (!isTyped) this.#waiting.unshift(next);
      else if (next.runs) return next;
      else next.done(0);
      return undefined;
    });
    if (next.runs) this.#entering = typing;
  }
}
