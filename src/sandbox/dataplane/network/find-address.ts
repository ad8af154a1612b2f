import { findPublicAddressOwner } from '../../services/ec2/public-addresses/public-addresses.ts';
import { ec2State, type Ec2State } from '../../services/ec2/state.ts';
import type { NetworkInterfaceRecord } from '../../services/ec2/network-interfaces/network-interface-record.ts';
import type { Scope } from '../../slice.ts';
import type { World } from '../../world.ts';

/** A network interface with the account and Region it is in. */
export interface LocatedInterface {
  scope: Scope;
  state: Ec2State;
  networkInterface: NetworkInterfaceRecord;
}

/** The interface that a public address leads to, or undefined when nobody has it or it is not associated. */
export function findPublicAddress(world: World, publicAddress: string): LocatedInterface | undefined {
  const owner = findPublicAddressOwner(world, publicAddress);
  if (!owner) return undefined;
  const scope = { world, accountId: owner.accountId, region: owner.region };
  const state = ec2State(scope);
  const elastic = Object.values(state.addresses).find((address) => address.publicIp === publicAddress);
  const networkInterface = elastic
    ? state.networkInterfaces[elastic.association?.networkInterfaceId ?? '']
    : Object.values(state.networkInterfaces).find((candidate) => candidate.autoAssignedPublicIp === publicAddress);
  return networkInterface && { scope, state, networkInterface };
}

/** The interface in a VPC that has a private address. */
export function findPrivateAddress(
  state: Ec2State,
  vpcId: string,
  address: string,
): NetworkInterfaceRecord | undefined {
  return Object.values(state.networkInterfaces).find(
    (candidate) =>
      candidate.vpcId === vpcId && candidate.privateAddresses.some((one) => one.privateIpAddress === address),
  );
}
