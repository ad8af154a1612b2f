import { expect, test } from 'vitest';
import { nodeShellHost } from '../../commands/shell/node-host.ts';
import { homeDirectory } from '../files/stored-files.ts';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection } from '../testing/connections.ts';
import { arithmeticCases } from './arithmetic-cases.ts';
import { awkCases } from './awk-cases.ts';
import { builtinCases } from './builtin-cases.ts';
import { differentialCases } from './cases.ts';
import { copyingCases } from './copying-cases.ts';
import { findCases } from './find-cases.ts';
import { jqCases } from './jq-cases.ts';
import { knownDifferences } from './known-differences.ts';
import type { DifferentialCase } from './differential-case.ts';
import { sortAndDiffCases } from './sort-and-diff-cases.ts';
import { sedCases } from './sed-cases.ts';
import { syntaxErrorCases } from './syntax-error-cases.ts';
import { tracingCases } from './tracing-cases.ts';
import { textToolCases } from './text-tool-cases.ts';
import { toolCases } from './tool-cases.ts';
import { inNewDirectory, runRealIn } from '../testing/real-bash/run-real.ts';

const runReal = ({ script, stdin }: DifferentialCase) =>
  inNewDirectory((directory) => {
    const { stdout, stderr, exitCode } = runRealIn(directory, script, stdin);
    const asOurs = (text: string) => text.replaceAll(directory, homeDirectory);
    return { stdout: asOurs(stdout), stderr: asOurs(stderr), exitCode };
  });

const runOurs = ({ script, stdin }: DifferentialCase) =>
  runScriptInShell(script, {
    connection: hostClockConnection(),
    host: nodeShellHost(),
    ...(stdin === undefined ? {} : { stdin }),
  });

const cases = [
  ...differentialCases,
  ...arithmeticCases,
  ...tracingCases,
  ...syntaxErrorCases,
  ...builtinCases,
  ...toolCases,
  ...copyingCases,
  ...sortAndDiffCases,
  ...findCases,
  ...sedCases,
  ...awkCases,
  ...textToolCases,
  ...jqCases,
  ...knownDifferences,
];

test.each(cases.filter((one) => !one.differs).map((one) => [one.name, one] as const))(
  'like bash: %s',
  async (_, one) => {
    expect(await runOurs(one)).toEqual(await runReal(one));
  },
);

test.each(cases.filter((one) => one.differs).map((one) => [one.name, one] as const))(
  'named difference from bash still there: %s',
  async (_, one) => {
    expect(await runOurs(one)).not.toEqual(await runReal(one));
  },
);
