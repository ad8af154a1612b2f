import type {
  Instance,
  InstanceBlockDeviceMapping,
  InstanceMetadataOptionsResponse,
  InstanceNetworkInterface,
  InstanceNetworkInterfaceAssociation,
} from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { hasPublicDnsNames, privateDnsName, publicDnsName } from '../dns-names.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import type { NetworkInterfaceRecord } from '../network-interfaces/network-interface-record.ts';
import { findAddressOf, publicIpOf } from '../network-interfaces/network-interfaces.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { volumesOf } from '../volumes/attached-volumes.ts';
import type { InstanceRecord } from './instance-record.ts';
import { toInstanceState } from './instance-states.ts';

/** Members that are the same for every instance of the sandbox. */
const constantMembers = {
  CapacityReservationSpecification: { CapacityReservationPreference: 'open' },
  EnaSupport: true,
  EnclaveOptions: { Enabled: false },
  HibernationOptions: { Configured: false },
  Hypervisor: 'xen',
  NetworkPerformanceOptions: { BandwidthWeighting: 'default' },
  Operator: { Managed: false },
  PlatformDetails: 'Linux/UNIX',
  ProductCodes: [],
  RootDeviceType: 'ebs',
  UsageOperation: 'RunInstances',
  VirtualizationType: 'hvm',
} satisfies Instance;

export function toMetadataOptions(instance: InstanceRecord): InstanceMetadataOptionsResponse {
  const { metadataOptions: options } = instance;
  return {
    State: instance.state === 'pending' ? 'pending' : 'applied',
    HttpTokens: options.httpTokens,
    HttpPutResponseHopLimit: options.httpPutResponseHopLimit,
    HttpEndpoint: options.httpEndpoint,
    HttpProtocolIpv6: options.httpProtocolIpv6,
    InstanceMetadataTags: options.instanceMetadataTags,
  };
}

/** The volumes of an instance as the API shows them. */
export function toBlockDeviceMappings(instance: InstanceRecord, scope: Scope): InstanceBlockDeviceMapping[] {
  return volumesOf(ec2State(scope), instance.instanceId).map(({ volume, attachment }) => ({
    DeviceName: attachment.device,
    Ebs: {
      AttachTime: attachment.attachedAtMs,
      DeleteOnTermination: attachment.deleteOnTermination,
      Status: attachment.state,
      VolumeId: volume.volumeId,
    },
  }));
}

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

/** What a terminated instance no longer has. */
function networkMembers(instance: InstanceRecord, scope: Scope): Instance {
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

function hardwareMembers(instance: InstanceRecord): Instance {
  const type = instanceTypes.get(instance.instanceType)!;
  return {
    Architecture: instance.architecture,
    BootMode: instance.bootMode,
    CpuOptions: { CoreCount: type.vcpus / type.threadsPerCore, ThreadsPerCore: type.threadsPerCore },
    CurrentInstanceBootMode: type.hypervisor === 'nitro' ? 'uefi' : 'legacy-bios',
    EbsOptimized: instance.ebsOptimized,
    InstanceType: instance.instanceType,
  };
}

/** An instance as DescribeInstances shows it. */
export function toInstance(instance: InstanceRecord, scope: Scope): Instance {
  const { stateReason: reason, instanceProfile: profile } = instance;
  return {
    ...constantMembers,
    ...hardwareMembers(instance),
    ...networkMembers(instance, scope),
    AmiLaunchIndex: instance.launchIndex,
    BlockDeviceMappings: toBlockDeviceMappings(instance, scope),
    ClientToken: instance.clientToken,
    ...(profile && { IamInstanceProfile: { Arn: profile.arn, Id: profile.id } }),
    ImageId: instance.imageId,
    InstanceId: instance.instanceId,
    ...(instance.keyName && { KeyName: instance.keyName }),
    LaunchTime: instance.launchedAtMs,
    MaintenanceOptions: { AutoRecovery: instance.autoRecovery, RebootMigration: 'default' },
    MetadataOptions: toMetadataOptions(instance),
    Monitoring: { State: instance.detailedMonitoring ? 'enabled' : 'disabled' },
    Placement: {
      AvailabilityZoneId: zoneIdOf(instance.availabilityZone),
      GroupName: '',
      Tenancy: instance.tenancy,
      AvailabilityZone: instance.availabilityZone,
    },
    RootDeviceName: instance.rootDeviceName,
    State: toInstanceState(instance.state),
    ...(reason && { StateReason: { Code: reason.code, Message: reason.message } }),
    StateTransitionReason: instance.stateTransitionReason,
    Tags: tagsOf(ec2State(scope), instance.instanceId),
    UsageOperationUpdateTime: instance.createdAtMs,
  };
}
