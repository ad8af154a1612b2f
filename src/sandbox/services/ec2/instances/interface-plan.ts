import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import type { InstanceNetworkInterfaceSpecification, RunInstancesRequest } from '../../../../wire/generated/ec2.ts';
import { resolveInterfaceGroups } from '../network-interfaces/network-interfaces.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import { requireFreeAddress } from '../subnets/subnet-addresses.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';

/** One network interface of a launch. */
export interface InterfacePlan {
  deviceIndex: number;
  deleteOnTermination: boolean;
  /** An interface that exists already; the rest is for a new one. */
  networkInterfaceId?: string;
  subnet: SubnetRecord;
  groupIds: string[];
  privateIpAddress?: string;
  description: string;
  autoAssignsPublicIp: boolean;
}

/** Throws for combinations of instance-level and interface-level parameters that AWS refuses. */
function checkCombinations(input: RunInstancesRequest): void {
  const interfaces = input.NetworkInterfaces ?? [];
  if (interfaces.length > 0) {
    if (input.SubnetId) throw new AwsError(ec2LaunchErrors.interfacesWithSubnet, {});
    if (input.SecurityGroupIds?.length || input.SecurityGroups?.length) {
      throw new AwsError(ec2LaunchErrors.interfacesWithGroups, {});
    }
    if (input.PrivateIpAddress) throw new AwsError(ec2LaunchErrors.interfacesWithPrivateAddress, {});
  }
  if (input.SubnetId && input.SecurityGroups?.length) throw new AwsError(ec2LaunchErrors.groupNameWithSubnet, {});
  const asksForPublicIp = interfaces.filter((each) => each.AssociatePublicIpAddress !== undefined);
  if (asksForPublicIp.length > 0 && interfaces.length > 1) {
    throw new AwsError(ec2LaunchErrors.publicAddressWithSeveralInterfaces, {});
  }
  if (asksForPublicIp.some((each) => each.NetworkInterfaceId)) {
    throw new AwsError(ec2LaunchErrors.publicAddressOnExistingInterface, {});
  }
  if (input.MaxCount > 1 && (input.PrivateIpAddress || interfaces.some((each) => each.PrivateIpAddress))) {
    throw new AwsError(ec2LaunchErrors.countWithPrivateAddress, {});
  }
}

/** Ids of groups that the request names, which works in the default VPC only. */
function groupIdsByName(state: Ec2State, names: readonly string[]): string[] {
  const vpcId = findDefaultVpc(state)?.vpcId ?? '';
  return names.map((groupName) => {
    const group = Object.values(state.securityGroups).find(
      (candidate) => candidate.vpcId === vpcId && candidate.groupName === groupName,
    );
    if (!group) throw new AwsError(ec2SecurityGroupErrors.groupNotInDefaultVpc, { groupName, vpcId });
    return group.groupId;
  });
}

function existingInterface(state: Ec2State, specification: InstanceNetworkInterfaceSpecification): InterfacePlan {
  const record = requireResource(resourceKinds.networkInterface, state, specification.NetworkInterfaceId!);
  if (record.attachment) {
    throw new AwsError(ec2AddressErrors.interfaceAlreadyAttached, { networkInterfaceId: record.networkInterfaceId });
  }
  return {
    deviceIndex: specification.DeviceIndex ?? 0,
    deleteOnTermination: specification.DeleteOnTermination ?? false,
    networkInterfaceId: record.networkInterfaceId,
    subnet: state.subnets[record.subnetId]!,
    groupIds: record.groupIds,
    description: record.description,
    autoAssignsPublicIp: false,
  };
}

/** The subnet that the first interface names, itself or through an interface that exists. */
export function interfaceSubnetId(state: Ec2State, input: RunInstancesRequest): string | undefined {
  checkCombinations(input);
  const primary = input.NetworkInterfaces?.find((each) => (each.DeviceIndex ?? 0) === 0);
  if (!primary?.NetworkInterfaceId) return primary?.SubnetId;
  return requireResource(resourceKinds.networkInterface, state, primary.NetworkInterfaceId).subnetId;
}

/** The network interfaces of each instance of a launch; the primary one first. */
export function planInterfaces(state: Ec2State, input: RunInstancesRequest, subnet: SubnetRecord): InterfacePlan[] {
  const instanceLevel: InstanceNetworkInterfaceSpecification = {
    DeviceIndex: 0,
    Groups: [...(input.SecurityGroupIds ?? []), ...groupIdsByName(state, input.SecurityGroups ?? [])],
    ...(input.PrivateIpAddress && { PrivateIpAddress: input.PrivateIpAddress }),
  };
  const specifications = input.NetworkInterfaces?.length ? input.NetworkInterfaces : [instanceLevel];
  const plans = specifications.map((each): InterfacePlan => {
    if (each.NetworkInterfaceId) return existingInterface(state, each);
    const own = each.SubnetId ? requireResource(resourceKinds.subnet, state, each.SubnetId) : subnet;
    const deviceIndex = each.DeviceIndex ?? 0;
    const isPublic = each.AssociatePublicIpAddress ?? (deviceIndex === 0 && own.mapPublicIpOnLaunch);
    return {
      deviceIndex,
      deleteOnTermination: each.DeleteOnTermination ?? true,
      subnet: own,
      groupIds: resolveInterfaceGroups(state, own, each.Groups),
      ...(each.PrivateIpAddress && { privateIpAddress: requireFreeAddress(state, own, each.PrivateIpAddress) }),
      description: each.Description ?? '',
      autoAssignsPublicIp: isPublic,
    };
  });
  return plans.sort((a, b) => a.deviceIndex - b.deviceIndex);
}
