import { expect, test } from 'vitest';
import { sortInTurns } from './sort-in-turns.ts';

test('sorts as Array does, stable, and lets others have their turn', async () => {
  const items = Array.from({ length: 50_001 }, (_, index) => ({ key: (index * 7919) % 1000, index }));
  const compare = (left: { key: number }, right: { key: number }) => left.key - right.key;
  let turns = 0;
  const sorted = await sortInTurns(items, compare, async () => void turns++);
  expect(sorted).toEqual(items.toSorted(compare));
  expect(turns).toBeGreaterThan(20);
});

test('nothing, and an end while it sorts', async () => {
  expect(
    await sortInTurns(
      [],
      () => 0,
      async () => undefined,
    ),
  ).toEqual([]);
  const ended = sortInTurns(
    [2, 1],
    (left, right) => left - right,
    () => Promise.reject(new Error('ended')),
  );
  await expect(ended).rejects.toThrow('ended');
});
