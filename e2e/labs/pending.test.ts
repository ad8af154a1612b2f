import { expect, test } from 'vitest';
import { readLabFolders, stepScript } from './lab-folders.ts';
import { explain, TestWorld } from './test-world.ts';

const labs = await readLabFolders();
const lab = labs.find(({ id }) => id === '010-one-user')!;

/** The blocks of the first step as somebody runs them who does not wait for anything. */
const impatient = stepScript(lab, 'web')
  .replace(/^aws ec2 wait .*$/gm, '')
  .replace(/^for i in [\s\S]*?^done$/gm, '');

test('while AWS works the first step is «pending», never failed, and then passes by itself', async () => {
  const world = new TestWorld(1);
  await world.run(impatient);

  const launching = await world.check(lab, 'web');
  expect(launching.state, explain(launching)).toBe('pending');
  expect(launching.verdicts.map(({ checkId }) => checkId)).toEqual(['instance-running']);

  await world.passTime(45_000);
  const installing = await world.check(lab, 'web');
  expect(installing.state, explain(installing)).toBe('pending');
  expect(installing.verdicts.map(({ state }) => state)).toEqual(['pass', 'pass', 'pass', 'pending']);

  await world.passTime(4 * 60_000);
  const serving = await world.check(lab, 'web');
  expect(serving.state, explain(serving)).toBe('pass');
});
