import { enqueue, type ScheduledEvent } from '../core/event-queue.ts';

/** A request that is held: it is answered once there is something to answer, or the time is up. */
export interface LongPoll<Output> {
  /** What is waited for: whoever brings it calls `world.longPolls.wake(topic)`. */
  topic: string;
  /** World time at which to answer empty-handed, epoch milliseconds. */
  untilMs: number;
  /** The answer, if there is one now. Polls of one topic want the same, so that where one gets nothing none does. */
  attempt(): Output | undefined;
  /** World time after which an attempt may succeed without a wake; Infinity when there is none. */
  nextTryMs(): number;
  /** The answer when the time is up. */
  emptyHanded(): Output;
}

/** Polls may wake each other (dead-letter queues): whoever does so endlessly goes on after the next request. */
const maxRounds = 10;

/** What long polls need of their world. */
interface Surroundings {
  nowMs(): number;
  /** Settles what is due; calls `settle`. */
  advance(): void;
  /** Waits for host time; without it only requests and clock steps move the world. */
  delay?: ((durationMs: number, signal?: AbortSignal) => Promise<void>) | undefined;
}

interface Waiting {
  poll: LongPoll<unknown>;
  attempt(): unknown;
  finish(result: { value: unknown } | { error: unknown }): void;
}

/**
 * The requests that a world holds: runtime only, never in snapshots. Attempts run synchronously, after the request or
 * event that woke them, so that the same history gives the same answers.
 */
export class LongPolls {
  private readonly world: Surroundings;
  /** In order of arrival: who came first is served first. */
  private readonly byTopic = new Map<string, Set<Waiting>>();
  private readonly woken = new Set<string>();
  /** The next moment, of those that are planned, at which a topic's polls try without a wake. */
  private readonly tryMs = new Map<string, number>();
  /** When to look at which topic (`type`). May hold moments whose polls are over. */
  private moments: ScheduledEvent[] = [];
  private sequence = 0;
  private alarm: { atMs: number; controller: AbortController } | undefined;

  constructor(world: Surroundings) {
    this.world = world;
  }

  /**
   * Waits for the poll's answer; rejects with what an attempt throws. `onAttempt` is called before each attempt.
   * Whoever hangs up (`signal`) is answered empty-handed.
   */
  wait<Output>(poll: LongPoll<Output>, options: { onAttempt?: () => void; signal?: AbortSignal | undefined } = {}) {
    const { onAttempt, signal } = options;
    return new Promise<Output>((resolve, reject) => {
      const remove = () => {
        signal?.removeEventListener('abort', hangUp);
        const others = this.byTopic.get(poll.topic);
        others?.delete(waiting);
        if (others?.size === 0) this.byTopic.delete(poll.topic);
      };
      const hangUp = () => {
        remove();
        resolve(poll.emptyHanded());
      };
      const waiting: Waiting = {
        poll,
        attempt() {
          onAttempt?.();
          return poll.attempt();
        },
        finish(result) {
          remove();
          if ('error' in result) reject(result.error as Error);
          else resolve(result.value as Output);
        },
      };
      if (signal?.aborted) return hangUp();
      signal?.addEventListener('abort', hangUp, { once: true });
      const others = this.byTopic.get(poll.topic) ?? new Set();
      this.byTopic.set(poll.topic, others.add(waiting));
      this.plan(poll.topic, poll.untilMs);
      this.planTry(poll.topic, poll.nextTryMs());
      this.setAlarm();
    });
  }

  /** How many requests are held. */
  count(): number {
    return [...this.byTopic.values()].reduce((sum, polls) => sum + polls.size, 0);
  }

  /** Something happened to `topic`: its polls try again at the next `settle`. */
  wake(topic: string): void {
    if (this.byTopic.has(topic)) this.woken.add(topic);
  }

  /** The next moment at which a poll may end by itself; Infinity without any. */
  nextMs(): number {
    return this.moments[0]?.dueAtMs ?? Infinity;
  }

  /** Lets the polls of woken topics, and those whose moment has come, try. */
  settle(): void {
    const nowMs = this.world.nowMs();
    while (this.nextMs() <= nowMs) this.woken.add(this.moments.shift()!.type);
    for (let round = 0; round < maxRounds && this.woken.size > 0; round++) {
      const topics = [...this.woken];
      this.woken.clear();
      for (const topic of topics) this.settleTopic(topic, nowMs);
    }
    this.setAlarm();
  }

  /** Answers every poll now: the world is about to be another one, or its host's time stands still. */
  endAll(): void {
    for (const waiting of [...this.byTopic.values()].flatMap((all) => [...all])) this.end(waiting);
    this.moments = [];
    this.tryMs.clear();
    this.setAlarm();
  }

  /** What is still to come comes `durationMs` nearer. */
  bringForward(durationMs: number): void {
    for (const moment of this.moments) moment.dueAtMs -= durationMs;
    for (const [topic, dueAtMs] of this.tryMs) this.tryMs.set(topic, dueAtMs - durationMs);
    for (const { poll } of [...this.byTopic.values()].flatMap((all) => [...all])) poll.untilMs -= durationMs;
    this.setAlarm();
  }

  private settleTopic(topic: string, nowMs: number): void {
    for (const waiting of this.byTopic.get(topic) ?? []) if (!this.isServed(waiting)) break;
    for (const waiting of this.byTopic.get(topic) ?? []) if (waiting.poll.untilMs <= nowMs) this.end(waiting);
    const [left] = this.byTopic.get(topic) ?? [];
    if ((this.tryMs.get(topic) ?? Infinity) <= nowMs) this.tryMs.delete(topic);
    if (left) this.planTry(topic, left.poll.nextTryMs());
  }

  /** Whether the poll is over, with its answer or what it threw. */
  private isServed(waiting: Waiting): boolean {
    try {
      const value = waiting.attempt();
      if (value !== undefined) waiting.finish({ value });
      return value !== undefined;
    } catch (error) {
      waiting.finish({ error });
      return true;
    }
  }

  private end(waiting: Waiting): void {
    waiting.finish({ value: waiting.poll.emptyHanded() });
  }

  private plan(topic: string, dueAtMs: number): void {
    enqueue(this.moments, { dueAtMs, sequence: this.sequence++, type: topic, payload: null });
  }

  private planTry(topic: string, dueAtMs: number): void {
    if (dueAtMs >= (this.tryMs.get(topic) ?? Infinity)) return;
    this.tryMs.set(topic, dueAtMs);
    this.plan(topic, dueAtMs);
  }

  /** One wait of the host stands for all: for the earliest moment. */
  private setAlarm(): void {
    const { delay } = this.world;
    const atMs = this.byTopic.size > 0 ? this.nextMs() : Infinity;
    if (!delay || this.alarm?.atMs === atMs) return;
    this.alarm?.controller.abort();
    this.alarm = undefined;
    if (atMs === Infinity) return;
    const alarm = { atMs, controller: new AbortController() };
    this.alarm = alarm;
    const ring = () => {
      if (this.alarm !== alarm) return;
      this.alarm = undefined;
      this.world.advance();
      // The wait is over and yet the clock did not move: a host whose time is stepped by hand, as in a replay.
      if (this.world.nowMs() < atMs) this.endAll();
    };
    // One millisecond more, as hosts' timers may be early by less than that.
    delay(Math.max(0, atMs - this.world.nowMs()) + 1, alarm.controller.signal).then(ring, () => undefined);
  }
}
