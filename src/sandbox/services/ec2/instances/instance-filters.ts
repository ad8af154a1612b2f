import { formatIsoTime } from '../../../../core/iso-time.ts';
import type { Instance, InstanceNetworkInterface } from '../../../../wire/generated/ec2.ts';
import type { FilterTable } from '../filters.ts';
import type { InstanceRecord } from './instance-record.ts';

type Interface = InstanceNetworkInterface;

function ofInterfaces<Value>(read: (networkInterface: Interface) => Value) {
  return (instance: Instance) => instance.NetworkInterfaces?.map(read);
}

/** Filters that look at the network interfaces of an instance. */
const networkInterfaceFilters: FilterTable<Instance> = {
  'network-interface.addresses.association.public-ip': (instance) =>
    instance.NetworkInterfaces?.flatMap((each) =>
      each.PrivateIpAddresses?.map((address) => address.Association?.PublicIp),
    ),
  'network-interface.addresses.primary': (instance) =>
    instance.NetworkInterfaces?.flatMap((each) => each.PrivateIpAddresses?.map((address) => address.Primary)),
  'network-interface.addresses.private-ip-address': (instance) =>
    instance.NetworkInterfaces?.flatMap((each) => each.PrivateIpAddresses?.map((address) => address.PrivateIpAddress)),
  'network-interface.association.ip-owner-id': ofInterfaces((each) => each.Association?.IpOwnerId),
  'network-interface.association.public-ip': ofInterfaces((each) => each.Association?.PublicIp),
  'network-interface.attachment.attach-time': ofInterfaces((each) =>
    formatIsoTime(each.Attachment?.AttachTime ?? 0, 'always'),
  ),
  'network-interface.attachment.attachment-id': ofInterfaces((each) => each.Attachment?.AttachmentId),
  'network-interface.attachment.delete-on-termination': ofInterfaces((each) => each.Attachment?.DeleteOnTermination),
  'network-interface.attachment.device-index': ofInterfaces((each) => each.Attachment?.DeviceIndex),
  'network-interface.attachment.status': ofInterfaces((each) => each.Attachment?.Status),
  'network-interface.description': ofInterfaces((each) => each.Description),
  'network-interface.group-id': (instance) =>
    instance.NetworkInterfaces?.flatMap((each) => each.Groups?.map((group) => group.GroupId)),
  'network-interface.group-name': (instance) =>
    instance.NetworkInterfaces?.flatMap((each) => each.Groups?.map((group) => group.GroupName)),
  'network-interface.mac-address': ofInterfaces((each) => each.MacAddress),
  'network-interface.network-interface-id': ofInterfaces((each) => each.NetworkInterfaceId),
  'network-interface.owner-id': ofInterfaces((each) => each.OwnerId),
  'network-interface.private-dns-name': ofInterfaces((each) => each.PrivateDnsName),
  'network-interface.private-ip-address': ofInterfaces((each) => each.PrivateIpAddress),
  'network-interface.source-dest-check': ofInterfaces((each) => each.SourceDestCheck),
  'network-interface.status': ofInterfaces((each) => each.Status),
  'network-interface.subnet-id': ofInterfaces((each) => each.SubnetId),
  'network-interface.vpc-id': ofInterfaces((each) => each.VpcId),
};

