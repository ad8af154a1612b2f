import { expect, test } from 'vitest';
import { replay } from '../../src/sandbox/replay.ts';
import { readLabFolders, stepScript } from './lab-folders.ts';
import { TestWorld } from './test-world.ts';

/** The world's data without the insides of instances, and without the clock of the host it lived on. */
function accountsOf(world: TestWorld['sandbox']['world']): unknown {
  const withoutMachines = (key: string, value: unknown) => (key === 'machines' ? undefined : value);
  const { prng, nextSequence, accounts, shared } = world.data;
  return JSON.parse(JSON.stringify({ prng, nextSequence, accounts, shared }, withoutMachines));
}

test('seed and journal give the same world again', async () => {
  const recorded = new TestWorld();
  for (const folder of await readLabFolders()) {
    for (const { id } of folder.lab.steps) await recorded.run(stepScript(folder, id));
  }
  const { world, journal } = recorded.sandbox;
  expect(journal.isComplete).toBe(true);
  const again = await replay({
    seed: world.data.seed,
    speed: world.data.speed,
    entries: journal.entries,
    untilMs: world.nowMs(),
  });
  // A Region that was only looked at exists in the recorded world alone: reading is not in the journal.
  expect(accountsOf(world)).toMatchObject(accountsOf(again.world) as object);
});
