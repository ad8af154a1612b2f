import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { serveWorldConnection } from '../../core/rpc/world-connection-rpc.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { serveDataChannel } from './data-channel/serve-data-channel.ts';
import { socketPort, worldSocketPath } from './socket-port.ts';

const channelPath = /^\/v1\/data-channel\/([\w.@=+-]+)(?:\?|$)/;
const maxFrameBytes = 32 * 1024 * 1024;

/**
 * Takes the WebSockets of a sandbox: the Session Manager plugin reaches shells at the StreamUrl that StartSession answers,
 * `cheonman shell --endpoint-url` the world as a whole. Web pages may not: they would carry their origin.
 */
export function acceptSockets(
  server: Server,
  options: { connection: WorldConnection; onChange: () => void },
): { close(): void } {
  const { connection, onChange } = options;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: maxFrameBytes });
  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const sessionId = channelPath.exec(request.url ?? '')?.[1];
    const isKnown = sessionId !== undefined || request.url === worldSocketPath;
    if (!isKnown || request.headers.origin !== undefined) {
      stream.end(`HTTP/1.1 ${isKnown ? '403 Forbidden' : '404 Not Found'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      if (sessionId !== undefined) return serveDataChannel(socket, sessionId, options);
      const serving = serveWorldConnection(socketPort(socket), connection);
      socket.on('message', onChange);
      socket.on('close', () => serving.close());
      socket.on('error', () => socket.terminate());
    });
  });
  return {
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
