/** So much may be on its way to the screen before a writer is slowed down. */
const burstBytes = 1024 * 1024;
/** What a terminal shows in a millisecond, roughly. */
const bytesPerMs = 8 * 1024;

/**
 * Slows down a program in a thread that never waits and so cannot be told that the screen is behind: once a megabyte is
 * on its way its writes take the time that showing it takes.
 */
export class OutputPace {
  #unshown = 0;

  /** To be called behind each piece that is sent; returns when the next may follow. */
  sent(bytes: number): void {
    this.#unshown += bytes;
    const waitMs = this.#unshown > burstBytes ? bytes / bytesPerMs : 0;
    for (const endMs = Date.now() + waitMs; Date.now() < endMs;);
  }

  shown(bytes: number): void {
    this.#unshown = Math.max(0, this.#unshown - bytes);
  }
}
