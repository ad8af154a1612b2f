import type { RawData, WebSocket } from 'ws';
import { decodeBase64, encodeBase64 } from '../../core/base64.ts';
import type { RpcPort } from '../../core/rpc/message-port-rpc.ts';

/** Where the sandbox's endpoint serves its world to other processes of ours. */
export const worldSocketPath = '/_cheonman/world';

type Listener = (event: { data: unknown }) => void;

/** JSON has no bytes: they cross as Base64 under a name that nothing else has. */
const bytesName = '$bytes';

function encode(message: unknown): string {
  return JSON.stringify(message, function (this: Record<string, unknown>, name, value: unknown) {
    // Node's Buffer turns itself into an object before `value` is handed over.
    const original = this[name];
    return original instanceof Uint8Array ? { [bytesName]: encodeBase64(original) } : value;
  });
}

function decode(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(bytesName in value)) return value;
    return decodeBase64(String(value[bytesName]));
  });
}

/** A WebSocket as a port for calls. What is no JSON is left out. */
export function socketPort(socket: WebSocket): RpcPort {
  const listeners = new Set<Listener>();
  socket.on('message', (data: RawData) => {
    let message: unknown;
    try {
      message = decode((data as Buffer).toString('utf8'));
    } catch {
      return;
    }
    for (const listener of listeners) listener({ data: message });
  });
  return {
    postMessage: (message) => {
      if (socket.readyState === socket.OPEN) socket.send(encode(message));
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    close: () => socket.close(),
  };
}
