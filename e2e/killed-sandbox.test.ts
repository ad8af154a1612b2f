import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nextUint32, seedPrng } from '../src/core/prng.ts';
import { sandboxCredentials } from '../src/core/sandbox-credentials.ts';

/** `npm run sandbox -- --state folder`, killed (SIGKILL) while it writes its world. */
const main = join(import.meta.dirname, '..', 'src/commands/main.ts');
const rounds = 4;
const objectBytes = 5 * 1024 * 1024;
const bucket = { Bucket: 'cheonman-killed' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cheonman-killed-'));
});

afterEach(() => rm(folder, { recursive: true }));

interface Started {
  s3: S3Client;
  /** Resolves once the process is gone; after a SIGTERM it has saved. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** What it has said of trouble. */
  complaints(): string;
}

async function start(): Promise<Started> {
  const child = spawn(process.execPath, [main, 'sandbox', '--port', '0', '--state', folder, '--speed', 'instant']);
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
    if (!address) continue;
    const { accessKeyId, secretAccessKey } = sandboxCredentials;
    const s3 = new S3Client({
      endpoint: address[0],
      region: 'ap-northeast-2',
      forcePathStyle: true,
      maxAttempts: 1,
      credentials: { accessKeyId, secretAccessKey },
    });
    const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
      child.kill(signal);
      await ended;
    };
    return { s3, end, complaints: () => complaints };
  }
  throw new Error(`the sandbox does not start: ${complaints}`);
}

/** Resolves when the world begins to be written for the `count`-th time. */
async function writesBegin(count: number): Promise<void> {
  const begun = new Set<string>();
  let left = count;
  for await (const { eventType, filename } of watch(folder)) {
    if (!filename?.endsWith('.tmp')) continue;
    // A file that appears, and one that is renamed away, are both told as «rename».
    if (eventType === 'rename' && begun.delete(filename)) continue;
    if (begun.has(filename)) continue;
    begun.add(filename);
    if (--left === 0) return;
  }
}

const unfinished = async () => (await readdir(folder)).filter((name) => name.endsWith('.tmp'));

test('a sandbox that is killed while it writes leaves a world that opens, with all that was saved before', async () => {
  const random = seedPrng('killed-sandbox');
  let sandbox = await start();
  await sandbox.s3.send(new CreateBucketCommand(bucket));
  await sandbox.s3.send(new PutObjectCommand({ ...bucket, Key: 'kept', Body: 'kept' }));
  await sandbox.s3.send(
    new PutObjectCommand({ ...bucket, Key: 'big', Body: Buffer.alloc(objectBytes, 'version 0\n') }),
  );
  await sandbox.end('SIGTERM');
  sandbox = await start();
  let roundsTorn = 0;
  let version = 0;
  for (let round = 0; round < rounds; round++) {
    const reached = writesBegin(1 + (nextUint32(random) % 3));
    let isReached = false;
    void reached.then(() => (isReached = true));
    while (!isReached) {
      version++;
      const Body = Buffer.alloc(objectBytes, `version ${version}\n`);
      await sandbox.s3.send(new PutObjectCommand({ ...bucket, Key: 'big', Body }));
    }
    await sandbox.end('SIGKILL');
    if ((await unfinished()).length > 0) roundsTorn++;
    sandbox = await start();
    expect(sandbox.complaints()).toBe('');
    expect(await unfinished()).toEqual([]);
    const read = async (Key: string) =>
      (await sandbox.s3.send(new GetObjectCommand({ ...bucket, Key }))).Body!.transformToString();
    expect(await read('kept')).toBe('kept');
    const big = await read('big');
    const [line] = big.split('\n', 1);
    expect(big.length).toBe(objectBytes);
    expect(big).toBe(Buffer.alloc(objectBytes, `${line}\n`).toString());
  }
  await sandbox.end('SIGKILL');
  expect(roundsTorn).toBeGreaterThan(0);
}, 120_000);
