import type { WorldConnection } from '../core/world-connection.ts';
import { connectInWorld } from './dataplane/connect-in-world.ts';
import { fetchInWorld } from './dataplane/fetch-in-world.ts';
import { sshInWorld } from './dataplane/ssh-in-world.ts';
import type { Gateway } from './gateway.ts';
import type { SandboxHost } from './sandbox.ts';
import type { World } from './world.ts';

/** The in-process WorldConnection: what a page's Worker or a test hands to shells, `aws` and checkers. */
export function createConnection(options: { world: World; gateway: Gateway; host: SandboxHost }): WorldConnection {
  const { world, gateway, host } = options;
  const sleep = (durationMs: number, signal?: AbortSignal) => host.delay(world.scaleMs(durationMs), signal);
  return {
    send: (request) => gateway.handle(request),
    fetch: (request) => fetchInWorld(world, request),
    connect: (address, port) => connectInWorld(world, address, port),
    ssh: (target) => sshInWorld(world, target, sleep),
    nowMs: () => world.nowMs(),
    sleep,
  };
}
