import { beforeEach, expect, test } from 'vitest';
import type { RemoteSession } from '../../core/world-connection.ts';
import { createTestDataplane, type TestDataplane, type TestInstance } from './dataplane-test-world.ts';
import { sshInWorld } from './ssh-in-world.ts';

let world: TestDataplane;
let web: TestInstance;
let pem: string;

beforeEach(async () => {
  world = createTestDataplane();
  pem = (await world.ec2.call('CreateKeyPair', { KeyName: 'm10', KeyType: 'ed25519' })).KeyMaterial!;
  web = await world.launch({ openPorts: [22, 80], input: { KeyName: 'm10' } });
  world.ec2.pass(30_000);
});

/** Told when a command has begun a sleep that only an interrupt ends. */
let onLongSleep = () => {};

/** Sleeps by stepping the world's time; the long ones end only by an interrupt. */
const sleep = (durationMs: number, signal?: AbortSignal): Promise<void> => {
  if (durationMs < 60_000) {
    world.ec2.pass(durationMs);
    return Promise.resolve();
  }
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new Error('interrupted')), { once: true });
    onLongSleep();
  });
};

function connect(target: { user?: string; privateKey?: string }) {
  return sshInWorld(world.ec2.world, { host: web.publicIp, port: 22, user: 'ec2-user', ...target }, sleep);
}

async function session(privateKey = pem): Promise<RemoteSession> {
  const result = await connect({ privateKey });
  if (result.kind !== 'session') throw new Error(result.failure);
  return result.session;
}

async function run(shell: RemoteSession, command: string): Promise<{ out: string; err: string; exitCode: number }> {
  let out = '';
  let err = '';
  const exitCode = await shell.run(command, { stdout: (text) => (out += text), stderr: (text) => (err += text) });
  return { out, err, exitCode };
}

test('only the key pair’s private key and the image’s user get in', async () => {
  const other = await world.ec2.call('CreateKeyPair', { KeyName: 'other', KeyType: 'ed25519' });
  expect(await connect({})).toEqual({ kind: 'failure', failure: 'permission-denied' });
  expect(await connect({ privateKey: 'not a key' })).toEqual({ kind: 'failure', failure: 'permission-denied' });
  expect(await connect({ privateKey: other.KeyMaterial! })).toEqual({ kind: 'failure', failure: 'permission-denied' });
  expect(await connect({ user: 'ubuntu', privateKey: pem })).toEqual({ kind: 'failure', failure: 'permission-denied' });
  expect((await connect({ privateKey: pem })).kind).toBe('session');
});

test('RSA keys in EC2’s format get in too', async () => {
  const rsa = await world.ec2.call('CreateKeyPair', { KeyName: 'rsa', KeyType: 'rsa' });
  web = await world.launch({ openPorts: [22], input: { KeyName: 'rsa' } });
  world.ec2.pass(30_000);
  expect((await connect({ privateKey: rsa.KeyMaterial! })).kind).toBe('session');
});

test('variables, directory and status live between commands', async () => {
  const shell = await session();
  expect(shell.prompt()).toMatch(/^\[ec2-user@ip-[\d-]+ ~\]\$ $/);
  await run(shell, 'x=5; f() { echo "f $1"; }; cd /var/log');
  expect(shell.prompt()).toMatch(/ log\]\$ $/);
  expect(await run(shell, 'f $x; false')).toEqual({ out: 'f 5\n', err: '', exitCode: 1 });
  expect((await run(shell, 'echo $?')).out).toBe('1\n');
});

test('an interrupt ends the command and keeps the session', async () => {
  const shell = await session();
  await run(shell, 'x=kept; cd /tmp');
  const asleep = new Promise<void>((resolve) => (onLongSleep = resolve));
  const running = run(shell, 'sleep 1000; echo never');
  await asleep;
  shell.interrupt();
  expect(await running).toMatchObject({ out: '', exitCode: 130 });
  expect((await run(shell, 'echo $x $PWD')).out).toBe('kept /tmp\n');
});

test('files need the right user, sudo gives it', async () => {
  const shell = await session();
  expect((await run(shell, 'sudo dnf -y install httpd && sudo systemctl enable --now httpd')).exitCode).toBe(0);
  const denied = await run(shell, 'echo 안녕 > /var/www/html/index.html');
  expect(denied).toEqual({ out: '', err: '-bash: /var/www/html/index.html: Permission denied\n', exitCode: 1 });
  await run(shell, 'echo 안녕 | sudo tee /var/www/html/index.html');
  expect((await run(shell, 'curl -s localhost')).out).toBe('안녕\n');
  const answer = await world.get(`http://${web.publicIp}/`);
  expect(answer).toMatchObject({ kind: 'response', response: { status: 200 } });
  expect((await run(shell, 'systemctl is-active httpd; systemctl is-active nope')).out).toBe('active\ninactive\n');
});

test('a session ends with its instance', async () => {
  const shell = await session();
  await world.ec2.call('StopInstances', { InstanceIds: [web.instanceId] });
  expect(shell.state()).toBe('lost');
  expect(await run(shell, 'whoami')).toEqual({ out: '', err: '', exitCode: 255 });
});

test('sudo su - opens root’s shell until it is left', async () => {
  const shell = await session();
  await run(shell, 'sudo su -');
  expect(shell.prompt()).toMatch(/^\[root@ip-[\d-]+ ~\]# $/);
  expect((await run(shell, 'whoami; pwd')).out).toBe('root\n/root\n');
  await run(shell, 'exit');
  expect(shell.state()).toBe('open');
  expect((await run(shell, 'whoami')).out).toBe('ec2-user\n');
  await run(shell, 'logout');
  expect(shell.state()).toBe('ended');
});
