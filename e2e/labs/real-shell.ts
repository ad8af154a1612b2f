import { spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sandboxCredentials } from '../../src/core/sandbox-credentials.ts';

export interface RealShell {
  /** Runs a script in a new bash with the real AWS CLI; files stay in the home folder between runs. */
  run(script: string): Promise<{ exitCode: number; stdout: string; stderr: string }>;
  close(): Promise<void>;
}

/** The CLI of the system's packages, not another one that may come first on PATH. */
const awsPath = '/usr/bin/aws';

async function writeCommand(folder: string, name: string, line: string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `#!/bin/bash\n${line}\n`);
  await chmod(path, 0o755);
}

/** A home folder of its own, `aws` at the sandbox, `curl` into its world, and no waiting. */
export async function openRealShell(endpoint: string): Promise<RealShell> {
  const home = await mkdtemp(join(tmpdir(), 'cheonman-lab-'));
  const bin = join(home, '.bin');
  await mkdir(bin);
  await writeCommand(bin, 'aws', `exec ${awsPath} --endpoint-url ${endpoint} "$@"`);
  await writeCommand(bin, 'curl', `exec ${process.execPath} ${join(import.meta.dirname, 'world-curl.mjs')} "$@"`);
  await writeCommand(bin, 'sleep', 'exec /bin/sleep 0.2');
  // A configured CLI, as labs expect it, but in another Region than theirs: choosing Seoul is up to the lesson.
  await mkdir(join(home, '.aws'));
  await writeFile(join(home, '.aws', 'config'), '[default]\nregion = us-east-1\n');
  const env = {
    HOME: home,
    PATH: `${bin}:/usr/bin:/bin`,
    LANG: 'C.UTF-8',
    AWS_ACCESS_KEY_ID: sandboxCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: sandboxCredentials.secretAccessKey,
    AWS_EC2_METADATA_DISABLED: 'true',
    CHEONMAN_ENDPOINT: endpoint,
  };
  return {
    run: (script) =>
      new Promise((resolve, reject) => {
        const child = spawn('/bin/bash', ['-s'], { cwd: home, env });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.on('error', reject);
        child.on('close', (code) => resolve({ exitCode: code ?? 1, stdout, stderr }));
        child.stdin.end(script);
      }),
    close: () => rm(home, { recursive: true, force: true }),
  };
}
