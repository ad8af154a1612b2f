import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startSandboxServer, type RunningSandbox } from '../src/server/sandbox/start.ts';
import { realAws } from './support/real-cli.ts';

const running: RunningSandbox[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cheonman-state-'));
});

afterEach(async () => {
  for (const sandbox of running.splice(0)) await sandbox.close();
  await rm(folder, { recursive: true });
});

async function start(stateFolder?: string): Promise<RunningSandbox & { url: string }> {
  const started = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'e2e', stateFolder });
  running.push(started);
  return { ...started, url: `http://127.0.0.1:${started.port}` };
}

async function admin(url: string, method: string, path: string, body?: unknown) {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const response = await fetch(`${url}/_cheonman/${path}`, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function vpcIds(url: string): Promise<string[]> {
  const { stdout } = await realAws(url, ['ec2', 'describe-vpcs', '--query', 'Vpcs[].VpcId', '--output', 'text']);
  return stdout.split(/\s+/).filter(Boolean).toSorted();
}

const createVpc = ['ec2', 'create-vpc', '--cidr-block', '10.10.0.0/16', '--query', 'Vpc.VpcId', '--output', 'text'];

test('the real CLI learns who it is', async () => {
  const { url } = await start();
  const { exitCode, stdout } = await realAws(url, ['sts', 'get-caller-identity']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    UserId: 'AIDACHEONMANLEARNER00',
    Account: '123456789012',
    Arn: 'arn:aws:iam::123456789012:user/learner',
  });
});

test('snapshots keep the state of the world and bring it back; reset empties it', async () => {
  const { url } = await start();
  const before = await vpcIds(url);
  expect(await admin(url, 'PUT', 'snapshots/before')).toMatchObject({ status: 200 });
  const { stdout } = await realAws(url, createVpc);
  expect(await vpcIds(url)).toEqual([...before, stdout.trim()].toSorted());
  expect(await admin(url, 'POST', 'snapshots/before')).toMatchObject({ status: 200 });
  expect(await vpcIds(url)).toEqual(before);
  await realAws(url, createVpc);
  await admin(url, 'POST', 'reset');
  expect(await vpcIds(url)).toEqual(before);
});

test.each([
  ['POST', 'snapshots/none', 404, /스냅샷이 없어요/],
  ['PUT', 'snapshots/a%2Fb', 400, /쓸 수 없어요/],
  ['POST', 'nothing', 404, /없는 경로/],
])('%s %s is refused in Korean', async (method, path, status, message) => {
  const { url } = await start();
  const answer = await admin(url, method, path);
  expect(answer.status).toBe(status);
  expect(answer.body.message).toMatch(message);
});

test('a page of another origin cannot steer the sandbox', async () => {
  const { url } = await start();
  const response = await fetch(`${url}/_cheonman/reset`, {
    method: 'POST',
    headers: { origin: 'https://example.com' },
  });
  expect(response.status).toBe(403);
});

test('the world survives a restart', async () => {
  const first = await start(folder);
  const created = await realAws(first.url, createVpc);
  await running.pop()?.close();
  const second = await start(folder);
  expect(await vpcIds(second.url)).toContain(created.stdout.trim());
});

test('a corrupted world is put aside with a message, not lost', async () => {
  await writeFile(join(folder, 'world.json'), '{"savedAtMs": 1, "data": {');
  const { loaded, url } = await start(folder);
  expect(loaded.setAside?.reason).toMatch(/읽을 수 없어요/);
  const aside = (await readdir(folder)).find((name) => name.startsWith('world.corrupt-'));
  expect(await readFile(join(folder, aside!), 'utf8')).toContain('"savedAtMs": 1');
  expect((await realAws(url, ['sts', 'get-caller-identity'])).exitCode).toBe(0);
});

test('as an HTTP proxy it answers for hosts inside the world', async () => {
  const { url } = await start();
  const curl = (...argv: string[]) =>
    promisify(execFile)('curl', ['-s', '-w', '\n%{http_code}', ...argv], {
      env: { PATH: '/usr/bin', http_proxy: url },
    });
  expect((await curl('http://nowhere.invalid/')).stdout).toMatch(/unknown-host[^]*\n502$/);
  await expect(curl('--max-time', '1', 'http://203.0.113.9/')).rejects.toMatchObject({ code: 28 });
});
