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

/** Every scope in which EC2 has been used. */
function* ec2Scopes(world: World): Generator<Scope> {
  for (const [accountId, account] of Object.entries(world.data.accounts)) {
    for (const [region, slices] of Object.entries(account.regions)) {
      if ('ec2' in slices) yield { world, accountId, region };
    }
  }
}

/** The interface that a public address leads to, or undefined when nobody has it or it is not associated. */
export function findPublicAddress(world: World, publicAddress: string): LocatedInterface | undefined {
  for (const scope of ec2Scopes(world)) {
    const state = ec2State(scope);
    const elastic = Object.values(state.addresses).find((address) => address.publicIp === publicAddress);
    const networkInterface = elastic
      ? state.networkInterfaces[elastic.association?.networkInterfaceId ?? '']
      : Object.values(state.networkInterfaces).find((candidate) => candidate.autoAssignedPublicIp === publicAddress);
    if (networkInterface) return { scope, state, networkInterface };
  }
  return undefined;
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
