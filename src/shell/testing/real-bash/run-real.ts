import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScriptResult } from '../../run-script.ts';

/** Runs a script in Debian's bash; `directory` is where it starts and its HOME. */
export function runRealIn(directory: string, script: string, stdin = ''): ScriptResult {
  const real = spawnSync('/bin/bash', ['-c', script], {
    cwd: directory,
    input: stdin,
    env: { PATH: '/usr/bin:/bin', HOME: directory, LANG: 'C.UTF-8', USER: 'learner' },
    encoding: 'utf8',
    argv0: 'bash',
  });
  return { stdout: real.stdout, stderr: real.stderr, exitCode: real.status ?? 128 + constants.signals[real.signal!] };
}

/** Gives a new empty directory to `use` and takes it away afterwards. */
export async function inNewDirectory<T>(use: (directory: string) => T | Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'cheonman-bash-'));
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
