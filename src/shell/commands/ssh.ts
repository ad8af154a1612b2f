import type { RemoteSession } from '../../core/world-connection.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import { writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import { unprotectedKeyWarning } from './unprotected-key.ts';
import { sleepInWorld } from './process-commands.ts';
import { converse, runRemote, terminalLines } from './remote-shell.ts';
import { fail, out, parseOptions, pathOf } from './support.ts';

const failureExitCode = 255;
const connectPatienceMs = 134_000;

interface SshArguments {
  user: string;
  host: string;
  port: number;
  keyPath: string | undefined;
  command: string;
  connectTimeoutMs: number | undefined;
}

function parseArguments(context: CommandContext): SshArguments | undefined {
  const { values, operands } = parseOptions(context.args, {
    flags: ['t', 'T', 'v', 'q', 'A', 'N', 'n', 'C', '4', '6'],
    withValue: ['i', 'l', 'p', 'o', 'L', 'R', 'D', 'F', 'E', 'J'],
    stopsAtOperand: true,
  });
  const [target, ...rest] = operands;
  if (target === undefined) return undefined;
  const again = parseOptions(rest, {
    flags: ['t', 'T', 'v', 'q'],
    withValue: ['i', 'l', 'p', 'o'],
    stopsAtOperand: true,
  });
  const value = (name: string) => (again.values.get(name) ?? values.get(name)) as string | undefined;
  const at = target.lastIndexOf('@');
  const timeout = context.args.map((word) => /ConnectTimeout[= ](\d+)/i.exec(word)?.[1]).find((found) => found);
  return {
    user: at >= 0 ? target.slice(0, at) : (value('l') ?? context.env['USER'] ?? 'learner'),
    host: target.slice(at + 1),
    port: Number(value('p') ?? 22),
    keyPath: value('i'),
    command: again.operands.join(' '),
    connectTimeoutMs: timeout ? Number(timeout) * 1000 : undefined,
  };
}

/** The private key; ssh ignores one that others may read. */
async function readKey(context: CommandContext, path: string): Promise<string | undefined> {
  const full = pathOf(context, path);
  const stat = await context.kernel.files.stat(full).catch(() => undefined);
  if (!stat?.isFile) {
    await writeText(context.stderr, `Warning: Identity file ${path} not accessible: No such file or directory.\n`);
    return undefined;
  }
  if ((stat.mode & 0o077) !== 0) {
    const warning = unprotectedKeyWarning(path, stat.mode);
    await writeText(context.stderr, `${warning}Load key "${path}": bad permissions\n`);
    return undefined;
  }
  return context.kernel.files.readFile(full);
}

/** Remembers a host the first time, as answering yes would. */
async function rememberHost(context: CommandContext, host: string): Promise<void> {
  const { files } = context.kernel;
  const path = `${context.env['HOME'] ?? '/home/learner'}/.ssh/known_hosts`;
  const known = await files.readFile(path).catch(() => '');
  if (known.split('\n').some((line) => line.startsWith(`${host} `))) return;
  await files.mkdir(path.slice(0, path.lastIndexOf('/')), { recursive: true });
  await files.writeFile(path, `${known}${host} ssh-ed25519 sandbox\n`);
  await writeText(context.stderr, `Warning: Permanently added '${host}' (ED25519) to the list of known hosts.\n`);
}

/** ssh to an instance in the world: one command, the lines of stdin, or a shell that takes over the prompt. */
export async function ssh(context: CommandContext): Promise<number> {
  if (context.args[0] === '-V') return fail(context, 'OpenSSH_9.2p1 (cheonman)', 0);
  const parsed = parseArguments(context);
  if (!parsed) {
    await writeText(context.stderr, 'usage: ssh [-i identity_file] [-p port] [-l login_name] destination [command]\n');
    return failureExitCode;
  }
  const { host, port, user } = parsed;
  const privateKey = parsed.keyPath === undefined ? undefined : await readKey(context, parsed.keyPath);
  const target = { host, port, user, ...(privateKey === undefined ? {} : { privateKey }) };
  const result = await untilAborted(context.kernel.host.connection.ssh(target), context.signal);
  if (result.kind === 'failure') return explainFailure(context, parsed, result.failure);
  await rememberHost(context, host);
  try {
    return await useSession(context, parsed, result.session);
  } finally {
    result.session.close();
  }
}

async function explainFailure(context: CommandContext, parsed: SshArguments, failure: string): Promise<number> {
  const { host, port, user } = parsed;
  if (failure === 'timeout') await sleepInWorld(context, parsed.connectTimeoutMs ?? connectPatienceMs);
  const messages: Record<string, string> = {
    timeout: `ssh: connect to host ${host} port ${port}: Connection timed out`,
    refused: `ssh: connect to host ${host} port ${port}: Connection refused`,
    reset: `kex_exchange_identification: read: Connection reset by peer`,
    resolve: `ssh: Could not resolve hostname ${host}: Name or service not known`,
    'permission-denied': `${user}@${host}: Permission denied (publickey,gssapi-keyex,gssapi-with-mic).`,
  };
  if (failure === 'permission-denied') await rememberHost(context, host);
  await writeText(context.stderr, `${messages[failure] ?? failure}\n`);
  return failureExitCode;
}

async function useSession(context: CommandContext, parsed: SshArguments, session: RemoteSession): Promise<number> {
  if (parsed.command !== '') return runRemote(context, session, parsed.command);
  if (!context.kernel.terminal || !context.stdin.isTerminal) {
    const script = new TextDecoder().decode(await untilAborted(context.stdin.readAll(), context.signal));
    return runRemote(context, session, script);
  }
  const exitCode = await converse(context, session, terminalLines(context));
  if (session.state() === 'lost') {
    await writeText(context.stderr, `Connection to ${parsed.host} closed by remote host.\n`);
    return failureExitCode;
  }
  await out(context, `logout\nConnection to ${parsed.host} closed.\n`);
  return exitCode;
}
