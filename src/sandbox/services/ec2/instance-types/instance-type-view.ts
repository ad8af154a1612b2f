import type { InstanceTypeInfo } from '../../../../wire/generated/ec2.ts';
import type { InstanceType } from './instance-type.ts';

/** IOPS of 16 KiB that go with an EBS bandwidth in Mbps (EBS user guide, «EBS-optimized instance types»). */
const iopsByMbps: Readonly<Record<number, number>> = {
  43: 250,
  45: 250,
  87: 500,
  90: 500,
  174: 1000,
  175: 1000,
  312: 2500,
  315: 2500,
  347: 2000,
  350: 2000,
  625: 3600,
  630: 3600,
  650: 3600,
  695: 4000,
  1150: 6000,
  1188: 6000,
  1250: 6000,
  2085: 11_800,
  2300: 12_000,
  2375: 12_000,
  2500: 12_000,
  2780: 15_700,
  4750: 18_750,
  6800: 30_000,
  9500: 40_000,
  13_600: 60_000,
  14_250: 50_000,
};

/** Above that, all families give 4 IOPS per Mbps. */
function ebsIops(mbps: number): number {
  return iopsByMbps[mbps] ?? Math.round((mbps * 4) / 10_000) * 10_000;
}

function ebsInfo(type: InstanceType): InstanceTypeInfo['EbsInfo'] {
  const isNitro = type.hypervisor === 'nitro';
  const shared = {
    EncryptionSupport: 'supported',
    NvmeSupport: isNitro ? 'required' : 'unsupported',
    MaximumEbsAttachments: isNitro ? 27 : 40,
    AttachmentLimitType: 'shared',
  };
  if (!type.ebsBandwidth) return { EbsOptimizedSupport: 'unsupported', ...shared };
  const { baselineMbps, maximumMbps } = type.ebsBandwidth;
  return {
    EbsOptimizedSupport: 'default',
    EbsOptimizedInfo: {
      BaselineBandwidthInMbps: baselineMbps,
      BaselineThroughputInMBps: baselineMbps / 8,
      BaselineIops: ebsIops(baselineMbps),
      MaximumBandwidthInMbps: maximumMbps,
      MaximumThroughputInMBps: maximumMbps / 8,
      MaximumIops: ebsIops(maximumMbps),
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
    EncryptionInTransitSupported: /^[cmr](6i|7)/.test(type.family),
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
  /** Burstable and flex types share their host's processor. */
  const isShared = type.isBurstable || type.family.endsWith('-flex');
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
      SupportedStrategies: isShared ? ['partition', 'spread'] : ['cluster', 'partition', 'spread'],
    },
    HibernationSupported: type.memoryMib <= 128 * 1024,
    BurstablePerformanceSupported: type.isBurstable,
    DedicatedHostsSupported: !isShared || type.family === 't3',
    AutoRecoverySupported: true,
    SupportedBootModes: isArm ? ['uefi'] : isNitro ? ['legacy-bios', 'uefi'] : ['legacy-bios'],
    NitroEnclavesSupport: isNitro && !isShared && type.vcpus >= 4 ? 'supported' : 'unsupported',
    NitroTpmSupport: isNitro ? 'supported' : 'unsupported',
    ...(isNitro && { NitroTpmInfo: { SupportedVersions: ['2.0'] } }),
    PhcSupport: 'unsupported',
    RebootMigrationSupport: 'supported',
    SupportedInRegion: true,
  };
}
