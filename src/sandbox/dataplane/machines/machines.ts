import { defineSlice, type Scope } from '../../slice.ts';
import type { World } from '../../world.ts';
import type { MachineRecord, MachineRef } from './machine-record.ts';

interface MachinesState {
  byInstanceId: Record<string, MachineRecord>;
}

/** The machines of a scope. Stopped instances keep theirs, terminated ones have none. */
export const machinesState = defineSlice<MachinesState>({
  service: 'machines',
  per: 'region',
  initial: () => ({ byInstanceId: {} }),
});

/** Where the machine's instance is. */
export function machineScope(world: World, ref: MachineRef): Scope {
  return { world, accountId: ref.accountId, region: ref.region };
}

/** The machine of an instance, or undefined when it never booted or is terminated. */
export function findMachine(world: World, ref: MachineRef): MachineRecord | undefined {
  return machinesState(machineScope(world, ref)).byInstanceId[ref.instanceId];
}
