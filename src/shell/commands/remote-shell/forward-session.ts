import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { InstanceNetwork, ManagedSession, SessionForward } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';
import { sshHint } from './ssh-hint.ts';

/** Ports that a computer hands out by itself. */
const anyPorts = { from: 32_768, to: 60_999 };

/** A session that opens a port of this computer. */
export interface ForwardSession {
  sessionId: string;
  shell: ManagedSession['shell'];
  network: InstanceNetwork;
  forward: SessionForward;
}

function anyFreePort({ kernel }: CommandContext): number {
  const { forwards } = kernel.shared;
  const count = anyPorts.to - anyPorts.from + 1;
  const [high = 0, low = 0] = kernel.host.randomBytes(2);
  let port = anyPorts.from + ((high * 256 + low) % count);
  while (forwards.has(port)) port = port === anyPorts.to ? anyPorts.from : port + 1;
  return port;
}

/** The session's network, telling of the first connection and of each that comes to nothing, as the plugin does. */
function toldNetwork(context: CommandContext, session: ForwardSession, onOver: () => void): InstanceNetwork {
  const { sessionId, shell, network } = session;
  let isFirst = true;
  return {
    connect: (host, port) => network.connect(host, port),
    async fetch(request) {
      if (isFirst) await out(context, `\nConnection accepted for session [${sessionId}]\n`);
      isFirst = false;
      const result = await network.fetch(request);
      if (shell.state() !== 'open') onOver();
      else if (result.kind === 'failure') {
        await out(context, '\nConnection to destination port failed, check SSM Agent logs.\n');
      }
      return result;
    },
  };
}

/** Resolves when the session is over or, at a terminal, with Ctrl-C, of which it has told; rejects when it is killed. */
async function untilOver(context: CommandContext, isOver: Promise<void>): Promise<void> {
  const { terminal, group, shared } = context.kernel;
  const isInFront = terminal !== undefined && group !== undefined && shared.foreground?.includes(group) === true;
  if (!isInFront) return untilAborted(isOver, context.signal);
  let release: () => void = () => undefined;
  const isInterrupted = new Promise<'interrupted'>((resolve) => {
    release = terminal.interceptInterrupt(() => resolve('interrupted'));
  });
  try {
    const end = await untilAborted(Promise.race([isOver, isInterrupted]), context.signal);
    if (end === 'interrupted') await out(context, '^CTerminate signal received, exiting.\n');
  } finally {
    release();
  }
}

/**
 * What the plugin does with AWS-StartPortForwardingSession: opens a port of this computer, which leads through the
 * session, until Ctrl-C. The genuine plugin says nothing and waits where the port is taken; this one ends with its
 * earlier message.
 */
export async function carryPort(context: CommandContext, session: ForwardSession): Promise<void> {
  const { forwards } = context.kernel.shared;
  const { host, port, localPort: asked } = session.forward;
  const localPort = asked === 0 ? anyFreePort(context) : asked;
  const parameters = { port: String(localPort) };
  if (forwards.has(localPort)) {
    await out(
      context,
      `Cannot perform start session: listen tcp 127.0.0.1:${localPort}: bind: address already in use\n`,
    );
    return sshHint(context, remoteShellMessages.localPortTaken, parameters);
  }
  let onOver: () => void = () => undefined;
  const isOver = new Promise<void>((resolve) => (onOver = resolve));
  forwards.set(localPort, { host, port, network: toldNetwork(context, session, onOver) });
  try {
    await out(context, `Port ${localPort} opened for sessionId ${session.sessionId}.\nWaiting for connections...\n`);
    await sshHint(context, remoteShellMessages.forwardHere, parameters);
    await untilOver(context, isOver);
  } finally {
    forwards.delete(localPort);
  }
}
