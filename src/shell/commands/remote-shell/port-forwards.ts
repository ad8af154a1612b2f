import type { WorldConnection } from '../../../core/world-connection.ts';
import type { PortForward } from '../../kernel.ts';

const ownNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1', '0.0.0.0']);

/** `-L [address:]port:host:hostport`. */
export interface ForwardRequest {
  localPort: number;
  host: string;
  port: number;
}

/** Reads the word behind -L; undefined when it is none. */
export function readForward(word: string): ForwardRequest | undefined {
  const match = /^(?:(?:[^:[\]]*|\[[^\]]*\]):)?(\d+):([^:[\]]+|\[[^\]]+\]):(\d+)$/.exec(word);
  if (!match) return undefined;
  const [localPort, port] = [Number(match[1]), Number(match[3])];
  return localPort > 65_535 || port > 65_535 ? undefined : { localPort, host: match[2]!, port };
}

/** The world as this computer reaches it, on which nothing listens but what `ssh -L` and sessions have opened. */
export function withForwards(connection: WorldConnection, forwards: ReadonlyMap<number, PortForward>): WorldConnection {
  const forwardOf = (host: string, port: number) => (ownNames.has(host) ? forwards.get(port) : undefined);
  return {
    ...connection,
    async fetch(request) {
      const [, name, port] = /^(.*?)(?::(\d+))?$/.exec(request.host)!;
      const forward = forwardOf(name!, Number(port ?? (request.scheme === 'https' ? 443 : 80)));
      if (!forward && ownNames.has(name!)) return { kind: 'failure', failure: 'refused', remoteAddress: '127.0.0.1' };
      if (!forward) return connection.fetch(request);
      const result = await forward.network.fetch({ ...request, host: `${forward.host}:${forward.port}` });
      // The port has taken the connection before anybody learns that nothing is behind it.
      if (result.kind === 'failure') return { kind: 'failure', failure: 'reset', remoteAddress: '127.0.0.1' };
      return { ...result, remoteAddress: '127.0.0.1' };
    },
    async connect(host, port) {
      if (!ownNames.has(host)) return connection.connect(host, port);
      return forwards.has(port) ? 'open' : 'refused';
    },
  };
}
