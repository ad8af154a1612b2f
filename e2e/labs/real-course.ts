import { spawn } from 'node:child_process';
import { afterAll, beforeAll, expect } from 'vitest';
import type { StepResult, VerdictState } from '../../src/core/verdict.ts';
import { startSandboxServer, type RunningSandbox } from '../../src/server/sandbox/start.ts';
import { openRealShell, type RealShell } from './real-shell.ts';

/** What `cheonman check --json` prints. */
interface CheckReport {
  labId: string;
  state: VerdictState;
  accountId: string;
  steps: StepResult[];
}

export interface RealCourse {
  endpoint: string;
  shell: RealShell;
  /** Runs `cheonman check … --endpoint-url …` as a process of its own. */
  cheonmanCheck(...argv: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }>;
  /** Asserts that a step of a lab passes by `cheonman check --json`. */
  expectPass(labId: string, stepId: string): Promise<void>;
}

function runCheck(endpoint: string, argv: string[]): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const args = ['src/commands/cheonman.mjs', 'check', ...argv, '--endpoint-url', endpoint];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, HOME: '/nonexistent' } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? -1, stdout, stderr }));
  });
}

/** A sandbox over HTTP, real bash with the real AWS CLI in front of it, and the `cheonman` command; for one test file. */
export function useRealCourse(): RealCourse {
  let sandbox: RunningSandbox;
  const course = { endpoint: '' } as RealCourse;
  beforeAll(async () => {
    sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'labs' });
    course.endpoint = `http://127.0.0.1:${sandbox.port}`;
    course.shell = await openRealShell(course.endpoint);
  });
  afterAll(async () => {
    await course.shell.close();
    await sandbox.close();
  });
  course.cheonmanCheck = (...argv) => runCheck(course.endpoint, argv);
  course.expectPass = async (labId, stepId) => {
    const { stdout, stderr, exitCode } = await course.cheonmanCheck(labId, '--step', stepId, '--json');
    const report = JSON.parse(stdout) as CheckReport;
    expect(report.steps[0]?.state, `${stdout}\n${stderr}`).toBe('pass');
    expect(exitCode).toBe(0);
  };
  return course;
}
