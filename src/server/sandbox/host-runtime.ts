import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxHost } from '../../sandbox/sandbox.ts';

/** Time as Node knows it. */
export const nodeHost: SandboxHost = {
  nowMs: () => Date.now(),
  delay: (durationMs, signal) => delay(durationMs, undefined, { signal: signal as globalThis.AbortSignal | undefined }),
};
