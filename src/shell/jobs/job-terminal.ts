import { InterruptedError } from '../interpreter/control-flow.ts';
import { ByteInput } from '../io/byte-streams.ts';
import type { ByteOutput } from '../io/byte-streams.ts';
import type { KernelShared } from '../kernel.ts';
import type { ReadLineOptions, Terminal } from '../session/terminal.ts';
import type { ProcessGroup } from './process-group.ts';

/** The terminal as a job has it: only the job in the foreground may read, any other is stopped when it tries. */
export class JobTerminal implements Terminal {
  readonly #base: Terminal;
  readonly #group: ProcessGroup;
  readonly #shared: KernelShared;

  constructor(base: Terminal, group: ProcessGroup, shared: KernelShared) {
    this.#base = base;
    this.#group = group;
    this.#shared = shared;
  }

  get columns(): number {
    return this.#base.columns;
  }

  get rows(): number {
    return this.#base.rows;
  }

  write(text: string): void {
    this.#base.write(text);
  }

  interceptInterrupt(handler: () => void): () => void {
    const release = this.#base.interceptInterrupt(handler);
    this.#group.ignoresCtrlZ = true;
    return () => {
      this.#group.ignoresCtrlZ = false;
      release();
    };
  }

  readLine(options: ReadLineOptions): Promise<string | null> {
    return this.#inForeground(options.signal, (signal) => this.#base.readLine({ ...options, signal }));
  }

  readKey(signal: AbortSignal): Promise<string> {
    return this.#inForeground(signal, (attempt) => this.#base.readKey(attempt));
  }

  get #isForeground(): boolean {
    return this.#shared.foreground?.includes(this.#group) === true;
  }

  /** Reads, and starts anew after each stop. */
  async #inForeground<T>(signal: AbortSignal, read: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (;;) {
      if (!this.#isForeground) this.#group.send('TTIN');
      await this.#group.untilRunning();
      if (signal.aborted) throw new InterruptedError();
      // A job that was stopped while it read may go on in the background.
      if (!this.#isForeground) continue;
      const attempt = new AbortController();
      const giveUp = () => attempt.abort();
      const stopListening = this.#group.onChange(() => this.#group.isHeld && giveUp());
      signal.addEventListener('abort', giveUp, { once: true });
      try {
        return await read(attempt.signal);
      } catch (error) {
        if (!(error instanceof InterruptedError) || signal.aborted || !attempt.signal.aborted) throw error;
      } finally {
        stopListening();
        signal.removeEventListener('abort', giveUp);
      }
    }
  }
}

/** The lines that are typed, for the job's processes. */
export function jobInput(terminal: Terminal, group: ProcessGroup): ByteInput {
  return new ByteInput(async () => {
    const line = await terminal.readLine({ prompt: '', signal: group.signal });
    return line === null ? null : new TextEncoder().encode(`${line}\n`);
  }, true);
}

/** The screen, for the job's processes: silent while they are stopped. */
export function jobOutput(base: ByteOutput, group: ProcessGroup): ByteOutput {
  return {
    isTerminal: true,
    write: (bytes) => (group.isHeld ? group.untilRunning().then(() => base.write(bytes)) : base.write(bytes)),
  };
}
