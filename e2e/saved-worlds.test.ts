import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { worldFormatVersion } from '../src/sandbox/world-data.ts';
import { readLabFolders } from './labs/lab-folders.ts';
import { explain, TestWorld } from './labs/test-world.ts';

/** Worlds as earlier releases saved them, one a format: format-<version>.json, made at the end of lab 010. */
const folder = join(import.meta.dirname, 'saved-worlds');
const files = readdirSync(folder);

test('there is a saved world of every format up to the current one', () => {
  const expected = Array.from({ length: worldFormatVersion }, (_, index) => `format-${index + 1}.json`);
  expect(files.toSorted()).toEqual(expected);
});

test.each(files)('%s still opens, and every step of lab 010 passes in it', async (file) => {
  const world = new TestWorld();
  const text = readFileSync(join(folder, file), 'utf8');
  const { savedAtMs } = JSON.parse(text) as { savedAtMs: number };
  world.restore({ world: text, files: [], nowMs: savedAtMs, history: [] });
  const lab = (await readLabFolders()).find(({ id }) => id === '010-one-user')!;
  for (const step of lab.lab.steps) {
    const result = await world.check(lab, step.id);
    expect(result.state, explain(result)).toBe('pass');
  }
});
