import type { World } from '../world.ts';
import { openMachine, unitOnPort, type Machine } from './machines/machine.ts';
import type { MachineRef } from './machines/machine-record.ts';
import { settleMachine } from './machine-lifecycle.ts';
import { findPublicAddress, type LocatedInterface } from './network/find-address.ts';
import type { Reachability } from './network/network-path.ts';
import { internetClientAddress, reachFromInternet, type Listens } from './reachability.ts';

/** The instance that an interface belongs to. */
export function machineRefOf(located: LocatedInterface): MachineRef | undefined {
  const instanceId = located.networkInterface.attachment?.instanceId;
  return (instanceId && { accountId: located.scope.accountId, region: located.scope.region, instanceId }) || undefined;
}

/** Whether the instance's machine has a program on the port that answers now. */
export const machineListens: Listens = (target, instanceId, port) => {
  const { world, accountId, region } = target.scope;
  const machine = openMachine(world, { accountId, region, instanceId });
  return machine !== undefined && unitOnPort(machine, port) !== undefined;
};

/** A connection from the learner's computer to a public address, once what is due in the target has run. */
export async function reachMachineFromInternet(
  world: World,
  destinationAddress: string,
  port: number,
): Promise<Reachability & { machine?: Machine }> {
  world.advance();
  const located = findPublicAddress(world, destinationAddress);
  const ref = located && machineRefOf(located);
  if (ref) await settleMachine(world, ref);
  const flow = { sourceAddress: internetClientAddress, destinationAddress, port };
  const { outcome, checks } = reachFromInternet(world, flow, machineListens);
  const machine = ref && openMachine(world, ref);
  return { outcome, checks, ...(machine && { machine }) };
}
