import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { linesOf, sampleCases } from './differential-cases.ts';
import { startComparison, type Comparison } from './differential.ts';

describe('our aws answers as the real one', () => {
  let folder: string;
  let comparison: Comparison;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cheonman-aws-'));
    comparison = await startComparison(folder);
  });
  afterAll(async () => {
    await comparison.close();
    await rm(folder, { recursive: true });
  });

  test.each(linesOf(sampleCases))('%s', async (line) => {
    const [real, ours] = await Promise.all([comparison.runReal(line), comparison.runOurs(line)]);
    expect(ours).toEqual(real);
  });

  test.each([
    'sts get-caller-identity --output table',
    'ec2 describe-vpcs --filters Name=tag:Name,Values=한국* --color on',
    's3 foo',
  ])('the warm process answers as one of its own: %s', async (line) => {
    expect(await comparison.runReal(line)).toEqual(await comparison.runSeparately(line));
  });
});
