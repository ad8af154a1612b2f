import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { adminMessages } from '../core/messages/admin.ts';
import { PlatformError } from '../core/messages/message.ts';

/** Starts listening; resolves with the port (chosen by the system for 0). Throws PlatformError when it is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PlatformError(adminMessages.portTaken, { host, port }) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
