import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { runAws } from '../../../aws-cli/run.ts';
import { memoryHost } from '../../../aws-cli/testing/memory-host.ts';
import { startSandboxServer, type RunningSandbox } from '../start.ts';
import { decodeMessage, encodeMessage, payloadTypes } from './agent-message.ts';

let sandbox: RunningSandbox;
let target: string;

/** Runs our `aws` against the sandbox; programs that it starts are remembered instead. */
async function aws(...argv: string[]): Promise<{ stdout: string; programs: (readonly string[])[] }> {
  const programs: (readonly string[])[] = [];
  const host = memoryHost({
    send: (request) => sandbox.sandbox.connection.send(request),
    runProgram: async (_name, args) => {
      programs.push(args);
      return 0;
    },
  });
  const exitCode = await runAws([...argv, '--endpoint-url', `http://127.0.0.1:${sandbox.port}`], host);
  if (exitCode !== 0) throw new Error(host.output.stderr);
  return { stdout: host.output.stdout.trim(), programs };
}

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'channel' });
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  });
  await aws('iam', 'create-role', '--role-name', 'web', '--assume-role-policy-document', trust);
  const policy = 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore';
  await aws('iam', 'attach-role-policy', '--role-name', 'web', '--policy-arn', policy);
  await aws('iam', 'create-instance-profile', '--instance-profile-name', 'web');
  await aws('iam', 'add-role-to-instance-profile', '--instance-profile-name', 'web', '--role-name', 'web');
  const image = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
  const launch = `ec2 run-instances --image-id ${image} --instance-type t3.micro --iam-instance-profile Name=web`;
  const launched = await aws(...launch.split(' '), '--query', 'Instances[0].InstanceId', '--output', 'text');
  target = launched.stdout;
});
afterAll(() => sandbox.close());

/** The shell's part is loaded with the first channel, which takes a while on a busy machine. */
const patienceMs = 30_000;
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: patienceMs });

interface Started {
  SessionId: string;
  TokenValue: string;
  StreamUrl: string;
}

async function startSession(...more: string[]): Promise<Started> {
  const { programs } = await aws('ssm', 'start-session', '--target', target, ...more);
  return JSON.parse(programs[0]![0]!) as Started;
}

/** The plugin's end of a channel: answers the handshake and acknowledges, unless it is not ready yet. */
class Plugin {
  screen = '';
  sessionType = '';
  closed: string | undefined;
  /** What the agent's side says about the end. */
  lastWords = '';
  isReady = true;
  acknowledged = 0;
  readonly socket: WebSocket;
  private sequence = 0;
  private readonly seen = new Set<number>();

  constructor(started: Started) {
    this.socket = new WebSocket(started.StreamUrl);
    this.socket.on('open', () => this.socket.send(JSON.stringify({ TokenValue: started.TokenValue })));
    this.socket.on('message', (data) => this.take(data as Buffer));
  }

  type(text: string): void {
    this.send('input_stream_data', payloadTypes.output, Buffer.from(text));
  }

  private send(type: string, payloadType: number, payload: Uint8Array): void {
    const sequence = type === 'acknowledge' ? 0 : this.sequence++;
    const message = { type, sequence, id: randomUUID(), createdAtMs: 0, flags: 0, payloadType, payload };
    this.socket.send(encodeMessage(message));
  }

  private take(data: Buffer): void {
    const { type, sequence, payloadType, payload } = decodeMessage(data)!;
    const text = Buffer.from(payload).toString('utf8');
    if (type === 'acknowledge') this.acknowledged++;
    if (type === 'channel_closed') {
      ({ SessionId: this.closed, Output: this.lastWords } = JSON.parse(text) as { SessionId: string; Output: string });
    }
    if (type !== 'output_stream_data') return;
    if (!this.isReady && payloadType === payloadTypes.output) return;
    this.send('acknowledge', 0, Buffer.from(JSON.stringify({ AcknowledgedMessageSequenceNumber: sequence })));
    if (this.seen.has(sequence)) return;
    this.seen.add(sequence);
    if (payloadType === payloadTypes.handshakeRequest) {
      const { RequestedClientActions: actions } = JSON.parse(text) as {
        RequestedClientActions: { ActionParameters: { SessionType: string } }[];
      };
      this.sessionType = actions[0]!.ActionParameters.SessionType;
      this.send('input_stream_data', payloadTypes.handshakeResponse, Buffer.from('{"Errors":[]}'));
    } else if (payloadType === payloadTypes.output) this.screen += text;
  }
}

