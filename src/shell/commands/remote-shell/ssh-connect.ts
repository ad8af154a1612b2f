import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { ConnectionFailure, RemoteSession, SshResult, SshTarget } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { readIdentities, type Identities } from './identities.ts';
import { acceptHost } from './known-host.ts';
import type { SshArguments, SshHop } from './ssh-arguments.ts';
import { sshHint } from './ssh-hint.ts';
import { wayOfProxy } from './ssh-proxy.ts';

const connectPatienceMs = 134_000;

/** What ssh says when what leads to the server has ended before the server answered. */
const closedOnTheWay =
  'kex_exchange_identification: Connection closed by remote host\nConnection closed by UNKNOWN port 65535\n';

/** How a connection to a server begins: on this computer, at an endpoint, or at another server. */
type Way = Pick<SshTarget, 'endpointId' | 'jump'> & { address?: string; port?: number };

interface LogIn {
  parsed: SshArguments;
  hop: SshHop;
  way: Way;
  identities: Identities;
  /** Another server comes behind this one. */
  isJump: boolean;
}

/**
 * Logs into the server, through all that stands on the way. Undefined when that fails, of which it has told. Sessions on
 * the way are closed again: the world remembers the way in the target.
 */
export async function connectSsh(context: CommandContext, parsed: SshArguments): Promise<RemoteSession | undefined> {
  return (await connect(context, parsed, false))?.session;
}

async function connect(
  context: CommandContext,
  parsed: SshArguments,
  isJump: boolean,
): Promise<{ session: RemoteSession; target: SshTarget } | undefined> {
  let way = await wayTo(context, parsed);
  for (const hop of parsed.jumps) {
    if (!way) return undefined;
    // -i is for the server itself.
    const identities = await readIdentities(context, hop.keyPath);
    const login = await logIn(context, { parsed, hop, way, identities, isJump: true });
    login?.session.close();
    way = login && { jump: login.target };
  }
  if (!way) return undefined;
  const identities = await readIdentities(context, parsed.keyPath);
  return logIn(context, { parsed, hop: parsed, way, identities, isJump });
}

/** The way that a ProxyCommand opens; undefined when it leads nowhere. */
async function wayTo(context: CommandContext, { proxyCommand }: SshArguments): Promise<Way | undefined> {
  if (proxyCommand === undefined) return {};
  const way = await wayOfProxy(context, proxyCommand);
  if (way?.kind === 'tunnel') {
    const { address, port, endpointId } = way.tunnel;
    return { address, port, endpointId };
  }
  const login = way && (await connect(context, way.parsed, true));
  login?.session.close();
  if (!login) await writeText(context.stderr, closedOnTheWay);
  return login && { jump: login.target };
}

async function logIn(context: CommandContext, login: LogIn) {
  const { parsed, hop, way, identities } = login;
  const { address = hop.host, port = hop.port, ...from } = way;
  const target: SshTarget = { host: address, port, user: hop.user, ...from };
  const { result, used } = await tryKeys(context, target, identities.keys);
  if (result.kind === 'failure' && result.failure !== 'permission-denied') {
    await explainFailure(context, login, result.failure);
    return undefined;
  }
  const session = result.kind === 'session' ? result.session : undefined;
  const isAccepted = await acceptHost(context, { host: hop.host, strictHostKeyChecking: parsed.strictHostKeyChecking });
  if (session && isAccepted) return { session, target: used };
  session?.close();
  if (isAccepted) await explainRefusal(context, login);
  if (login.isJump && parsed.jumps.length > 0) await writeText(context.stderr, closedOnTheWay);
  return undefined;
}

/** Tries one key after the other, as ssh does. */
async function tryKeys(
  context: CommandContext,
  target: SshTarget,
  keys: readonly string[],
): Promise<{ result: SshResult; used: SshTarget }> {
  const { connection } = context.kernel.host;
  for (const [index, privateKey] of keys.entries()) {
    const used = { ...target, privateKey };
    const result = await untilAborted(connection.ssh(used), context.signal);
    const isRefused = result.kind === 'failure' && result.failure === 'permission-denied';
    if (!isRefused || index === keys.length - 1) return { result, used };
  }
  return { result: await untilAborted(connection.ssh(target), context.signal), used: target };
}

async function explainRefusal(context: CommandContext, { parsed, hop, identities, isJump }: LogIn): Promise<void> {
  const { tooOpen } = identities;
  const refusal = `${hop.user}@${hop.host}: Permission denied (publickey,gssapi-keyex,gssapi-with-mic).\n`;
  await writeText(context.stderr, `${tooOpen?.warning ?? ''}${refusal}`);
  if (tooOpen) await sshHint(context, remoteShellMessages.keyTooOpen, { path: tooOpen.path });
  else if (isJump && parsed.keyPath !== undefined && hop !== parsed)
    await sshHint(context, remoteShellMessages.jumpKey);
  else await sshHint(context, remoteShellMessages.loginRefused);
}

const reasons: Record<ConnectionFailure, string> = {
  timeout: 'Connection timed out',
  refused: 'Connection refused',
  reset: 'Connection reset by peer',
  resolve: 'Name or service not known',
};

async function explainFailure(context: CommandContext, { parsed, hop, way }: LogIn, failure: ConnectionFailure) {
  const { host, port } = hop;
  if (way.endpointId !== undefined) {
    await writeText(context.stderr, `Websocket Closure Reason: Unable to connect to target\n${closedOnTheWay}`);
    return;
  }
  if (failure === 'timeout') await sleepInWorld(context, parsed.connectTimeoutMs ?? connectPatienceMs);
  if (way.jump) {
    const refusal = `channel 0: open failed: connect failed: ${reasons[failure]}\nstdio forwarding failed\n`;
    await writeText(context.stderr, `${refusal}${closedOnTheWay}`);
  } else if (failure === 'reset') {
    await writeText(context.stderr, 'kex_exchange_identification: read: Connection reset by peer\n');
  } else if (failure === 'resolve') {
    await writeText(context.stderr, `ssh: Could not resolve hostname ${host}: ${reasons.resolve}\n`);
  } else await writeText(context.stderr, `ssh: connect to host ${host} port ${port}: ${reasons[failure]}\n`);
  if (failure === 'timeout') await sshHint(context, remoteShellMessages.portClosed, { port: String(port) });
}
