import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { filesPace, SaveScheduler, worldPace } from './save-scheduler.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A scheduler whose saves take `saveMs`, and the moments at which they began. */
function schedule(pace: typeof worldPace, saveMs: number) {
  const startedMs: number[] = [];
  const saves = new SaveScheduler(async () => {
    startedMs.push(performance.now());
    await new Promise<void>((resolve) => setTimeout(resolve, saveMs));
  }, pace);
  return { saves, startedMs };
}

test('a world is saved at once, and again after a rest that is short however long a save takes', async () => {
  const { saves, startedMs } = schedule(worldPace, 50);
  const start = performance.now();
  for (let turn = 0; turn < 20; turn++) {
    saves.changed();
    await vi.advanceTimersByTimeAsync(20);
  }
  expect(startedMs.map((ms) => ms - start)).toEqual([0, 150, 300]);
});

test('a loop that writes without an end has its files saved every two seconds, or a tenth of the time', async () => {
  for (const [saveMs, most, least] of [
    [10, 30, 28],
    [1_000, 6, 5],
  ] as const) {
    const { saves, startedMs } = schedule(filesPace, saveMs);
    for (let turn = 0; turn < 600; turn++) {
      saves.changed();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(startedMs.length).toBeLessThanOrEqual(most);
    expect(startedMs.length).toBeGreaterThanOrEqual(least);
  }
});

test('files that somebody else has saved need no save of their own', async () => {
  const { saves, startedMs } = schedule(filesPace, 10);
  saves.changed();
  await vi.advanceTimersByTimeAsync(1_900);
  saves.cancel();
  saves.changed();
  await vi.advanceTimersByTimeAsync(1_900);
  expect(startedMs).toEqual([]);
  await vi.advanceTimersByTimeAsync(200);
  expect(startedMs.length).toBe(1);
});
