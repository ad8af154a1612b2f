import type { GuestHost } from './guest-host.ts';

/** Timers on the world's clock; `waiting` gets who is to be told when a time has come. Refers to nothing outside of itself (see inspect.ts). */
export function makeTimers(
  host: Pick<GuestHost, 'start' | 'cancel' | 'nowMs'>,
  waiting: Map<number, (answer: unknown) => void>,
  watch: (value: unknown) => void,
) {
  type Timer = { dueMs: number; order: number; run: () => void; everyMs: number | undefined; question: number };
  const timers = new Map<number, Timer>();
  let nextId = 1;
  const schedule = (id: number, timer: Timer) => {
    const durationMs = Math.max(0, timer.dueMs - host.nowMs());
    timer.question = host.start(JSON.stringify({ kind: 'sleep', durationMs }));
    waiting.set(timer.question, () => runDue(timer.dueMs, id));
  };
  // Timers that fall due with this one run in the order of their times, whichever answer comes first.
  const runDue = (dueMs: number, woken: number) => {
    const due = [...timers].filter(
      ([id, timer]) => id === woken || timer.dueMs < dueMs || (timer.dueMs === dueMs && id < woken),
    );
    for (const [id, timer] of due.sort(([, a], [, b]) => a.dueMs - b.dueMs || a.order - b.order)) {
      if (timers.get(id) !== timer) continue;
      if (id !== woken) host.cancel(timer.question);
      if (timer.everyMs === undefined) timers.delete(id);
      else {
        timer.dueMs += timer.everyMs;
        schedule(id, timer);
      }
      timer.run();
    }
  };
  const start = (run: unknown, delayMs: unknown, args: unknown[], repeats: boolean) => {
    const ms = Math.max(1, Math.min(Number(delayMs) || 1, 2 ** 31 - 1));
    const id = nextId++;
    const call = () => watch((run as (...args: unknown[]) => unknown)(...args));
    const timer: Timer = {
      dueMs: host.nowMs() + ms,
      order: id,
      run: call,
      everyMs: repeats ? ms : undefined,
      question: 0,
    };
    timers.set(id, timer);
    schedule(id, timer);
    return { id, ref: () => undefined, unref: () => stop(id), hasRef: () => true, [Symbol.toPrimitive]: () => id };
  };
  const stop = (handle: unknown) => {
    const id = typeof handle === 'object' && handle !== null ? (handle as { id: number }).id : Number(handle);
    const timer = timers.get(id);
    if (!timer) return;
    timers.delete(id);
    waiting.delete(timer.question);
    host.cancel(timer.question);
  };
  const wait = (ms: unknown, value?: unknown) => new Promise((resolve) => start(() => resolve(value), ms, [], false));
  const setTimeout = (run: unknown, ms?: unknown, ...args: unknown[]) => start(run, ms, args, false);
  const globals = {
    setTimeout,
    setInterval: (run: unknown, ms?: unknown, ...args: unknown[]) => start(run, ms, args, true),
    setImmediate: (run: unknown, ...args: unknown[]) => start(run, 0, args, false),
    clearTimeout: stop,
    clearInterval: stop,
    clearImmediate: stop,
    queueMicrotask: (run: () => void) => void Promise.resolve().then(run),
  };
  return { globals, promises: { setTimeout: wait, setImmediate: (value?: unknown) => wait(0, value) } };
}
