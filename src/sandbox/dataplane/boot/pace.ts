import type { World } from '../../world.ts';
import type { Moment } from '../units/control-unit.ts';
import { longestBootMs } from './boot-clock.ts';

/** How time goes by for the programs of a machine. */
export interface Pace {
  moment(): Moment;
  /** Lets `durationMs` of AWS's time pass; rejects with the signal's reason when that is aborted. */
  pass(durationMs: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The pace of a boot: its programs run at once, and what they would have taken is only added up. What they start
 * answers when the world's clock has come that far. A boot that would go on for ever ends after `longestBootMs`.
 */
export function bootPace(world: World, bootStartedAtMs: number, elapsedMs: number): Pace {
  let elapsed = elapsedMs;
  return {
    moment: () => ({ nowMs: bootStartedAtMs + world.scaleMs(elapsed), bootElapsedMs: elapsed }),
    async pass(durationMs, signal) {
      signal?.throwIfAborted();
      elapsed = Math.min(elapsed + durationMs, longestBootMs);
      if (elapsed === longestBootMs) throw new Error(`executionLimits: ${longestBootMs / 1000} s`);
    },
  };
}

/** Waits for `durationMs` of AWS's time on the world's clock. */
export type WorldSleep = (durationMs: number, signal?: AbortSignal) => Promise<void>;

/** The pace of a person's session: programs take the time they take, on the world's clock. */
export function sessionPace(world: World, sleep: WorldSleep): Pace {
  return { moment: () => ({ nowMs: world.nowMs(), bootElapsedMs: 0 }), pass: sleep };
}
