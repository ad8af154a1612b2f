import { setTimeout as delay } from 'node:timers/promises';
import { PlatformError } from '../../core/messages/message.ts';
import { shellMessages } from '../../core/messages/shell.ts';
import { resolverAnswer } from '../../core/dns/dns-answer.ts';
import { emptyBody } from '../../core/http.ts';
import type { HttpRequest } from '../../core/http.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { sendRequest } from '../aws/node-host.ts';
import { probeInSandbox } from '../check/sandbox-endpoint.ts';

/** A world behind the sandbox's HTTP endpoint. Its time is the host's; ssh is not offered there. */
export function connectEndpoint(endpoint: string): WorldConnection {
  const { host, protocol } = new URL(endpoint);
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return {
    send: (request) => sendRequest({ ...request, scheme, host }),
    fetch: (request) => probeInSandbox(endpoint, request),
    /** The endpoint has no method for names: whoever answers there tells its address, and nothing else is known. */
    async query({ name, type }) {
      if (type !== 'A') return resolverAnswer('REFUSED');
      const headers = { host: name };
      const request = {
        method: 'GET',
        scheme: 'http',
        host: name,
        path: '/',
        query: '',
        headers,
        body: emptyBody,
      } as const;
      const result = await probeInSandbox(endpoint, request);
      if (result.remoteAddress === undefined) return resolverAnswer('NXDOMAIN');
      const record = { name: name.replace(/\.?$/, '.'), ttlSeconds: 0, type, value: result.remoteAddress };
      return resolverAnswer('NOERROR', [record]);
    },
    async connect(address, port) {
      const request: HttpRequest = {
        method: 'GET',
        scheme: 'http',
        host: `${address}:${port}`,
        path: '/',
        query: '',
        headers: { host: `${address}:${port}` },
        body: new Uint8Array(0),
      };
      const result = await probeInSandbox(endpoint, request);
      // Whoever resets a connection has accepted it before.
      if (result.kind === 'response' || result.failure === 'reset') return 'open';
      return result.failure;
    },
    ssh: () => Promise.reject(new PlatformError(shellMessages.sshNeedsWorld)),
    openManagedSession: () => Promise.reject(new PlatformError(shellMessages.sshNeedsWorld)),
    nowMs: () => Date.now(),
    sleep: (durationMs, signal) => delay(durationMs, undefined, signal ? { signal } : {}).catch(() => undefined),
  };
}
