import { scaleDurationMs, type HostClock, type Speed } from '../core/clock.ts';
import { dequeueDue, enqueue, reorder } from '../core/event-queue.ts';
import { resourceId, uuid } from '../core/ids.ts';
import { nextHex, nextInt, seedPrng } from '../core/prng.ts';
import { LongPolls } from './long-polls.ts';
import { worldFormatVersion, type WorldData } from './world-data.ts';

/** What happens when a scheduled event of some type falls due. `payload` is what `schedule` was given. */
export type EventHandler = (world: World, payload: never) => void;

/** Time where the world runs. Without `delay` nothing but requests and clock steps moves the world (tests). */
export interface WorldHostClock extends HostClock {
  delay?: (durationMs: number, signal?: AbortSignal) => Promise<void>;
}

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
  private readonly host: WorldHostClock;
  private readonly eventHandlers: ReadonlyMap<string, EventHandler>;
  /** Asynchronous work inside the world (boot scripts): runtime only, restarted from data after a reload. */
  readonly tasks = new Map<string, Promise<void>>();
  /** Requests that wait for something to happen: runtime only. */
  readonly longPolls: LongPolls;
  private eventTimeMs: number | undefined;

  constructor(options: { data: WorldData; host: WorldHostClock; eventHandlers: ReadonlyMap<string, EventHandler> }) {
    this.data = options.data;
    this.host = options.host;
    this.eventHandlers = options.eventHandlers;
    this.longPolls = new LongPolls({
      nowMs: () => this.nowMs(),
      advance: () => this.advance(),
      delay: this.host.delay?.bind(this.host),
    });
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
      if (leftMs <= 0 || before === 'instant' || event.isOnCalendar) continue;
      event.dueAtMs = nowMs + this.scaleMs(leftMs * before);
    }
    reorder(this.data.events);
  }

  /** Lets an event of `type` happen after what takes `durationMs` on AWS. */
  schedule(durationMs: number, type: string, payload: unknown): void {
    const sequence = this.data.nextSequence++;
    enqueue(this.data.events, { dueAtMs: this.nowMs() + this.scaleMs(durationMs), sequence, type, payload });
  }

  /** Lets an event of `type` happen at a moment of the world's calendar (epoch milliseconds), whatever its speed. */
  scheduleAt(dueAtMs: number, type: string, payload: unknown): void {
    const sequence = this.data.nextSequence++;
    enqueue(this.data.events, { dueAtMs, sequence, type, payload, isOnCalendar: true });
  }

  /** When something happens next by itself, epoch milliseconds; Infinity when nothing will. */
  private nextMs(): number {
    return Math.min(this.data.events[0]?.dueAtMs ?? Infinity, this.longPolls.nextMs());
  }

  /** Runs every event that is due now, in order, and answers long polls. Events that these schedule for now run too. */
  advance(): void {
    while (this.nextMs() <= this.nowMs()) {
      this.eventTimeMs = this.nextMs();
      try {
        this.runEvents(this.eventTimeMs);
        this.longPolls.settle();
      } finally {
        this.eventTimeMs = undefined;
      }
    }
  }

  private runEvents(dueAtMs: number): void {
    for (;;) {
      const event = dequeueDue(this.data.events, dueAtMs);
      if (!event) return;
      this.eventHandlers.get(event.type)?.(this, event.payload as never);
    }
  }

  /** Moves the world's clock forward by `durationMs`, event by event. */
  skip(durationMs: number): void {
    const untilMs = this.nowMs() + durationMs;
    for (let nextMs = this.nextMs(); nextMs <= untilMs; nextMs = this.nextMs()) {
      this.data.offsetMs += Math.max(0, nextMs - this.nowMs());
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
    this.longPolls.bringForward(skippedMs);
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
