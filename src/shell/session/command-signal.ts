/** The signal that Ctrl-C aborts: each command has one of its own, and another after a trap has taken it. */
export class CommandSignal {
  #running: AbortController | undefined;
  #current = new AbortController().signal;

  /** The signal of the running command, or of the last one. */
  get current(): AbortSignal {
    return this.#current;
  }

  renew(): AbortSignal {
    this.#running = new AbortController();
    this.#current = this.#running.signal;
    return this.#current;
  }

  /** Ends the running command; between commands it does nothing. */
  abort(): void {
    this.#running?.abort();
  }

  /** The command has ended. */
  release(): void {
    this.#running = undefined;
  }
}
