import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { ConnectionFailure, RemoteSession, SshTarget } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { acceptHost } from './known-host.ts';
import { sshHint } from './ssh-hint.ts';
import { unprotectedKeyWarning } from './unprotected-key.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { converse, runRemote, terminalLines } from './remote-shell.ts';
import { readSshArguments, type SshArguments } from './ssh-arguments.ts';
import { tunnelOfProxy } from './ssh-proxy.ts';
import { fail, out, pathOf } from '../support.ts';

const failureExitCode = 255;
const connectPatienceMs = 134_000;

/** What ssh says when its proxy command ends before the server has answered. */
const closedByProxy =
  'kex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535\n';

interface Identity {
  privateKey?: string;
  /** Where the key file is that others may read, and what ssh says of it once it comes to the login. */
  tooOpen?: { path: string; warning: string };
}

/** The private key; ssh ignores one that others may read. */
async function readKey(context: CommandContext, path: string): Promise<Identity> {
  const full = pathOf(context, path);
  const stat = await context.kernel.files.stat(full).catch(() => undefined);
  if (!stat?.isFile) {
    await writeText(context.stderr, `Warning: Identity file ${path} not accessible: No such file or directory.\n`);
    return {};
  }
  if ((stat.mode & 0o077) === 0) return { privateKey: await context.kernel.files.readFile(full) };
  const warning = `${unprotectedKeyWarning(path, stat.mode)}Load key "${path}": bad permissions\n`;
  return { tooOpen: { path, warning } };
}

/** What to connect with; undefined when the proxy leads nowhere, of which it has told. */
async function targetOf(
  context: CommandContext,
  parsed: SshArguments,
  { privateKey }: Identity,
): Promise<SshTarget | undefined> {
  const { host, port, user, proxyCommand } = parsed;
  const who = { user, ...(privateKey === undefined ? {} : { privateKey }) };
  if (proxyCommand === undefined) return { host, port, ...who };
  const tunnel = await tunnelOfProxy(context, proxyCommand);
  if (tunnel) return { host: tunnel.address, port: tunnel.port, endpointId: tunnel.endpointId, ...who };
  await writeText(context.stderr, closedByProxy);
  return undefined;
}

/** ssh to an instance in the world: one command, the lines of stdin, or a shell that takes over the prompt. */
export async function ssh(context: CommandContext): Promise<number> {
  if (context.args[0] === '-V') return fail(context, 'OpenSSH_9.2p1 (cheonman)', 0);
  const parsed = readSshArguments(context);
  if (!parsed) {
    await writeText(context.stderr, 'usage: ssh [-i identity_file] [-p port] [-l login_name] destination [command]\n');
    return failureExitCode;
  }
  if (parsed.forwards) {
    const { text, remedy } = remoteShellMessages.noForwarding;
    return fail(context, `${text} ${remedy}`, failureExitCode);
  }
  const identity = parsed.keyPath === undefined ? {} : await readKey(context, parsed.keyPath);
  const target = await targetOf(context, parsed, identity);
  if (!target) return failureExitCode;
  const result = await untilAborted(context.kernel.host.connection.ssh(target), context.signal);
  if (result.kind === 'failure' && result.failure !== 'permission-denied')
    return explainFailure(context, parsed, result.failure);
  const session = result.kind === 'session' ? result.session : undefined;
  try {
    if (!(await acceptHost(context, parsed))) return failureExitCode;
    if (!session) return await refuseLogin(context, parsed, identity);
    return await useSession(context, parsed, session);
  } finally {
    session?.close();
  }
}

async function refuseLogin(
  context: CommandContext,
  { user, host }: SshArguments,
  { tooOpen }: Identity,
): Promise<number> {
  const refusal = `${user}@${host}: Permission denied (publickey,gssapi-keyex,gssapi-with-mic).\n`;
  await writeText(context.stderr, `${tooOpen?.warning ?? ''}${refusal}`);
  if (tooOpen) await sshHint(context, remoteShellMessages.keyTooOpen, { path: tooOpen.path });
  else await sshHint(context, remoteShellMessages.loginRefused);
  return failureExitCode;
}

async function explainFailure(
  context: CommandContext,
  parsed: SshArguments,
  failure: ConnectionFailure,
): Promise<number> {
  const { host, port } = parsed;
  if (parsed.proxyCommand !== undefined) {
    await writeText(context.stderr, `Websocket Closure Reason: Unable to connect to target\n${closedByProxy}`);
    return failureExitCode;
  }
  if (failure === 'timeout') await sleepInWorld(context, parsed.connectTimeoutMs ?? connectPatienceMs);
  const messages: Record<ConnectionFailure, string> = {
    timeout: `ssh: connect to host ${host} port ${port}: Connection timed out`,
    refused: `ssh: connect to host ${host} port ${port}: Connection refused`,
    reset: `kex_exchange_identification: read: Connection reset by peer`,
    resolve: `ssh: Could not resolve hostname ${host}: Name or service not known`,
  };
  await writeText(context.stderr, `${messages[failure]}\n`);
  if (failure === 'timeout') await sshHint(context, remoteShellMessages.portClosed, { port: String(port) });
  return failureExitCode;
}

async function useSession(context: CommandContext, parsed: SshArguments, session: RemoteSession): Promise<number> {
  if (parsed.command !== '') return runRemote(context, session, parsed.command);
  if (!context.kernel.terminal || !context.stdin.isTerminal) {
    const script = new TextDecoder().decode(await context.stdin.readAll(context.signal));
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
