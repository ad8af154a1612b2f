import { resolverAnswer } from '../../core/dns/dns-answer.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import type { ShellHost } from '../kernel.ts';

declare function setTimeout(callback: () => void, durationMs: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare function setImmediate(callback: () => void): unknown;

/** An empty world for tests of pure shell behaviour: nothing listens, time is the host's. */
export function hostClockConnection(overrides: Partial<WorldConnection> = {}): WorldConnection {
  return {
    send: () => Promise.reject(new Error('no AWS here')),
    fetch: async () => ({ kind: 'failure', failure: 'refused' }),
    query: async () => resolverAnswer('NXDOMAIN'),
    connect: async () => 'refused',
    ssh: async () => ({ kind: 'failure', failure: 'refused' }),
    openManagedSession: async () => undefined,
    nowMs: () => Date.now(),
    sleep: (durationMs, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, durationMs);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    ...overrides,
  };
}

/** A world whose clock moves only by sleeping, at once: waits of minutes take no time. */
export function instantConnection(overrides: Partial<WorldConnection> = {}): WorldConnection {
  let nowMs = Date.UTC(2026, 10, 21, 3, 0, 0);
  return hostClockConnection({
    nowMs: () => nowMs,
    sleep: async (durationMs, signal) => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (!signal?.aborted) nowMs += durationMs;
    },
    ...overrides,
  });
}

/** A host of tests: chance and turns of the event loop, no threads. */
export function nodeLikeHost(): Omit<ShellHost, 'connection'> {
  return {
    yieldControl: () => new Promise<void>((resolve) => setImmediate(resolve)),
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256)),
  };
}
