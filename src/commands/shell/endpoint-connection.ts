import { once } from 'node:events';
import { WebSocket } from 'ws';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { connectWorld } from '../../core/rpc/world-connection-rpc.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { socketPort, worldSocketPath } from '../../server/sandbox/socket-port.ts';
import { sendRequest } from '../aws/node-host.ts';
import { assertSandbox } from '../check/sandbox-endpoint.ts';

export interface EndpointConnection {
  connection: WorldConnection;
  disconnect(): void;
}

/**
 * The world behind a sandbox's HTTP endpoint: requests to AWS go over HTTP, as those of every client, all else over one
 * WebSocket. `onLost` is told when the sandbox has gone away. Throws PlatformError when there is none.
 */
export async function connectEndpoint(endpoint: string, onLost: () => void): Promise<EndpointConnection> {
  const { host, protocol } = new URL(endpoint);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  await assertSandbox(endpoint);
  const socket = new WebSocket(`${endpoint.replace(/^http/, 'ws')}${worldSocketPath}`);
  await once(socket, 'open').catch((error: Error) => {
    throw new PlatformError(commandMessages.endpointNotSandbox, { endpoint, reason: error.message });
  });
  const world = connectWorld(socketPort(socket), Date.now);
  await world.syncClock();
  let isLeaving = false;
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    world.disconnect();
    if (!isLeaving) onLost();
  });
  return {
    connection: { ...world, send: (request) => sendRequest({ ...request, scheme, host }) },
    disconnect() {
      isLeaving = true;
      socket.close();
    },
  };
}
