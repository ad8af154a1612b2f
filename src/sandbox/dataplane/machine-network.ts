import type { InstanceNetwork } from '../../core/world-connection.ts';
import { fetchFromMachine } from './fetch-from-machine.ts';
import type { Machine } from './machines/machine.ts';
import { reachFromMachine } from './reach-from-machine.ts';

/** Connections that start on a machine: security groups and routes decide as for its own programs. */
export function networkOf(machine: Machine): InstanceNetwork {
  return {
    fetch: (request) => fetchFromMachine(machine, request, { nowMs: machine.world.nowMs(), bootElapsedMs: 0 }),
    connect: async (host, port) => (await reachFromMachine(machine, host, port)).outcome,
  };
}
