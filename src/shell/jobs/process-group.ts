import { InterruptedError } from '../interpreter/control-flow.ts';

/** Signals that hold a process until CONT. */
const stopping = new Set(['STOP', 'TSTP', 'TTIN', 'TTOU']);
/** Signals that do nothing to who has no trap for them. */
const harmless = new Set(['EXIT', 'CHLD', 'WINCH']);

/**
 * The processes of a job, which signals and the terminal treat as one. The interpreter is cooperative: who belongs to a
 * stopped group does not come back from its next wait (a turn of a loop, the world's answer, the terminal) until CONT.
 */
export class ProcessGroup {
  /** The process ids, that of the leader first. */
  readonly pids: readonly number[];
  readonly #parent: ProcessGroup | undefined;
  #controller = new AbortController();
  #isStopped = false;
  /** Whether Ctrl-Z is no signal for this group: `ssh` passes keys on to the shell over there. */
  ignoresCtrlZ = false;
  /** A signal that came while the group was stopped and takes effect with CONT. */
  #pending: string | undefined;
  #listeners = new Set<() => void>();

  /** `parent` is the group that this one was started in, outside of job control: stopped with it. */
  constructor(pids: readonly number[], parent: ProcessGroup | undefined) {
    this.pids = pids;
    this.#parent = parent;
  }

  /** Aborts with the name of the signal that ends the group. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Whether the group, or one that it belongs to, is stopped. */
  get isHeld(): boolean {
    return this.#isStopped || this.#parent?.isHeld === true;
  }

  /** Sends a signal by its plain name. */
  send(name: string): void {
    if (stopping.has(name)) this.#change(true);
    else if (name === 'CONT') this.#continue();
    else if (harmless.has(name)) return;
    else if (this.#isStopped && name !== 'KILL') this.#pending ??= name;
    else {
      this.#controller.abort(name);
      this.#change(false);
    }
  }

  /** A trap has taken the signal that aborted `signal`: a new one for what comes after. */
  renew(): AbortSignal {
    this.#controller = new AbortController();
    this.#change(this.#isStopped);
    return this.#controller.signal;
  }

  /** Whether `other` is this group or was started in it. */
  includes(other: ProcessGroup | undefined): boolean {
    return other !== undefined && (other === this || this.includes(other.#parent));
  }

  /** Calls `listener` after each stop, continuation, end and renewal, until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Resolves once nothing holds the group. Rejects with InterruptedError when it was ended instead. */
  async untilRunning(): Promise<void> {
    while (this.isHeld) {
      await this.#nextChange();
      if (this.signal.aborted) throw new InterruptedError();
    }
  }

  async untilStopped(): Promise<'stopped'> {
    while (!this.#isStopped) await this.#nextChange();
    return 'stopped';
  }

  #nextChange(): Promise<void> {
    return new Promise((resolve) => {
      const stopListening = [...this.#withParents()].map((group) =>
        group.onChange(() => {
          for (const stop of stopListening) stop();
          resolve();
        }),
      );
    });
  }

  *#withParents(): Generator<ProcessGroup> {
    yield this;
    if (this.#parent) yield* this.#parent.#withParents();
  }

  #continue(): void {
    this.#change(false);
    const name = this.#pending;
    this.#pending = undefined;
    if (name !== undefined) this.send(name);
  }

  #change(isStopped: boolean): void {
    this.#isStopped = isStopped;
    for (const listener of this.#listeners) listener();
  }
}
