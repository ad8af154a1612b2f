import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allCases, exceptions } from './differential-cases.ts';
import { realCli, startComparison } from './differential.ts';

const minutes = 60_000;
const shareWanted = 0.98;
const sameTimeMax = 2;

test.skipIf(!existsSync(realCli))(
  'our aws answers byte for byte as the real one',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cheonman-aws-'));
    const comparison = await startComparison(folder);
    const different: string[] = [];
    const queue = [...allCases];
    const work = async () => {
      for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
        const [real, ours] = await Promise.all([comparison.runReal(line), comparison.runOurs(line)]);
        if (JSON.stringify(real) !== JSON.stringify(ours)) different.push(line);
      }
    };
    await Promise.all(Array.from({ length: sameTimeMax }, work));
    await comparison.close();
    await rm(folder, { recursive: true });

    const isExcepted = (line: string) => exceptions.some(({ pattern }) => pattern.test(line));
    expect(different.filter((line) => !isExcepted(line))).toEqual([]);
    expect(exceptions.filter(({ pattern }) => !different.some((line) => pattern.test(line)))).toEqual([]);
    expect(allCases.length).toBeGreaterThanOrEqual(120);
    expect(1 - different.length / allCases.length).toBeGreaterThanOrEqual(shareWanted);
  },
  20 * minutes,
);
