import type { Answer, Question } from '../messages.ts';

export interface QuestionsOptions {
  /** What stands on standard input; undefined when that is the terminal, where the shell reads. */
  stdin: Uint8Array | undefined;
  /** Asks the shell, which answers later under the number. */
  ask(id: number, question: Question): void;
  /** The shell need not answer any more. */
  cancel(id: number): void;
  /** Standard input answers here: in a microtask, as if the shell had. */
  answer(id: number, answer: Answer): void;
}

/** What a program has asked of the shell and waits for. */
export class OpenQuestions {
  readonly #options: QuestionsOptions;
  readonly #open = new Set<number>();
  #next = 1;
  /** Null once it has been read. */
  #stdin: Uint8Array | null;

  constructor(options: QuestionsOptions) {
    this.#options = options;
    this.#stdin = options.stdin ?? null;
  }

  get isEmpty(): boolean {
    return this.#open.size === 0;
  }

  /** Returns the question's number. */
  start(question: Question): number {
    const id = this.#next++;
    this.#open.add(id);
    if (question.kind === 'line' && this.#options.stdin) {
      const line = this.#takeStdin();
      queueMicrotask(() => this.#options.answer(id, { kind: 'line', line }));
    } else this.#options.ask(id, question);
    return id;
  }

  cancel(id: number): void {
    if (this.#open.delete(id)) this.#options.cancel(id);
  }

  /** Takes a question off that has its answer; false when nobody waits for it. */
  close(id: number): boolean {
    return this.#open.delete(id);
  }

  #takeStdin(): string | null {
    const text = this.#stdin && this.#stdin.length > 0 ? new TextDecoder().decode(this.#stdin) : null;
    this.#stdin = null;
    return text;
  }
}
