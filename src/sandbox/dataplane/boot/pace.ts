import type { Machine } from '../machines/machine.ts';
import type { Moment } from '../units/control-unit.ts';
import type { World } from '../../world.ts';
import { bootElapsedMs, longestBootMs } from './boot-clock.ts';
import { pauseBoot } from './boot-wait.ts';

export interface RetryOptions {
  everyMs: number;
  giveUpMs: number;
  signal?: AbortSignal;
}

/** How time goes by for the programs of a machine. All durations are of AWS's time. */
export interface Pace {
  moment(): Moment;
  /** Lets `durationMs` pass; rejects with the signal's reason when that is aborted. */
  pass(durationMs: number, signal?: AbortSignal): Promise<void>;
  /** Checks now and then until `check` holds or the time is up. Resolves with whether it held. */
  retry(check: () => boolean, options: RetryOptions): Promise<boolean>;
}

/**
 * The pace of a boot: its programs run at once, and what they would have taken is only added up. What they start
 * answers when the world's clock has come that far. Only a retry waits for that clock, because what it waits for may
 * still come about. A boot that would go on for ever ends after `longestBootMs`.
 */
export function bootPace(machine: Machine, elapsedMs: number): Pace {
  const { world, ref, record } = machine;
  const { startedAtMs } = record.boot;
  let elapsed = elapsedMs;
  const add = (durationMs: number, signal: AbortSignal | undefined) => {
    signal?.throwIfAborted();
    elapsed = Math.min(elapsed + durationMs, longestBootMs);
    if (elapsed === longestBootMs) throw new Error(`executionLimits: ${longestBootMs / 1000} s`);
  };
  return {
    moment: () => ({ nowMs: startedAtMs + world.scaleMs(elapsed), bootElapsedMs: elapsed }),
    pass: (durationMs, signal) => Promise.resolve().then(() => add(durationMs, signal)),
    async retry(check, { everyMs, giveUpMs, signal }) {
      const untilMs = elapsed + giveUpMs;
      while (!check()) {
        if (elapsed >= untilMs) return false;
        add(Math.min(everyMs, untilMs - elapsed), signal);
        const leftMs = elapsed - bootElapsedMs(world, ref, record);
        if (leftMs > 0) await pauseBoot(world, ref, leftMs);
      }
      return true;
    },
  };
}

/** The pace of a script that an agent runs: over at once, what it would have taken is added up. */
export interface CommandPace extends Pace {
  elapsedMs(): number;
  /** Whether it would have taken longer than it may. */
  isOver(): boolean;
}

/** A script that would take longer than `limitMs` of AWS's time is ended. */
export function commandPace(world: World, limitMs: number): CommandPace {
  const startedAtMs = world.nowMs();
  let elapsed = 0;
  const add = (durationMs: number) => {
    elapsed = Math.min(elapsed + durationMs, limitMs);
    if (elapsed >= limitMs) throw new Error(`executionLimits: ${limitMs / 1000} s`);
  };
  return {
    elapsedMs: () => elapsed,
    isOver: () => elapsed >= limitMs,
    moment: () => ({ nowMs: startedAtMs + world.scaleMs(elapsed), bootElapsedMs: 0 }),
    pass: async (durationMs) => add(durationMs),
    async retry(check, { everyMs, giveUpMs }) {
      for (let waitedMs = 0; !check(); waitedMs += everyMs) {
        if (waitedMs >= giveUpMs) return false;
        add(everyMs);
      }
      return true;
    },
  };
}

/** Waits for `durationMs` of AWS's time on the world's clock. */
export type WorldSleep = (durationMs: number, signal?: AbortSignal) => Promise<void>;

/** The pace of a person's session: programs take the time they take, on the world's clock. */
export function sessionPace(world: World, sleep: WorldSleep): Pace {
  return {
    moment: () => ({ nowMs: world.nowMs(), bootElapsedMs: 0 }),
    pass: sleep,
    async retry(check, { everyMs, giveUpMs, signal }) {
      for (let waitedMs = 0; !check(); waitedMs += everyMs) {
        if (waitedMs >= giveUpMs) return false;
        await sleep(everyMs, signal);
      }
      return true;
    },
  };
}
