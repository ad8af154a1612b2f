/** `Date` and `performance` on the world's clock. Refers to nothing outside of itself (see inspect.ts). */
export function makeClock(nowMs: () => number) {
  const RealDate = Date;
  class WorldDate extends RealDate {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [nowMs()] : args) as [number]));
    }
    static override now(): number {
      return nowMs();
    }
  }
  Object.defineProperty(WorldDate, 'name', { value: 'Date' });

  const startedMs = nowMs();
  return { Date: WorldDate, performance: { now: () => nowMs() - startedMs, timeOrigin: startedMs } };
}
