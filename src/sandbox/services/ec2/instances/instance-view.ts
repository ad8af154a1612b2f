import type {
  Instance,
  InstanceBlockDeviceMapping,
  InstanceMetadataOptionsResponse,
} from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { volumesOf } from '../volumes/attached-volumes.ts';
import { networkMembers } from './instance-network-view.ts';
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
