import type { World } from '../world.ts';
import { machineRefOf, machineListens } from './reach-machine.ts';
import { settleMachine } from './machine-lifecycle.ts';
import { openMachine, unitOnPort, type Machine } from './machines/machine.ts';
import { findPrivateAddress, findPublicAddress } from './network/find-address.ts';
import { machineInterface } from './network/machine-interface.ts';
import { resolveInVpc } from './network/names.ts';
import { reachFromInternet, reachInternet, reachInVpc } from './reachability.ts';
import type { Reachability } from './network/network-path.ts';
import { publicIpOf } from '../services/ec2/network-interfaces/network-interfaces.ts';

/** What a connection comes to, and the machine at its end. */
export type Reached = { outcome: Reachability['outcome'] | 'resolve'; machine?: Machine };

const ownNames = ['localhost', '127.0.0.1', '[::1]', '::1'];

async function machineAt(world: World, located: ReturnType<typeof findPublicAddress>): Promise<Machine | undefined> {
  const ref = located && machineRefOf(located);
  if (ref) await settleMachine(world, ref);
  return ref && openMachine(world, ref);
}

/** A TCP connection from one machine: to itself, into its VPC, or over the internet. */
export async function reachFromMachine(from: Machine, host: string, port: number): Promise<Reached> {
  const { world } = from;
  world.advance();
  const source = machineInterface(from);
  const own = source?.networkInterface.privateAddresses.map((address) => address.privateIpAddress) ?? [];
  if ([...ownNames, from.record.hostname, ...own].includes(host)) {
    return { outcome: unitOnPort(from, port) ? 'open' : 'refused', machine: from };
  }
  if (!source) return { outcome: 'timeout' };
  const address = resolveInVpc(world, source, host);
  if (address === undefined) return { outcome: 'resolve' };
  const inside = findPrivateAddress(source.state, source.networkInterface.vpcId, address);
  if (inside) {
    const machine = await machineAt(world, { ...source, networkInterface: inside });
    const { outcome } = reachInVpc(source, { destinationAddress: address, port }, machineListens);
    return { outcome, ...(machine && { machine }) };
  }
  if (reachInternet(source, port).outcome !== 'open') return { outcome: 'timeout' };
  const machine = await machineAt(world, findPublicAddress(world, address));
  // Behind a NAT gateway the peer sees the gateway's address.
  const sourceAddress = publicIpOf(source.state, source.networkInterface) ?? '198.51.100.1';
  const { outcome } = reachFromInternet(world, { sourceAddress, destinationAddress: address, port }, machineListens);
  return { outcome, ...(machine && { machine }) };
}
