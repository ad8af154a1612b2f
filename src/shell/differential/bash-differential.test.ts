import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runScriptInShell } from '../run-script.ts';
import { hostClockConnection, nodeLikeHost } from '../testing/connections.ts';
import { differentialCases } from './cases.ts';
import type { DifferentialCase } from './cases.ts';

/** Runs the script in Debian's bash, in an empty directory that is its HOME. */
function runReal({ script, stdin }: DifferentialCase) {
  const directory = mkdtempSync(join(tmpdir(), 'cheonman-bash-'));
  const env = { PATH: '/usr/bin:/bin', HOME: directory, LANG: 'C.UTF-8' };
  try {
    const real = spawnSync('/bin/bash', ['-c', script], {
      cwd: directory,
      input: stdin ?? '',
      env,
      encoding: 'utf8',
      argv0: 'bash',
    });
    return { stdout: real.stdout, stderr: real.stderr, exitCode: real.status ?? 128 + constants.signals[real.signal!] };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test.each(differentialCases.filter((one) => !one.differs).map((one) => [one.name, one] as const))(
  'like bash: %s',
  async (_, one) => {
    const ours = await runScriptInShell(one.script, {
      connection: hostClockConnection(),
      host: nodeLikeHost(),
      ...(one.stdin === undefined ? {} : { stdin: one.stdin }),
    });
    expect(ours).toEqual(runReal(one));
  },
);

test.each(differentialCases.filter((one) => one.differs).map((one) => [one.name, one] as const))(
  'named difference from bash still there: %s',
  async (_, one) => {
    const ours = await runScriptInShell(one.script, { connection: hostClockConnection(), host: nodeLikeHost() });
    expect(ours).not.toEqual(runReal(one));
  },
);
