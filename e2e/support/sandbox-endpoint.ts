import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { sandboxCredentials } from '../../src/core/sandbox-credentials.ts';
import { startSandboxServer } from '../../src/server/sandbox/start.ts';
import { sandboxEnvironment } from './real-cli.ts';

/** Starts a sandbox behind HTTP for the tests of the file that calls this; closes it after them. Answers its address. */
export async function sandboxEndpoint(): Promise<string> {
  const sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'e2e' });
  afterAll(() => sandbox.close());
  return `http://127.0.0.1:${sandbox.port}`;
}

/** Options of a client of the SDK for JavaScript; it does not try again. */
export const clientOptions = (endpoint: string) => ({
  region: 'ap-northeast-2',
  endpoint,
  maxAttempts: 1,
  credentials: sandboxCredentials,
});

/** Runs a Python program beside Debian's boto3. Answers its standard output; rejects when it fails. */
export async function runPython(program: string, ...argv: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('/usr/bin/python3', ['-c', program, ...argv], {
    env: sandboxEnvironment,
  });
  return stdout;
}
