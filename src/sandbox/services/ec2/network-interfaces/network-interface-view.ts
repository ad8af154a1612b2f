import type { NetworkInterface, NetworkInterfaceAssociation } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { hasPublicDnsNames, privateDnsName, publicDnsName } from '../dns-names.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { NetworkInterfaceAttachment, NetworkInterfaceRecord, PrivateAddress } from './network-interface-record.ts';
import { findAddressOf } from './network-interfaces.ts';

/** The public address that stands for a private one, as the API shows it; undefined when there is none. */
function viewAssociation(
  scope: Scope,
  networkInterface: NetworkInterfaceRecord,
  { privateIpAddress, isPrimary }: PrivateAddress,
): NetworkInterfaceAssociation | undefined {
  const state = ec2State(scope);
  const elastic = findAddressOf(state, networkInterface.networkInterfaceId, privateIpAddress);
  const publicIp = elastic?.publicIp ?? (isPrimary ? networkInterface.autoAssignedPublicIp : undefined);
  if (!publicIp) return undefined;
  return {
    ...(elastic && { AllocationId: elastic.allocationId, AssociationId: elastic.association!.associationId }),
    IpOwnerId: elastic ? scope.accountId : 'amazon',
    PublicDnsName: hasPublicDnsNames(state, networkInterface.vpcId) ? publicDnsName(scope.region, publicIp) : '',
    PublicIp: publicIp,
  };
}

function viewAttachment(attachment: NetworkInterfaceAttachment) {
  return {
    AttachTime: attachment.attachedAtMs,
    AttachmentId: attachment.attachmentId,
    DeleteOnTermination: attachment.deleteOnTermination,
    DeviceIndex: attachment.deviceIndex,
    NetworkCardIndex: 0,
    ...(attachment.instanceId && { InstanceId: attachment.instanceId }),
    InstanceOwnerId: attachment.instanceOwnerId,
    Status: attachment.status,
  };
}

/** A network interface as the API shows it. */
export function viewNetworkInterface(scope: Scope, networkInterface: NetworkInterfaceRecord): NetworkInterface {
  const state = ec2State(scope);
  const association = viewAssociation(scope, networkInterface, networkInterface.privateAddresses[0]!);
  const primary = networkInterface.privateAddresses[0]!.privateIpAddress;
  const hasNames = state.vpcs[networkInterface.vpcId]?.enableDnsHostnames === true;
  const nameOf = (address: string) => (hasNames ? { PrivateDnsName: privateDnsName(scope.region, address) } : {});
  return {
    ...(association && { Association: association }),
    ...(networkInterface.attachment && { Attachment: viewAttachment(networkInterface.attachment) }),
    AvailabilityZone: networkInterface.availabilityZone,
    AvailabilityZoneId: zoneIdOf(networkInterface.availabilityZone),
    Description: networkInterface.description,
    Groups: networkInterface.groupIds.map((groupId) => ({
      GroupId: groupId,
      GroupName: state.securityGroups[groupId]?.groupName ?? '',
    })),
    InterfaceType: networkInterface.interfaceType,
    Ipv6Addresses: [],
    MacAddress: networkInterface.macAddress,
    NetworkInterfaceId: networkInterface.networkInterfaceId,
    OwnerId: scope.accountId,
    ...nameOf(primary),
    ...(association?.PublicDnsName && { PublicDnsName: association.PublicDnsName }),
    PrivateIpAddress: primary,
    PrivateIpAddresses: networkInterface.privateAddresses.map((address) => {
      const itsAssociation = viewAssociation(scope, networkInterface, address);
      return {
        ...(itsAssociation && { Association: itsAssociation }),
        Primary: address.isPrimary,
        ...nameOf(address.privateIpAddress),
        PrivateIpAddress: address.privateIpAddress,
      };
    }),
    ...(networkInterface.requesterManaged && { RequesterId: scope.accountId }),
    RequesterManaged: networkInterface.requesterManaged,
    SourceDestCheck: networkInterface.sourceDestCheck,
    Status: networkInterface.attachment ? 'in-use' : 'available',
    SubnetId: networkInterface.subnetId,
    TagSet: tagsOf(state, networkInterface.networkInterfaceId),
    VpcId: networkInterface.vpcId,
  };
}
