/** Where the host's time comes from: `Date.now` in production, a stepped counter in tests. Epoch milliseconds. */
export interface HostClock {
  nowMs(): number;
}

/** How much faster than on AWS a world's waits pass: 60 makes one minute one second; 'instant' is for tests. */
export type Speed = number | 'instant';

/** How long a wait that takes `durationMs` on AWS takes in a world of that speed, in host milliseconds. */
export function scaleDurationMs(durationMs: number, speed: Speed): number {
  return speed === 'instant' ? 0 : durationMs / speed;
}
