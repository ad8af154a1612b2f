import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import type { AddressRecord } from '../addresses/address-record.ts';
import { returnPublicAddress, takePublicAddress } from '../public-addresses/public-addresses.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { pickPrivateAddress, requireFreeAddress } from '../subnets/subnet-addresses.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { dropTags } from '../tags.ts';
import type { NetworkInterfaceAttachment, NetworkInterfaceRecord } from './network-interface-record.ts';

/** A MAC address as EC2 gives them: locally administered, unicast. */
function newMacAddress(world: World): string {
  return `02:${world.newHex(10).match(/../g)!.join(':')}`;
}

/** Groups of a new interface: those asked for, else the VPC's default group. Throws for groups of another VPC. */
export function resolveInterfaceGroups(
  state: Ec2State,
  subnet: SubnetRecord,
  groupIds: readonly string[] | undefined,
): string[] {
  if (!groupIds?.length) {
    const isDefault = (group: { vpcId: string; groupName: string }) =>
      group.vpcId === subnet.vpcId && group.groupName === 'default';
    return Object.values(state.securityGroups)
      .filter(isDefault)
      .map((group) => group.groupId);
  }
  for (const group of requireResources(resourceKinds.securityGroup, state, groupIds)) {
    if (group.vpcId !== subnet.vpcId) {
      throw new AwsError(ec2AddressErrors.groupInOtherNetwork, { groupId: group.groupId, subnetId: subnet.subnetId });
    }
  }
  return [...new Set(groupIds)];
}

export interface NewNetworkInterface {
  subnet: SubnetRecord;
  /** Already resolved by `resolveInterfaceGroups`. */
  groupIds: string[];
  /** Asked-for primary private address; a free one when absent. */
  privateIpAddress?: string;
  description?: string;
  interfaceType?: NetworkInterfaceRecord['interfaceType'];
  requesterManaged?: boolean;
}

/** Makes a network interface with a private address of its subnet. Throws when the subnet has no room. */
export function newNetworkInterface(
  state: Ec2State,
  world: World,
  options: NewNetworkInterface,
): NetworkInterfaceRecord {
  const { subnet, privateIpAddress } = options;
  const address = privateIpAddress
    ? requireFreeAddress(state, subnet, privateIpAddress)
    : pickPrivateAddress(state, world, subnet);
  const record: NetworkInterfaceRecord = {
    networkInterfaceId: world.newId('eni'),
    vpcId: subnet.vpcId,
    subnetId: subnet.subnetId,
    availabilityZone: subnet.availabilityZone,
    interfaceType: options.interfaceType ?? 'interface',
    description: options.description ?? '',
    macAddress: newMacAddress(world),
    privateAddresses: [{ privateIpAddress: address, isPrimary: true }],
    groupIds: [...options.groupIds],
    sourceDestCheck: options.interfaceType !== 'nat_gateway',
    requesterManaged: options.requesterManaged ?? false,
    autoAssignsPublicIp: false,
  };
  state.networkInterfaces[record.networkInterfaceId] = record;
  return record;
}

/** Attaches an interface to an instance. */
export function attachToInstance(
  scope: Scope,
  networkInterface: NetworkInterfaceRecord,
  options: { instanceId: string; deviceIndex: number; deleteOnTermination: boolean },
): NetworkInterfaceAttachment {
  networkInterface.attachment = {
    attachmentId: scope.world.newId('eni-attach'),
    instanceOwnerId: scope.accountId,
    attachedAtMs: scope.world.nowMs(),
    status: 'attached',
    ...options,
  };
  return networkInterface.attachment;
}

/** Attaches an interface to an AWS service: a NAT gateway or an interface endpoint. */
export function attachToService(world: World, networkInterface: NetworkInterfaceRecord): void {
  networkInterface.attachment = {
    attachmentId: world.newId('ela-attach'),
    instanceOwnerId: 'amazon-aws',
    attachedAtMs: world.nowMs(),
    deviceIndex: 1,
    deleteOnTermination: false,
    status: 'attached',
  };
}

/**
 * Lends the interface a public address, as AWS does when an instance starts in a subnet that maps public addresses
 * (or asks for one). Nothing happens while it has an Elastic IP.
 */
export function autoAssignPublicIp(scope: Scope, networkInterface: NetworkInterfaceRecord): void {
  networkInterface.autoAssignsPublicIp = true;
  if (networkInterface.autoAssignedPublicIp || findAddressOf(ec2State(scope), networkInterface.networkInterfaceId))
    return;
  networkInterface.autoAssignedPublicIp = takePublicAddress(scope, 'auto-assigned');
}

/** Takes a lent public address back: the instance stops or terminates, or gets an Elastic IP. */
export function releaseAutoAssignedPublicIp(world: World, networkInterface: NetworkInterfaceRecord): void {
  if (!networkInterface.autoAssignedPublicIp) return;
  returnPublicAddress(world, networkInterface.autoAssignedPublicIp);
  delete networkInterface.autoAssignedPublicIp;
}

/** The Elastic IP associated with a private address of an interface; its primary one unless told. */
export function findAddressOf(
  state: Ec2State,
  networkInterfaceId: string,
  privateIpAddress = state.networkInterfaces[networkInterfaceId]?.privateAddresses[0]?.privateIpAddress,
): AddressRecord | undefined {
  return Object.values(state.addresses).find(
    ({ association }) =>
      association?.networkInterfaceId === networkInterfaceId && association.privateIpAddress === privateIpAddress,
  );
}

/** Public address of an interface: its Elastic IP, else the lent one. */
export function publicIpOf(state: Ec2State, networkInterface: NetworkInterfaceRecord): string | undefined {
  return findAddressOf(state, networkInterface.networkInterfaceId)?.publicIp ?? networkInterface.autoAssignedPublicIp;
}

/** Removes an interface; its Elastic IPs stay allocated and its lent address goes back. */
export function deleteNetworkInterfaceRecord(scope: Scope, networkInterfaceId: string): void {
  const state = ec2State(scope);
  const record = state.networkInterfaces[networkInterfaceId];
  if (!record) return;
  releaseAutoAssignedPublicIp(scope.world, record);
  for (const address of Object.values(state.addresses)) {
    if (address.association?.networkInterfaceId === networkInterfaceId) delete address.association;
  }
  delete state.networkInterfaces[networkInterfaceId];
  dropTags(state, networkInterfaceId);
}
