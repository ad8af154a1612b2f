import { scaleDurationMs, type HostClock, type Speed } from '../core/clock.ts';
import { dequeueDue, enqueue } from '../core/event-queue.ts';
import { resourceId, uuid } from '../core/ids.ts';
import { nextHex, nextInt, seedPrng } from '../core/prng.ts';
import { worldFormatVersion, type WorldData } from './world-data.ts';

/** What happens when a scheduled event of some type falls due. `payload` is what `schedule` was given. */
export type EventHandler = (world: World, payload: never) => void;

/** Plain data of a new, empty world. */
export function newWorldData(options: { seed: string; speed: Speed; offsetMs?: number }): WorldData {
  return {
    formatVersion: worldFormatVersion,
    seed: options.seed,
    prng: seedPrng(options.seed),
    offsetMs: options.offsetMs ?? 0,
    speed: options.speed,
    nextSequence: 1,
    events: [],
    accounts: {},
    shared: {},
  };
}

/** One AWS in miniature: plain data, a clock over it, and the handlers of its scheduled events. */
export class World {
  data: WorldData;
  private readonly host: HostClock;
  private readonly eventHandlers: ReadonlyMap<string, EventHandler>;
  /** Asynchronous work inside the world (boot scripts): runtime only, restarted from data after a reload. */
  readonly tasks = new Map<string, Promise<void>>();
  private eventTimeMs: number | undefined;

  constructor(options: { data: WorldData; host: HostClock; eventHandlers: ReadonlyMap<string, EventHandler> }) {
    this.data = options.data;
    this.host = options.host;
    this.eventHandlers = options.eventHandlers;
  }

  /** The world's time, epoch milliseconds. While an event runs it is the moment the event fell due. */
  nowMs(): number {
    return this.eventTimeMs ?? this.host.nowMs() + this.data.offsetMs;
  }

  /** How long `durationMs` on AWS takes here. */
  scaleMs(durationMs: number): number {
    return scaleDurationMs(durationMs, this.data.speed);
  }

  /** Changes the speed; what is already under way keeps the share of its wait that is left. */
  setSpeed(speed: Speed): void {
    const nowMs = this.nowMs();
    const before = this.data.speed;
    this.data.speed = speed;
    for (const event of this.data.events) {
      const leftMs = event.dueAtMs - nowMs;
      if (leftMs > 0 && before !== 'instant') event.dueAtMs = nowMs + this.scaleMs(leftMs * before);
    }
  }

  /** Lets an event of `type` happen after what takes `durationMs` on AWS. */
  schedule(durationMs: number, type: string, payload: unknown): void {
    const sequence = this.data.nextSequence++;
    enqueue(this.data.events, { dueAtMs: this.nowMs() + this.scaleMs(durationMs), sequence, type, payload });
  }

  /** Runs every event that is due now, in order. Events that these schedule for now run too. */
  advance(): void {
    for (;;) {
      const event = dequeueDue(this.data.events, this.nowMs());
      if (!event) return;
      this.eventTimeMs = event.dueAtMs;
      try {
        this.eventHandlers.get(event.type)?.(this, event.payload as never);
      } finally {
        this.eventTimeMs = undefined;
      }
    }
  }

  /** Moves the world's clock forward by `durationMs`, event by event. */
  skip(durationMs: number): void {
    const untilMs = this.nowMs() + durationMs;
    for (;;) {
      const next = this.data.events[0];
      if (!next || next.dueAtMs > untilMs) break;
      this.data.offsetMs += Math.max(0, next.dueAtMs - this.nowMs());
      this.advance();
    }
    this.data.offsetMs += Math.max(0, untilMs - this.nowMs());
    this.advance();
  }

  /** Like `skip`, for worlds whose clock must stay the host's: what is still to happen comes nearer instead. */
  bringForward(durationMs: number): void {
    const offsetMs = this.data.offsetMs;
    this.skip(durationMs);
    const skippedMs = this.data.offsetMs - offsetMs;
    this.data.offsetMs = offsetMs;
    for (const event of this.data.events) event.dueAtMs -= skippedMs;
  }

  /** A new id such as `i-0123456789abcdef0`. */
  newId(prefix: string): string {
    return resourceId(this.data.prng, prefix);
  }

  newUuid(): string {
    return uuid(this.data.prng);
  }

  newHex(length: number): string {
    return nextHex(this.data.prng, length);
  }

  randomInt(bound: number): number {
    return nextInt(this.data.prng, bound);
  }

  /** Runs `create` with ids drawn from a generator of its own, so that they do not depend on what happened before. */
  withOwnIds<T>(name: string, create: () => T): T {
    const main = this.data.prng;
    this.data.prng = seedPrng(`${this.data.seed}/${name}`);
    try {
      return create();
    } finally {
      this.data.prng = main;
    }
  }
}
