import { ec2State } from '../../services/ec2/state.ts';
import type { Machine } from '../machines/machine.ts';
import type { LocatedInterface } from './find-address.ts';

/** The primary network interface of a machine; undefined when it has none any more. */
export function machineInterface(machine: Machine): LocatedInterface | undefined {
  const state = ec2State(machine.scope);
  const networkInterface = state.networkInterfaces[machine.instance.networkInterfaceIds[0] ?? ''];
  return networkInterface && { scope: machine.scope, state, networkInterface };
}
