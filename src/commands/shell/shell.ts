import { setTimeout as delay } from 'node:timers/promises';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { InterruptedError, interruptedExitCode } from '../../shell/interpreter/control-flow.ts';
import type { ByteOutput } from '../../shell/io/byte-streams.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { SessionTerminal } from '../../shell/session/session-terminal.ts';
import { runAws } from '../../aws-cli/run.ts';
import { ShellSession } from '../../shell/session/session.ts';
import { assertSandbox } from '../check/sandbox-endpoint.ts';
import { parseOptions } from '../parse-options.ts';
import { connectEndpoint } from './endpoint-connection.ts';
import { nodeShellHost } from './node-host.ts';

const usage = 'cheonman shell [-c 스크립트] [--endpoint-url URL] [--speed 60]';

/** A world that lives as long as this shell. */
function ownWorld(speed: number): WorldConnection {
  const sandbox = new Sandbox({
    seed: 'shell',
    speed,
    clock: 'own-time',
    instanceAws: runAws,
    host: {
      nowMs: () => Date.now(),
      delay: (durationMs, signal) => delay(durationMs, undefined, signal ? { signal } : {}),
    },
  });
  return sandbox.connection;
}

async function openConnection(endpoint: string | undefined, speed: number): Promise<WorldConnection> {
  if (endpoint === undefined) return ownWorld(speed);
  if (!URL.canParse(endpoint)) throw new PlatformError(commandMessages.badEndpoint, { endpoint });
  const address = endpoint.replace(/\/+$/, '');
  await assertSandbox(address);
  return connectEndpoint(address);
}

/** The page's shell in Node: a script with -c or on stdin, otherwise a terminal. */
export async function shell(argv: string[]): Promise<number> {
  const options = {
    c: { type: 'string', short: 'c' },
    'endpoint-url': { type: 'string' },
    speed: { type: 'string' },
  } as const;
  const { values, positionals } = parseOptions({ args: argv, options, allowPositionals: true }, usage);
  const connection = await openConnection(values['endpoint-url'], Number(values.speed ?? 60) || 60);
  if (values.c === undefined && process.stdin.isTTY) return runTerminal(connection);
  const script = values.c ?? (await readStdin());
  return runScript(connection, script, positionals, values.c === undefined ? '' : await pipedStdin());
}

async function readStdin(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function pipedStdin(): Promise<string> {
  return process.stdin.isTTY ? '' : readStdin();
}

async function runScript(
  connection: WorldConnection,
  script: string,
  [name0, ...positional]: string[],
  stdin: string,
): Promise<number> {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const live = (stream: NodeJS.WriteStream): ByteOutput => ({
    isTerminal: false,
    write: (bytes) => void stream.write(bytes),
  });
  try {
    const result = await runScriptInShell(script, {
      connection,
      host: nodeShellHost(),
      stdin,
      signal: interruption.signal,
      stdout: live(process.stdout),
      stderr: live(process.stderr),
      positional,
      ...(name0 === undefined ? {} : { name0 }),
    });
    return result.exitCode;
  } catch (error) {
    if (error instanceof InterruptedError) return interruptedExitCode;
    throw error;
  }
}

/** Runs until the terminal is closed: `exit` starts the shell anew, Ctrl-] leaves. */
async function runTerminal(connection: WorldConnection): Promise<number> {
  const { stdin, stdout } = process;
  const screen = {
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
    write: (text: string) => void stdout.write(text.replace(/\r?\n/g, '\r\n')),
    ready: () => undefined,
  };
  const terminal = new SessionTerminal(screen);
  const session = await ShellSession.open({
    host: { ...nodeShellHost(), connection },
    terminal,
    store: undefined,
    onBusy: () => undefined,
    onStorageProblem: (message) => screen.write(`${message}\n`),
  });
  screen.write('나가려면 Ctrl-]를 누르세요.\n\x1b[?2004h');
  stdin.setRawMode(true);
  stdout.on('resize', () => {
    session.resize();
    terminal.resize();
  });
  void session.run();
  await new Promise<void>((resolve) => {
    stdin.on('data', (data: Buffer) => {
      if (data.includes(0x1d)) resolve();
      else void terminal.feed(data.toString('utf8'));
    });
  });
  stdout.write('\x1b[?2004l\r\n');
  stdin.setRawMode(false);
  stdin.pause();
  return 0;
}
