import type {
  Instance,
  InstanceNetworkInterface,
  InstanceNetworkInterfaceAssociation,
} from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { hasPublicDnsNames, privateDnsName, publicDnsName } from '../dns-names.ts';
import type { NetworkInterfaceRecord } from '../network-interfaces/network-interface-record.ts';
import { findAddressOf, publicIpOf } from '../network-interfaces/network-interfaces.ts';
import { ec2State } from '../state.ts';
import type { InstanceRecord } from './instance-record.ts';

function groupsOf(networkInterface: NetworkInterfaceRecord, scope: Scope) {
  const { securityGroups } = ec2State(scope);
  return networkInterface.groupIds.map((groupId) => ({
    GroupId: groupId,
    GroupName: securityGroups[groupId]?.groupName ?? '',
  }));
}

function publicNameOf(networkInterface: NetworkInterfaceRecord, publicIp: string | undefined, scope: Scope): string {
  const isNamed = publicIp !== undefined && hasPublicDnsNames(ec2State(scope), networkInterface.vpcId);
  return isNamed ? publicDnsName(scope.region, publicIp) : '';
}

function associationOf(
  networkInterface: NetworkInterfaceRecord,
  scope: Scope,
): InstanceNetworkInterfaceAssociation | undefined {
  const state = ec2State(scope);
  const publicIp = publicIpOf(state, networkInterface);
  if (!publicIp) return undefined;
  const isElastic = findAddressOf(state, networkInterface.networkInterfaceId) !== undefined;
  return {
    IpOwnerId: isElastic ? scope.accountId : 'amazon',
    PublicDnsName: publicNameOf(networkInterface, publicIp, scope),
    PublicIp: publicIp,
  };
}

function toNetworkInterface(networkInterface: NetworkInterfaceRecord, scope: Scope): InstanceNetworkInterface {
  const { attachment } = networkInterface;
  const association = associationOf(networkInterface, scope);
  const elasticAddress = findAddressOf(ec2State(scope), networkInterface.networkInterfaceId)?.association;
  const [primary] = networkInterface.privateAddresses;
  return {
    ...(association && { Association: association }),
    ...(attachment && {
      Attachment: {
        AttachTime: attachment.attachedAtMs,
        AttachmentId: attachment.attachmentId,
        DeleteOnTermination: attachment.deleteOnTermination,
        DeviceIndex: attachment.deviceIndex,
        Status: attachment.status,
        NetworkCardIndex: 0,
      },
    }),
    Description: networkInterface.description,
    Groups: groupsOf(networkInterface, scope),
    Ipv6Addresses: [],
    MacAddress: networkInterface.macAddress,
    NetworkInterfaceId: networkInterface.networkInterfaceId,
    OwnerId: scope.accountId,
    PrivateDnsName: privateDnsName(scope.region, primary!.privateIpAddress),
    PrivateIpAddress: primary!.privateIpAddress,
    PrivateIpAddresses: networkInterface.privateAddresses.map(({ privateIpAddress, isPrimary }) => {
      const isAssociated = elasticAddress ? elasticAddress.privateIpAddress === privateIpAddress : isPrimary;
      return {
        ...(association && isAssociated && { Association: association }),
        Primary: isPrimary,
        PrivateDnsName: privateDnsName(scope.region, privateIpAddress),
        PrivateIpAddress: privateIpAddress,
      };
    }),
    SourceDestCheck: networkInterface.sourceDestCheck,
    Status: 'in-use',
    SubnetId: networkInterface.subnetId,
    VpcId: networkInterface.vpcId,
    InterfaceType: networkInterface.interfaceType,
    Operator: { Managed: false },
  };
}

/** The members of an instance that come from its network interfaces: a terminated one no longer has them. */
export function networkMembers(instance: InstanceRecord, scope: Scope): Instance {
  const { networkInterfaces } = ec2State(scope);
  const interfaces = instance.networkInterfaceIds.flatMap((id) => networkInterfaces[id] ?? []);
  const [primary] = interfaces;
  if (!primary) return { NetworkInterfaces: [], SecurityGroups: [], PrivateDnsName: '', PublicDnsName: '' };
  const privateIp = primary.privateAddresses[0]!.privateIpAddress;
  const publicIp = publicIpOf(ec2State(scope), primary);
  const subnet = ec2State(scope).subnets[primary.subnetId];
  return {
    NetworkInterfaces: interfaces.map((networkInterface) => toNetworkInterface(networkInterface, scope)),
    SecurityGroups: groupsOf(primary, scope),
    SourceDestCheck: primary.sourceDestCheck,
    PrivateDnsName: privateDnsName(scope.region, privateIp),
    PublicDnsName: publicNameOf(primary, publicIp, scope),
    SubnetId: primary.subnetId,
    VpcId: primary.vpcId,
    PrivateIpAddress: privateIp,
    ...(publicIp && { PublicIpAddress: publicIp }),
    PrivateDnsNameOptions: {
      HostnameType: subnet?.privateDnsHostnameType ?? 'ip-name',
      EnableResourceNameDnsARecord: subnet?.enableResourceNameDnsARecord ?? false,
      EnableResourceNameDnsAAAARecord: subnet?.enableResourceNameDnsAaaaRecord ?? false,
    },
  };
}
