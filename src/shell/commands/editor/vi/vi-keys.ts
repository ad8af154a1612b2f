import type { ScreenKeys } from '../../screen-keys.ts';

/** Where vi's keys come from: the keyboard, or what `.` and `@` do again. Remembers those of a change and of `q`. */
export class ViKeys {
  readonly #screenKeys: ScreenKeys;
  readonly #askOnScreen: (question: string, initial?: string) => Promise<string | undefined>;
  readonly #redraw: () => Promise<void>;
  #ahead: string[] = [];
  #change: string[] = [];
  #macro: string[] | undefined;

  constructor(
    screenKeys: ScreenKeys,
    ask: (question: string, initial?: string) => Promise<string | undefined>,
    redraw: () => Promise<void>,
  ) {
    this.#screenKeys = screenKeys;
    this.#askOnScreen = ask;
    this.#redraw = redraw;
  }

  /** Whether keys are done again: nothing needs to be drawn in between. */
  get isReplaying(): boolean {
    return this.#ahead.length > 0;
  }

  async next(): Promise<string> {
    let key = this.#ahead.shift();
    if (key === undefined) {
      // The size of the screen has changed: the command that waits goes on.
      for (key = await this.#screenKeys.next(); key === ''; key = await this.#screenKeys.next()) await this.#redraw();
      this.#macro?.push(key);
    }
    this.#change.push(key);
    return key;
  }

  /** A line typed below the text; undefined after Esc. */
  async ask(question: string, initial?: string): Promise<string | undefined> {
    if (!this.isReplaying) {
      const typed = await this.#askOnScreen(question, initial);
      const keys = typed === undefined ? ['\x1b'] : [...typed.slice(initial?.length ?? 0), '\r'];
      this.#macro?.push(...keys);
      this.#change.push(...keys);
      return typed;
    }
    let line = initial ?? '';
    for (;;) {
      const key = await this.next();
      if (key === '\r' || key === '\n') return line;
      if (key === '\x1b') return undefined;
      line += key;
    }
  }

  /** Has these keys come next. */
  replay(keys: readonly string[]): void {
    this.#ahead = [...keys, ...this.#ahead];
  }

  /** Drops what is still to be done again: something failed. */
  stopReplaying(): void {
    this.#ahead = [];
  }

  startChange(): void {
    this.#change = [];
  }

  /** The keys since `startChange`. */
  get changeKeys(): readonly string[] {
    return this.#change;
  }

  get isRecording(): boolean {
    return this.#macro !== undefined;
  }

  startRecording(): void {
    this.#macro = [];
  }

  /** Ends recording; answers the keys without the `q` that ended it. */
  stopRecording(): string[] {
    const keys = this.#macro?.slice(0, -1) ?? [];
    this.#macro = undefined;
    return keys;
  }
}
