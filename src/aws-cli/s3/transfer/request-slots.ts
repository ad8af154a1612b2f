import { Interrupted } from '../../cli-error.ts';
import type { TransferConfig } from './transfer-config.ts';

/**
 * The requests of one command that carry files: so many at once as the profile says, the others wait in the order in
 * which they came.
 */
export class RequestSlots {
  private readonly config: TransferConfig;
  private readonly signal: AbortSignal | undefined;
  private readonly waiting: (() => void)[] = [];
  private readonly roomSeekers: (() => void)[] = [];
  private free: number;
  private stopReason: unknown;

  /** Nothing is started any more once `signal` aborts. */
  constructor(config: TransferConfig, signal: AbortSignal | undefined) {
    this.config = config;
    this.signal = signal;
    this.free = config.concurrentRequestsMax;
  }

  /** Runs `work` when it is its turn. Rejects with Interrupted after Ctrl-C, or with the reason of `stop`. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free--;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      this.checkRunning();
      return await work();
    } finally {
      this.handOn();
    }
  }

  /** Resolves when another request may queue. Rejects as `run` does. */
  async room(): Promise<void> {
    while (this.waiting.length >= this.config.queuedRequestsMax) {
      await new Promise<void>((resolve) => this.roomSeekers.push(resolve));
    }
    this.checkRunning();
  }

  /** What waits now or comes later is rejected with `reason`; what is under way goes on. */
  stop(reason: unknown): void {
    this.stopReason ??= reason;
  }

  private checkRunning(): void {
    if (this.signal?.aborted) throw new Interrupted();
    if (this.stopReason !== undefined) throw this.stopReason;
  }

  private handOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free++;
    this.roomSeekers.shift()?.();
  }
}

/** Waits for all works, also when one fails; then throws what failed first. */
export async function settleAll<T>(works: readonly Promise<T>[]): Promise<T[]> {
  const failures: unknown[] = [];
  const results = await Promise.all(works.map((work) => work.catch((error: unknown) => void failures.push(error))));
  if (failures.length > 0) throw failures[0];
  return results as T[];
}
