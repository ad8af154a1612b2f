import type { Speed } from '../core/clock.ts';
import type { JournalEntry } from './journal.ts';
import { Sandbox } from './sandbox.ts';

/**
 * Builds a world again from its seed and journal: each entry happens at the world time it was recorded at, after
 * everything under way has come to rest. The result equals the recorded world as of the last entry.
 */
export async function replay(options: {
  seed: string;
  speed: Speed;
  entries: readonly JournalEntry[];
}): Promise<Sandbox> {
  const { seed, speed, entries } = options;
  let hostNowMs = 0;
  const host = { nowMs: () => hostNowMs, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed, speed, host, clock: 'own-time' });
  for (const entry of entries) {
    hostNowMs = entry.atMs - sandbox.world.data.offsetMs;
    if (entry.kind === 'skip') sandbox.skip(entry.durationMs);
    else await sandbox.gateway.handle(entry.request);
    await Promise.all(sandbox.world.tasks.values());
  }
  return sandbox;
}
