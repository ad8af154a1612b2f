import { expect, test } from 'vitest';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { differentialCases } from './cases.ts';
import type { DifferentialCase } from './cases.ts';
import { inNewDirectory, runRealIn } from '../testing/real-bash/run-real.ts';

const runReal = ({ script, stdin }: DifferentialCase) =>
  inNewDirectory((directory) => runRealIn(directory, script, stdin));

const runOurs = ({ script, stdin }: DifferentialCase) =>
  runScriptInShell(script, {
    connection: hostClockConnection(),
    host: nodeLikeHost(),
    ...(stdin === undefined ? {} : { stdin }),
  });

test.each(differentialCases.filter((one) => !one.differs).map((one) => [one.name, one] as const))(
  'like bash: %s',
  async (_, one) => {
    expect(await runOurs(one)).toEqual(await runReal(one));
  },
);

test.each(differentialCases.filter((one) => one.differs).map((one) => [one.name, one] as const))(
  'named difference from bash still there: %s',
  async (_, one) => {
    expect(await runOurs(one)).not.toEqual(await runReal(one));
  },
);
