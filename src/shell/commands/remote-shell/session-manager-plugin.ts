import { formatKorean } from '../../../core/korean-template.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { ManagedSession } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { carryPort } from './forward-session.ts';
import { converse, echoedLines, leave, runRemote, terminalLines } from './remote-shell.ts';
import { out } from '../support.ts';

/** The plugin's version whose behaviour this follows. */
const version = '1.2.764.0';

/** Fewest words with which the AWS CLI starts the plugin: response, Region, operation. */
const fewestArguments = 3;

interface StartedSession {
  SessionId: string;
  TokenValue: string;
}

function readStarted(text: string): StartedSession | undefined {
  try {
    const { SessionId, TokenValue } = JSON.parse(text) as Partial<StartedSession>;
    return SessionId && TokenValue ? { SessionId, TokenValue } : undefined;
  } catch {
    return undefined;
  }
}

async function use(context: CommandContext, sessionId: string, session: ManagedSession): Promise<void> {
  const { shell, command, forward } = session;
  if (forward && shell.network) {
    await carryPort(context, { sessionId, shell, network: shell.network, forward });
    return;
  }
  if (command !== undefined) {
    await runRemote(context, shell, command);
    return;
  }
  const { terminal } = context.kernel;
  const isTyped = terminal !== undefined && context.stdin.isTerminal;
  await converse(context, shell, isTyped ? terminalLines(context) : echoedLines(context));
  await leave(context, shell);
}

/**
 * The program with which `aws ssm start-session` lets a person use a session: it is started with the answer of
 * StartSession, as the AWS CLI does, and reaches the instance's shell or ports through the world.
 */
export async function sessionManagerPlugin(context: CommandContext): Promise<number> {
  const { args } = context;
  if (args.length === 0) {
    await out(
      context,
      '\nThe Session Manager plugin was installed successfully. Use the AWS CLI to start a session.\n\n',
    );
    return 0;
  }
  if (args.length === 1 && args[0] === '--version') {
    await out(context, `${version}\n`);
    return 0;
  }
  const started = args.length >= fewestArguments && args[2] === 'StartSession' ? readStarted(args[0]!) : undefined;
  if (!started) {
    await out(
      context,
      `\nUnknown operation ${args[0]}. \nUse session-manager-plugin --version to check the version.\n\n`,
    );
    return 0;
  }
  return runSession(context, started);
}

async function runSession(context: CommandContext, { SessionId, TokenValue }: StartedSession): Promise<number> {
  await out(context, `\nStarting session with SessionId: ${SessionId}\n`);
  const opened = await untilAborted(context.kernel.host.connection.openManagedSession(TokenValue), context.signal);
  if (!opened) {
    const { text, remedy } = remoteShellMessages.sessionUnknown;
    await writeText(context.stderr, `${formatKorean(text, { sessionId: SessionId })} ${remedy}\n`);
    return 1;
  }
  try {
    await use(context, SessionId, opened);
  } finally {
    opened.shell.close();
  }
  await out(context, `\n\nExiting session with sessionId: ${SessionId}.\n\n`);
  return 0;
}
