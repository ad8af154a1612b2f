import type { Speed } from '../core/clock.ts';
import type { JournalEntry } from './journal.ts';
import { Sandbox } from './sandbox.ts';

/**
 * Builds a world again from its seed and journal: each entry happens at the world time it was recorded at, then time
 * passes up to `untilMs`. What AWS answered and keeps comes out the same. The insides of instances may differ where a
 * boot script ran beside requests: it is let finish between two entries.
 */
export async function replay(options: {
  seed: string;
  speed: Speed;
  entries: readonly JournalEntry[];
  /** World time to stop at, epoch milliseconds. */
  untilMs: number;
}): Promise<Sandbox> {
  const { seed, speed, entries, untilMs } = options;
  let hostNowMs = 0;
  const host = { nowMs: () => hostNowMs, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed, speed, host, clock: 'own-time' });
  for (const entry of entries) {
    hostNowMs = entry.atMs - sandbox.world.data.offsetMs;
    if (entry.kind === 'skip') sandbox.skip(entry.durationMs);
    else await sandbox.gateway.handle(entry.request);
    await Promise.all(sandbox.world.tasks.values());
  }
  hostNowMs = untilMs - sandbox.world.data.offsetMs;
  sandbox.world.advance();
  return sandbox;
}
