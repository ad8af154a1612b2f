import { MessageChannel } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import { resolverAnswer } from '../dns/dns-answer.ts';
import type { InstanceNetwork, ManagedSession, RemoteSession, WorldConnection } from '../world-connection.ts';
import { connectRpc, serveRpc } from './message-port-rpc.ts';
import type { RpcCall, RpcPort } from './message-port-rpc.ts';
import { connectWorld, serveWorldConnection } from './world-connection-rpc.ts';

const channels: MessageChannel[] = [];
function ports(): [RpcPort, RpcPort] {
  const channel = new MessageChannel();
  channels.push(channel);
  return [channel.port1 as unknown as RpcPort, channel.port2 as unknown as RpcPort];
}
afterEach(() => {
  for (const channel of channels.splice(0)) channel.port1.close();
});

const request = {
  method: 'GET',
  scheme: 'http' as const,
  host: '10.0.0.1',
  path: '/',
  query: '',
  headers: {},
  body: new Uint8Array([1, 2]),
};

/** Says everything in capitals until `exit`. */
function echoSession(user: string): RemoteSession {
  let isOpen = true;
  return {
    state: () => (isOpen ? 'open' : 'ended'),
    prompt: () => `[${user}]$ `,
    run: async (command, output) => {
      isOpen = command !== 'exit';
      output.stdout(command.toUpperCase());
      output.stderr('!');
      return 3;
    },
    interrupt: () => undefined,
    close: () => undefined,
  };
}

/** A port forwarding session that is over with its first request. */
function portSession(): ManagedSession {
  let state: 'open' | 'lost' = 'open';
  const network: InstanceNetwork = {
    async fetch({ host }) {
      state = 'lost';
      return { kind: 'failure', failure: 'reset', remoteAddress: host };
    },
    connect: async (_, port) => (port === 80 ? 'open' : 'refused'),
  };
  const shell = { ...echoSession('ssm-user'), state: () => state, network };
  return { shell, forward: { host: 'localhost', port: 80, localPort: 8080 } };
}

function echoConnection(): WorldConnection {
  return {
    send: async (sent) => ({ status: 200, headers: { host: sent.host }, body: sent.body }),
    fetch: async () => ({ kind: 'failure', failure: 'refused' }),
    query: async ({ name, type }) =>
      resolverAnswer('NOERROR', [{ name: `${name}.`, ttlSeconds: 60, type, value: '10.0.0.1' }]),
    connect: async (_, port) => (port === 22 ? 'open' : 'timeout'),
    ssh: async ({ user }) => ({ kind: 'session', session: echoSession(user) }),
    openManagedSession: async (token) =>
      token === 'good'
        ? { shell: echoSession('ssm-user'), command: 'uname' }
        : token === 'port'
          ? portSession()
          : undefined,
    nowMs: () => 1_000,
    sleep: (_, signal) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  };
}

test('a world behind a port answers requests, connections and ssh like the world itself', async () => {
  const [near, far] = ports();
  serveWorldConnection(far, echoConnection());
  const world = connectWorld(near, () => Date.now());
  const response = await world.send(request);
  expect(response).toEqual({ status: 200, headers: { host: '10.0.0.1' }, body: new Uint8Array([1, 2]) });
  expect(await world.fetch(request)).toEqual({ kind: 'failure', failure: 'refused' });
  expect(await world.connect('10.0.0.1', 22)).toBe('open');
  const known = { name: 'known.example.', ttlSeconds: 60, type: 'A', value: '10.0.0.1' };
  expect(await world.query({ name: 'known.example', type: 'A' })).toEqual(resolverAnswer('NOERROR', [known]));

  const ssh = await world.ssh({ host: 'h', port: 22, user: 'ec2-user' });
  if (ssh.kind !== 'session') throw new Error('no session');
  expect(ssh.session.prompt()).toBe('[ec2-user]$ ');
  const output: string[] = [];
  const exitCode = await ssh.session.run('ls', { stdout: (t) => output.push(t), stderr: (t) => output.push(t) });
  expect([exitCode, output]).toEqual([3, ['LS', '!']]);
  expect(await world.openManagedSession('bad')).toBeUndefined();
  const { shell, command } = (await world.openManagedSession('good'))!;
  expect([shell.prompt(), command, shell.state()]).toEqual(['[ssm-user]$ ', 'uname', 'open']);
  await shell.run('exit', { stdout: () => undefined, stderr: () => undefined });
  expect(shell.state()).toBe('ended');
});

test('a session of another thread carries ports, and is known to be over after the request that shows it', async () => {
  const [near, far] = ports();
  serveWorldConnection(far, echoConnection());
  const { shell, forward } = (await connectWorld(near, () => Date.now()).openManagedSession('port'))!;
  expect(forward).toEqual({ host: 'localhost', port: 80, localPort: 8080 });
  expect(await shell.network!.connect('localhost', 80)).toBe('open');
  expect(shell.state()).toBe('open');
  expect(await shell.network!.fetch(request)).toEqual({ kind: 'failure', failure: 'reset', remoteAddress: '10.0.0.1' });
  expect(shell.state()).toBe('lost');
});

test('nowMs follows the clock of the world', async () => {
  const [near, far] = ports();
  serveWorldConnection(far, echoConnection());
  const world = connectWorld(near, () => Date.now());
  await world.syncClock();
  expect(world.nowMs()).toBeGreaterThanOrEqual(1_000);
  expect(world.nowMs()).toBeLessThan(60_000);
});

test('aborting a sleep rejects at once and reaches the world', async () => {
  const [near, far] = ports();
  serveWorldConnection(far, echoConnection());
  const world = connectWorld(near, () => Date.now());
  const controller = new AbortController();
  const sleeping = world.sleep(1e9, controller.signal);
  controller.abort();
  await expect(sleeping).rejects.toMatchObject({ name: 'AbortError' });
});

test('errors keep name and message, unknown methods and a closed client reject', async () => {
  const [near, far] = ports();
  const seen: AbortSignal[] = [];
  serveRpc(far, {
    fail: (_: null) => Promise.reject(new RangeError('too far')),
    hang: (_: null, { signal }: RpcCall) => {
      seen.push(signal);
      return new Promise(() => undefined);
    },
  });
  const client = connectRpc<Record<string, (argument: null) => Promise<string>>>(near);
  await expect(client.call('fail', null)).rejects.toMatchObject({ name: 'RangeError', message: 'too far' });
  await expect(client.call('toString', null)).rejects.toMatchObject({ name: 'RpcMethodError' });
  const hanging = client.call('hang', null);
  client.close();
  await expect(hanging).rejects.toMatchObject({ name: 'RpcClosedError' });
});
