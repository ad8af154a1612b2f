import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allCases, exceptions, linesOf } from './differential-cases.ts';
import { s3Cases } from './differential-s3-cases.ts';
import { sessionCases } from './differential-session-cases.ts';
import { settingsCases } from './differential-settings-cases.ts';
import { realCli, startComparison } from './differential.ts';

const minutes = 60_000;
const shareWanted = 0.98;
const casesMin = 400;

test.skipIf(!existsSync(realCli))(
  'our aws answers byte for byte as the real one',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cheonman-aws-'));
    const comparison = await startComparison(folder);
    const different: string[] = [];
    const inOrder = [...linesOf(s3Cases), ...linesOf(settingsCases), ...sessionCases];
    // Two at a time: those that build on each other in their order, and beside them all others.
    await Promise.all(
      [inOrder, allCases].map(async (lines) => {
        for (const line of lines) {
          const [real, ours] = await Promise.all([comparison.runReal(line), comparison.runOurs(line)]);
          if (JSON.stringify(real) !== JSON.stringify(ours)) different.push(line);
        }
      }),
    );
    const count = inOrder.length + allCases.length;
    await comparison.close();
    await rm(folder, { recursive: true });

    const isExcepted = (line: string) => exceptions.some(({ pattern }) => pattern.test(line));
    expect(different.filter((line) => !isExcepted(line))).toEqual([]);
    expect(exceptions.filter(({ pattern }) => !different.some((line) => pattern.test(line)))).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(casesMin);
    expect(1 - different.length / count).toBeGreaterThanOrEqual(shareWanted);
  },
  20 * minutes,
);
