import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import type { WorldConnection } from '../../../core/world-connection.ts';
import type { ShellOnChannel } from './shell-on-channel.ts';

const channelPath = /^\/v1\/data-channel\/([\w.@=+-]+)(?:\?|$)/;
const maxFrameBytes = 1024 * 1024;
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

function serve(socket: WebSocket, sessionId: string, connection: WorldConnection, onChange: () => void): void {
  let channel: ShellOnChannel | undefined;
  let isOpening = false;
  const open = async (data: RawData) => {
    const token = tokenOf(data);
    const session = token === undefined ? undefined : await connection.openManagedSession(token);
    if (!session) return socket.close(policyViolation, 'The token is not valid.');
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

/**
 * Lets the Session Manager plugin reach the shells of a world at the StreamUrl that StartSession answers. Web pages may
 * not: they would carry their origin.
 */
export function acceptDataChannels(
  server: Server,
  options: { connection: WorldConnection; onChange: () => void },
): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: maxFrameBytes });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const sessionId = channelPath.exec(request.url ?? '')?.[1];
    if (sessionId === undefined || request.headers.origin !== undefined) {
      stream.end(
        `HTTP/1.1 ${sessionId === undefined ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`,
      );
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) =>
      serve(socket, sessionId, options.connection, options.onChange),
    );
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
