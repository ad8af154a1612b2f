import type { RawData, WebSocket } from 'ws';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { WorldConnection } from '../../../core/world-connection.ts';
import { AgentStream } from './agent-stream.ts';
import type { ShellOnChannel } from './shell-on-channel.ts';

const policyViolation = 1008;

/** What the plugin says first, as text: the token that StartSession gave out. */
function tokenOf(data: RawData): string | undefined {
  try {
    const { TokenValue } = JSON.parse((data as Buffer).toString('utf8')) as { TokenValue?: unknown };
    return typeof TokenValue === 'string' ? TokenValue : undefined;
  } catch {
    return undefined;
  }
}

/** Ends a session that carries a port: the plugin's connections are bytes, and the world has only HTTP. */
function refuseForward(socket: WebSocket, sessionId: string): void {
  const { text, remedy } = remoteShellMessages.forwardElsewhere;
  const stream = new AgentStream(
    (bytes) => socket.send(bytes),
    () => undefined,
  );
  stream.close(sessionId, `${text} ${remedy}`);
  stream.stop();
  socket.close();
}

/** Lets the Session Manager plugin use a shell of the world: what it does on a connection to a StreamUrl. */
export function serveDataChannel(
  socket: WebSocket,
  sessionId: string,
  { connection, onChange }: { connection: WorldConnection; onChange: () => void },
): void {
  let channel: ShellOnChannel | undefined;
  let isOpening = false;
  const open = async (data: RawData) => {
    const token = tokenOf(data);
    const session = token === undefined ? undefined : await connection.openManagedSession(token);
    if (!session) return socket.close(policyViolation, 'The token is not valid.');
    if (session.forward) {
      session.shell.close();
      return refuseForward(socket, sessionId);
    }
    // The shell's part is large and most servers never need it.
    const { ShellOnChannel } = await import('./shell-on-channel.ts');
    channel = new ShellOnChannel(
      sessionId,
      session,
      (bytes) => socket.send(bytes),
      () => {
        socket.close();
        onChange();
      },
    );
    if (socket.readyState !== socket.OPEN) channel.close();
  };
  socket.on('message', (data, isBinary) => {
    if (isBinary) channel?.receive(data as Buffer);
    else if (!isOpening) {
      isOpening = true;
      open(data).catch(() => socket.close(policyViolation));
    }
    onChange();
  });
  socket.on('close', () => channel?.close());
  socket.on('error', () => socket.terminate());
}
