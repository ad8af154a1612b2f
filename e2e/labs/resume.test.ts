import { expect, test } from 'vitest';
import { runnableCode } from '../../src/commands/lab/lesson-blocks.ts';
import { readLabFolders, stepScript } from './lab-folders.ts';
import { explain, TestWorld } from './test-world.ts';

test('010: after the first clean-up block the network is free and the lesson goes on as its text says', async () => {
  const folder = (await readLabFolders()).find(({ id }) => id === '010-one-user')!;
  const { lab, lesson } = folder;
  const world = new TestWorld();
  for (const step of lab.steps) await world.run(stepScript(folder, step.id));

  const [pause = ''] = runnableCode(lesson.cleanup);
  await world.run(pause);
  expect(await world.billed()).toEqual([]);

  const [launch, network] = lesson.steps.map((step) => runnableCode(step.blocks));
  const { stderr } = await world.run([network![0], ...launch!.slice(1)].join('\n'));
  expect(stderr).toBe('');
  for (const stepId of ['web', 'network', 'guard']) {
    const result = await world.check(folder, stepId);
    expect(result.state, explain(result)).toBe('pass');
  }
});
