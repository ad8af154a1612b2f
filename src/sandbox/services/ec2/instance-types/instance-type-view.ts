import type { InstanceTypeInfo } from '../../../../wire/generated/ec2.ts';
import type { InstanceType } from './instance-type.ts';

/** IOPS of EBS-optimised types: AWS's tables give about 4 per Mbps at 16 KiB. */
function ebsInfo(type: InstanceType): InstanceTypeInfo['EbsInfo'] {
  const isNitro = type.hypervisor === 'nitro';
  const shared = {
    EncryptionSupport: 'supported',
    NvmeSupport: isNitro ? 'required' : 'unsupported',
    MaximumEbsAttachments: isNitro ? 27 : 39,
    AttachmentLimitType: isNitro ? 'shared' : 'dedicated',
  };
  if (!type.ebsBandwidth) return { EbsOptimizedSupport: 'unsupported', ...shared };
  const { baselineMbps, maximumMbps } = type.ebsBandwidth;
  return {
    EbsOptimizedSupport: 'default',
    EbsOptimizedInfo: {
      BaselineBandwidthInMbps: baselineMbps,
      BaselineThroughputInMBps: baselineMbps / 8,
      BaselineIops: Math.round(baselineMbps * 4),
      MaximumBandwidthInMbps: maximumMbps,
      MaximumThroughputInMBps: maximumMbps / 8,
      MaximumIops: Math.round(maximumMbps * 4),
    },
    ...shared,
  };
}

function networkInfo(type: InstanceType): InstanceTypeInfo['NetworkInfo'] {
  return {
    NetworkPerformance: type.networkPerformance,
    MaximumNetworkInterfaces: type.maximumNetworkInterfaces,
    MaximumNetworkCards: 1,
    DefaultNetworkCardIndex: 0,
    NetworkCards: [
      {
        NetworkCardIndex: 0,
        NetworkPerformance: type.networkPerformance,
        MaximumNetworkInterfaces: type.maximumNetworkInterfaces,
        BaselineBandwidthInGbps: type.baselineBandwidthGbps,
        PeakBandwidthInGbps: type.peakBandwidthGbps,
      },
    ],
    Ipv4AddressesPerInterface: type.ipv4AddressesPerInterface,
    Ipv6AddressesPerInterface: type.ipv4AddressesPerInterface,
    Ipv6Supported: true,
    EnaSupport: type.hypervisor === 'nitro' ? 'required' : 'unsupported',
    EfaSupported: false,
    EncryptionInTransitSupported: false,
    EnaSrdSupported: false,
  };
}

function vcpuInfo(type: InstanceType): InstanceTypeInfo['VCpuInfo'] {
  return {
    DefaultVCpus: type.vcpus,
    DefaultCores: type.vcpus / type.threadsPerCore,
    DefaultThreadsPerCore: type.threadsPerCore,
  };
}

/** An instance type as DescribeInstanceTypes shows it. */
export function toInstanceTypeInfo(type: InstanceType): InstanceTypeInfo {
  const isNitro = type.hypervisor === 'nitro';
  const isArm = type.architectures.includes('arm64');
  return {
    InstanceType: type.name,
    CurrentGeneration: type.isCurrentGeneration,
    FreeTierEligible: type.isFreeTierEligible,
    SupportedUsageClasses: ['on-demand', 'spot'],
    SupportedRootDeviceTypes: ['ebs'],
    SupportedVirtualizationTypes: ['hvm'],
    BareMetal: false,
    Hypervisor: type.hypervisor,
    ProcessorInfo: {
      SupportedArchitectures: [...type.architectures],
      SustainedClockSpeedInGhz: type.clockSpeedGhz,
      Manufacturer: type.manufacturer,
    },
    VCpuInfo: vcpuInfo(type),
    MemoryInfo: { SizeInMiB: type.memoryMib },
    InstanceStorageSupported: false,
    EbsInfo: ebsInfo(type),
    NetworkInfo: networkInfo(type),
    PlacementGroupInfo: {
      SupportedStrategies: type.isBurstable ? ['partition', 'spread'] : ['cluster', 'partition', 'spread'],
    },
    HibernationSupported: !isArm && type.memoryMib <= 150 * 1024,
    BurstablePerformanceSupported: type.isBurstable,
    DedicatedHostsSupported: !type.isBurstable,
    AutoRecoverySupported: true,
    SupportedBootModes: isArm ? ['uefi'] : isNitro ? ['legacy-bios', 'uefi'] : ['legacy-bios'],
    NitroEnclavesSupport: isNitro && !type.isBurstable && type.vcpus >= 4 ? 'supported' : 'unsupported',
    NitroTpmSupport: isNitro && !isArm ? 'supported' : 'unsupported',
    PhcSupport: 'unsupported',
    RebootMigrationSupport: 'supported',
  };
}
