import { formatKorean } from '../../../core/korean-template.ts';
import type { MessageRow } from '../../../core/messages/message.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { RemoteSession } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out } from '../support.ts';
import { readForward, type ForwardRequest } from './port-forwards.ts';
import { converse, runRemote, terminalLines } from './remote-shell.ts';
import { readSshArguments, type SshArguments } from './ssh-arguments.ts';
import { connectSsh } from './ssh-connect.ts';

const failureExitCode = 255;

/** ssh to an instance in the world: one command, the lines of stdin, a shell that takes over the prompt, or ports (-L). */
export async function ssh(context: CommandContext): Promise<number> {
  if (context.args[0] === '-V') return fail(context, 'OpenSSH_9.2p1 (cheonman)', 0);
  const parsed = await readSshArguments(context);
  if (!parsed) {
    await writeText(context.stderr, 'usage: ssh [-i identity_file] [-p port] [-l login_name] destination [command]\n');
    return failureExitCode;
  }
  const option = parsed.unknownTunnel ?? (parsed.isWay ? 'W' : undefined);
  if (option !== undefined) return refuse(context, remoteShellMessages.noForwarding, { option: `-${option}` });
  const forwards = parsed.localForwards.map(readForward);
  if (forwards.includes(undefined)) {
    const bad = parsed.localForwards[forwards.indexOf(undefined)]!;
    await writeText(context.stderr, `Bad local forwarding specification '${bad}'\n`);
    return refuse(context, remoteShellMessages.badForward);
  }
  const session = await connectSsh(context, parsed);
  return session ? useConnection(context, parsed, session, forwards as ForwardRequest[]) : failureExitCode;
}

async function refuse(context: CommandContext, row: MessageRow, parameters: Record<string, string> = {}) {
  return fail(context, `${formatKorean(row.text, parameters)} ${row.remedy}`, failureExitCode);
}

/** Opens the ports, runs what is to run, and closes both; with -f the ports stay open. */
async function useConnection(
  context: CommandContext,
  parsed: SshArguments,
  session: RemoteSession,
  requests: readonly ForwardRequest[],
): Promise<number> {
  const { forwards } = context.kernel.shared;
  const opened: number[] = [];
  for (const { localPort, host, port } of requests) {
    if (!session.network || forwards.has(localPort)) {
      await writeText(
        context.stderr,
        `bind [127.0.0.1]:${localPort}: Address already in use\nchannel_setup_fwd_listener_tcpip: cannot listen to port: ${localPort}\nCould not request local forwarding.\n`,
      );
      continue;
    }
    forwards.set(localPort, { host, port, network: session.network });
    opened.push(localPort);
  }
  if (parsed.goesBehind && parsed.runsNothing) return 0;
  try {
    if (!parsed.runsNothing) return await useSession(context, parsed, session);
    return await untilAborted(new Promise<never>(() => undefined), context.signal);
  } finally {
    for (const port of opened) forwards.delete(port);
    session.close();
  }
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
