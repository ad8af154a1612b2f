import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allCases, exceptions, linesOf } from './differential-cases.ts';
import { dataCases } from './differential-data-cases.ts';
import { formCases } from './differential-form-cases.ts';
import { inputCases } from './differential-input-cases.ts';
import { pagingCases } from './differential-paging-cases.ts';
import { parameterCases } from './differential-parameter-cases.ts';
import { queryCases } from './differential-query-cases.ts';
import { s3Cases } from './differential-s3-cases.ts';
import { s3PathCases } from './differential-s3-path-cases.ts';
import { sessionCases } from './differential-session-cases.ts';
import { settingsCases } from './differential-settings-cases.ts';
import { startComparison } from './differential.ts';

const minutes = 60_000;
const shareWanted = 0.98;
const casesMin = 1500;

test(
  'our aws answers byte for byte as the real one',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cheonman-aws-'));
    const comparison = await startComparison(folder);
    const different: string[] = [];
    // Three at a time: those that build on each other in their order, and beside them all others.
    const sequences = [
      [...linesOf(s3Cases), ...linesOf(s3PathCases), ...linesOf(settingsCases), ...sessionCases],
      [...linesOf(dataCases), ...linesOf(inputCases), ...linesOf(queryCases)],
      [...allCases, ...[formCases, parameterCases, pagingCases].flatMap(linesOf)],
    ];
    await Promise.all(
      sequences.map(async (lines) => {
        for (const line of lines) {
          const [real, ours] = await Promise.all([comparison.runReal(line), comparison.runOurs(line)]);
          if (JSON.stringify(real) !== JSON.stringify(ours)) different.push(line);
        }
      }),
    );
    const count = sequences.flat().length;
    await comparison.close();
    await rm(folder, { recursive: true });

    const isExcepted = (line: string) => exceptions.some(({ pattern }) => pattern.test(line));
    expect(different.filter((line) => !isExcepted(line))).toEqual([]);
    expect(exceptions.filter(({ pattern }) => !different.some((line) => pattern.test(line)))).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(casesMin);
    expect(1 - different.length / count).toBeGreaterThanOrEqual(shareWanted);
  },
  45 * minutes,
);
