import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type {
  DescribeInstanceTypesRequest,
  DescribeInstanceTypesResult,
  InstanceTypeInfo,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { instanceTypes } from './catalogue.ts';
import { toInstanceTypeInfo } from './instance-type-view.ts';
import { zonesOffering } from './offerings.ts';

const filters: FilterTable<InstanceTypeInfo> = {
  'auto-recovery-supported': (type) => type.AutoRecoverySupported,
  'bare-metal': (type) => type.BareMetal,
  'burstable-performance-supported': (type) => type.BurstablePerformanceSupported,
  'current-generation': (type) => type.CurrentGeneration,
  'dedicated-hosts-supported': (type) => type.DedicatedHostsSupported,
  'ebs-info.ebs-optimized-support': (type) => type.EbsInfo?.EbsOptimizedSupport,
  'ebs-info.encryption-support': (type) => type.EbsInfo?.EncryptionSupport,
  'ebs-info.nvme-support': (type) => type.EbsInfo?.NvmeSupport,
  'ebs-info.ebs-optimized-info.baseline-bandwidth-in-mbps': (type) =>
    type.EbsInfo?.EbsOptimizedInfo?.BaselineBandwidthInMbps,
  'ebs-info.ebs-optimized-info.maximum-bandwidth-in-mbps': (type) =>
    type.EbsInfo?.EbsOptimizedInfo?.MaximumBandwidthInMbps,
  'free-tier-eligible': (type) => type.FreeTierEligible,
  'hibernation-supported': (type) => type.HibernationSupported,
  hypervisor: (type) => type.Hypervisor,
  'instance-storage-supported': (type) => type.InstanceStorageSupported,
  'instance-type': (type) => type.InstanceType,
  'memory-info.size-in-mib': (type) => type.MemoryInfo?.SizeInMiB,
  'network-info.efa-supported': (type) => type.NetworkInfo?.EfaSupported,
  'network-info.ena-support': (type) => type.NetworkInfo?.EnaSupport,
  'network-info.encryption-in-transit-supported': (type) => type.NetworkInfo?.EncryptionInTransitSupported,
  'network-info.ipv4-addresses-per-interface': (type) => type.NetworkInfo?.Ipv4AddressesPerInterface,
  'network-info.ipv6-addresses-per-interface': (type) => type.NetworkInfo?.Ipv6AddressesPerInterface,
  'network-info.ipv6-supported': (type) => type.NetworkInfo?.Ipv6Supported,
  'network-info.maximum-network-cards': (type) => type.NetworkInfo?.MaximumNetworkCards,
  'network-info.maximum-network-interfaces': (type) => type.NetworkInfo?.MaximumNetworkInterfaces,
  'network-info.network-performance': (type) => type.NetworkInfo?.NetworkPerformance,
  'nitro-enclaves-support': (type) => type.NitroEnclavesSupport,
  'nitro-tpm-support': (type) => type.NitroTpmSupport,
  'processor-info.supported-architecture': (type) => type.ProcessorInfo?.SupportedArchitectures,
  'processor-info.sustained-clock-speed-in-ghz': (type) => type.ProcessorInfo?.SustainedClockSpeedInGhz,
  'supported-boot-mode': (type) => type.SupportedBootModes,
  'supported-root-device-type': (type) => type.SupportedRootDeviceTypes,
  'supported-usage-class': (type) => type.SupportedUsageClasses,
  'supported-virtualization-type': (type) => type.SupportedVirtualizationTypes,
  'vcpu-info.default-cores': (type) => type.VCpuInfo?.DefaultCores,
  'vcpu-info.default-threads-per-core': (type) => type.VCpuInfo?.DefaultThreadsPerCore,
  'vcpu-info.default-vcpus': (type) => type.VCpuInfo?.DefaultVCpus,
};

const pageLimits = { min: 5, max: 100 };

export function describeInstanceTypes(
  input: DescribeInstanceTypesRequest,
  context: RequestContext,
): DescribeInstanceTypesResult {
  const names = input.InstanceTypes ?? [];
  if (names.length > 0 && input.MaxResults !== undefined) {
    throw new AwsError(ec2Errors.maxResultsWithIds, { parameter: 'instanceTypes' });
  }
  const unknown = names.filter((name) => !instanceTypes.has(name));
  if (unknown.length > 0) {
    throw new AwsError(ec2LaunchErrors.instanceTypesNotFound, { instanceTypes: unknown.join(', ') });
  }
  const types = (names.length > 0 ? names.map((name) => instanceTypes.get(name)!) : [...instanceTypes.values()])
    .filter((type) => zonesOffering(type, context.region).length > 0)
    .map(toInstanceTypeInfo);
  const pages = names.length > 0 ? input : { MaxResults: pageLimits.max, ...input };
  const { page, ...rest } = describePage(types, pages, filters, pageLimits);
  return { InstanceTypes: page, ...rest };
}
