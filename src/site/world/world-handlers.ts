import type { Speed } from '../../core/clock.ts';
import type { WorldConnection } from '../../core/world-connection.ts';
import { worldConnectionHandlers } from '../../core/rpc/world-connection-rpc.ts';
import type { WorldHost } from './world-host.ts';

/** A connection to whichever world is open when it is used; every use may change the world. */
function liveConnection(host: WorldHost): WorldConnection {
  const used = <T>(result: Promise<T>) => result.finally(() => host.changed());
  return {
    send: async (request, signal) => used(host.sandbox.connection.send(request, signal)),
    fetch: async (request) => used(host.sandbox.connection.fetch(request)),
    query: async (question) => host.sandbox.connection.query(question),
    connect: async (address, port) => used(host.sandbox.connection.connect(address, port)),
    ssh: async (target) => used(host.sandbox.connection.ssh(target)),
    openManagedSession: async (token) => used(host.sandbox.connection.openManagedSession(token)),
    nowMs: () => host.sandbox.connection.nowMs(),
    sleep: (durationMs, signal) => host.sandbox.connection.sleep(durationMs, signal),
  };
}

/** What the world's Worker answers on each port: the WorldConnection, and what steers the world. */
export function worldHandlers(host: WorldHost) {
  return {
    ...worldConnectionHandlers(liveConnection(host)),
    'host.status': (_: null) => host.currentStatus,
    'host.takeOver': (_: null) => host.open(true),
    'host.clock': (_: null) => host.clock(),
    'host.skip': (durationMs: number) => {
      host.sandbox.skip(durationMs);
      host.changed();
      return host.clock();
    },
    'host.setSpeed': (speed: Speed) => {
      host.sandbox.setSpeed(speed);
      host.changed();
      return host.clock();
    },
    'host.reset': (_: null) => {
      host.sandbox.reset();
      host.changed();
    },
    'host.saveSnapshot': (name: string) => host.saveSnapshot(name),
    'host.restoreSnapshot': (name: string) => host.restoreSnapshot(name),
    'host.removeSnapshot': (name: string) => host.removeSnapshot(name),
    'host.listSnapshots': (_: null) => host.listSnapshots(),
    'host.export': (_: null) => host.exportWorld(),
    'host.import': (text: string) => host.importWorld(text),
    'host.readSetAside': (key: string) => host.readSetAside(key),
    'host.flush': (_: null) => host.flush(),
  };
}

export type WorldHandlers = ReturnType<typeof worldHandlers>;