/** Filters that look at the volumes of an instance. */
const blockDeviceFilters: FilterTable<Instance> = {
  'block-device-mapping.attach-time': (instance) =>
    instance.BlockDeviceMappings?.map((each) => formatIsoTime(each.Ebs?.AttachTime ?? 0, 'always')),
  'block-device-mapping.delete-on-termination': (instance) =>
    instance.BlockDeviceMappings?.map((each) => each.Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': (instance) => instance.BlockDeviceMappings?.map((each) => each.DeviceName),
  'block-device-mapping.status': (instance) => instance.BlockDeviceMappings?.map((each) => each.Ebs?.Status),
  'block-device-mapping.volume-id': (instance) => instance.BlockDeviceMappings?.map((each) => each.Ebs?.VolumeId),
};

/** Filters of DescribeInstances but for those of the reservation. */
export const instanceFilters: FilterTable<Instance> = {
  architecture: (instance) => instance.Architecture,
  'availability-zone': (instance) => instance.Placement?.AvailabilityZone,
  'availability-zone-id': (instance) => instance.Placement?.AvailabilityZoneId,
  'boot-mode': (instance) => instance.BootMode,
  'client-token': (instance) => instance.ClientToken,
  'current-instance-boot-mode': (instance) => instance.CurrentInstanceBootMode,
  'dns-name': (instance) => instance.PublicDnsName,
  'ebs-optimized': (instance) => instance.EbsOptimized,
  'ena-support': (instance) => instance.EnaSupport,
  'hibernation-options.configured': (instance) => instance.HibernationOptions?.Configured,
  hypervisor: (instance) => instance.Hypervisor,
  'iam-instance-profile.arn': (instance) => instance.IamInstanceProfile?.Arn,
  'iam-instance-profile.id': (instance) => instance.IamInstanceProfile?.Id,
  'image-id': (instance) => instance.ImageId,
  'instance-id': (instance) => instance.InstanceId,
  'instance-lifecycle': (instance) => instance.InstanceLifecycle,
  'instance-state-code': (instance) => instance.State?.Code,
  'instance-state-name': (instance) => instance.State?.Name,
  'instance-type': (instance) => instance.InstanceType,
  'instance.group-id': (instance) => instance.SecurityGroups?.map((group) => group.GroupId),
  'instance.group-name': (instance) => instance.SecurityGroups?.map((group) => group.GroupName),
  'ip-address': (instance) => instance.PublicIpAddress,
  'key-name': (instance) => instance.KeyName,
  'launch-index': (instance) => instance.AmiLaunchIndex,
  'launch-time': (instance) => formatIsoTime(instance.LaunchTime ?? 0, 'always'),
  'maintenance-options.auto-recovery': (instance) => instance.MaintenanceOptions?.AutoRecovery,
  'metadata-options.http-endpoint': (instance) => instance.MetadataOptions?.HttpEndpoint,
  'metadata-options.http-put-response-hop-limit': (instance) => instance.MetadataOptions?.HttpPutResponseHopLimit,
  'metadata-options.http-tokens': (instance) => instance.MetadataOptions?.HttpTokens,
  'metadata-options.instance-metadata-tags': (instance) => instance.MetadataOptions?.InstanceMetadataTags,
  'monitoring-state': (instance) => instance.Monitoring?.State,
  'placement-group-name': (instance) => instance.Placement?.GroupName,
  platform: (instance) => instance.Platform,
  'platform-details': (instance) => instance.PlatformDetails,
  'private-dns-name': (instance) => instance.PrivateDnsName,
  'private-dns-name-options.hostname-type': (instance) => instance.PrivateDnsNameOptions?.HostnameType,
  'private-ip-address': (instance) => instance.PrivateIpAddress,
  'product-code': (instance) => instance.ProductCodes?.map((code) => code.ProductCodeId),
  reason: (instance) => instance.StateTransitionReason,
  'root-device-name': (instance) => instance.RootDeviceName,
  'root-device-type': (instance) => instance.RootDeviceType,
  'source-dest-check': (instance) => instance.SourceDestCheck,
  'spot-instance-request-id': (instance) => instance.SpotInstanceRequestId,
  'state-reason-code': (instance) => instance.StateReason?.Code,
  'state-reason-message': (instance) => instance.StateReason?.Message,
  'subnet-id': (instance) => instance.SubnetId,
  tenancy: (instance) => instance.Placement?.Tenancy,
  'usage-operation': (instance) => instance.UsageOperation,
  'virtualization-type': (instance) => instance.VirtualizationType,
  'vpc-id': (instance) => instance.VpcId,
  ...blockDeviceFilters,
  ...networkInterfaceFilters,
};

/** Filters that look at the reservation of an instance. */
export function reservationFilters(accountId: string): FilterTable<Instance & { row: { record: InstanceRecord } }> {
  return {
    'owner-id': () => accountId,
    'reservation-id': (item) => item.row.record.reservationId,
  };
}
