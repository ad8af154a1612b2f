import type { WorldConnection } from '../core/world-connection.ts';
import { parseAwsHost } from '../wire/detection/aws-host.ts';
import { connectInWorld } from './dataplane/connect-in-world.ts';
import { fetchInWorld } from './dataplane/fetch-in-world.ts';
import { openManagedSession } from './dataplane/managed-session.ts';
import { queryInWorld } from './dataplane/network/dns-query.ts';
import { endpointAddress } from './dataplane/network/unhosted-names.ts';
import { sshInWorld } from './dataplane/ssh-in-world.ts';
import type { Gateway } from './gateway.ts';
import type { SandboxHost } from './sandbox.ts';
import type { World } from './world.ts';

/** The in-process WorldConnection: what a page's Worker or a test hands to shells, `aws` and checkers. */
export function createConnection(options: { world: World; gateway: Gateway; host: SandboxHost }): WorldConnection {
  const { world, gateway, host } = options;
  const sleep = (durationMs: number, signal?: AbortSignal) => host.delay(world.scaleMs(durationMs), signal);
  return {
    send: (request, signal) => gateway.handle(request, signal),
    fetch: async (request) => {
      if (parseAwsHost(request.host)?.endpointPrefix !== 's3') return fetchInWorld(world, request);
      return { kind: 'response', response: await gateway.handle(request), remoteAddress: endpointAddress };
    },
    query: async (question) => queryInWorld(world, question),
    connect: (address, port) => connectInWorld(world, address, port),
    ssh: (target) => sshInWorld(world, target, sleep),
    openManagedSession: (token) => openManagedSession(world, token, sleep),
    nowMs: () => world.nowMs(),
    sleep,
  };
}