test(
  'the plugin gets a shell whose keys and screen are its own, and is told when it is over',
  async () => {
    const started = await startSession();
    const plugin = new Plugin(started);
    await eventually(() => plugin.screen).toContain('sh-5.2$ ');
    expect(plugin.sessionType).toBe('Standard_Stream');
    plugin.type('whoami; echo 한글\n');
    await eventually(() => plugin.screen).toContain('\r\nssm-user\r\n한글\r\n');
    plugin.type('exit\n');
    await eventually(() => plugin.closed).toBe(started.SessionId);
    expect(plugin.screen).toMatch(/exit\r\n$/);
    expect(plugin.acknowledged).toBe(3);
    const history = await aws('ssm', 'describe-sessions', '--state', 'Active', '--query', 'length(Sessions)');
    expect(history.stdout).toBe('0');
  },
  2 * patienceMs,
);

test(
  'what the plugin is not ready for is sent again',
  async () => {
    const plugin = new Plugin(await startSession());
    plugin.isReady = false;
    await eventually(() => plugin.sessionType).toBe('Standard_Stream');
    expect(plugin.screen).toBe('');
    plugin.isReady = true;
    await eventually(() => plugin.screen).toContain('sh-5.2$ ');
    plugin.socket.close();
  },
  2 * patienceMs,
);

test(
  'an interactive command runs, and ends the session',
  async () => {
    const document = ['--document-name', 'AWS-StartInteractiveCommand', '--parameters', 'command=id -un'];
    const plugin = new Plugin(await startSession(...document));
    await eventually(() => plugin.closed).toBeDefined();
    expect([plugin.sessionType, plugin.screen]).toEqual(['InteractiveCommands', 'ssm-user\r\n']);
  },
  2 * patienceMs,
);

test('a token opens its session once it is known, and web pages are kept out', async () => {
  const started = await startSession();
  const wrong = new Plugin({ ...started, TokenValue: 'guessed' });
  const [code, reason] = (await once(wrong.socket, 'close')) as [number, Buffer];
  expect([code, reason.toString()]).toEqual([1008, 'The token is not valid.']);
  const statusOf = async (url: string, origin?: string) => {
    const socket = new WebSocket(url, origin === undefined ? {} : { origin });
    const [error] = (await once(socket, 'error')) as [Error];
    return error.message;
  };
  expect(await statusOf(started.StreamUrl, 'http://evil.example')).toBe('Unexpected server response: 403');
  expect(await statusOf(`ws://127.0.0.1:${sandbox.port}/v2/other`)).toBe('Unexpected server response: 404');
});

test('messages read as they were written, unless they are damaged', () => {
  const message = {
    type: 'input_stream_data',
    sequence: 7,
    id: randomUUID(),
    createdAtMs: 1_795_262_400_000,
    flags: 3,
    payloadType: 1,
    payload: Buffer.from('ls -l\n'),
  };
  const bytes = encodeMessage(message);
  expect(decodeMessage(bytes)).toEqual(message);
  expect(decodeMessage(bytes.subarray(0, bytes.length - 1))).toBeUndefined();
  bytes[bytes.length - 1]! ^= 1;
  expect(decodeMessage(bytes)).toBeUndefined();
});

test(
  'a port is not carried by bytes: the plugin is told where it is',
  async () => {
    const plugin = new Plugin(await startSession('--document-name', 'AWS-StartPortForwardingSession'));
    await eventually(() => plugin.closed).toBeDefined();
    expect(plugin.lastWords).toContain('cheonman shell --endpoint-url');
  },
  2 * patienceMs,
);
