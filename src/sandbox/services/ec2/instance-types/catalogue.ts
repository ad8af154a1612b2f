import { families, type FamilyData, type SizeData } from './families.ts';
import type { InstanceType } from './instance-type.ts';

/** Types that accounts on the free plan may launch (AWS Free Tier since July 2025). */
const freeTierTypes = new Set(['t3.micro', 't3.small', 't4g.micro', 't4g.small', 'c7i-flex.large', 'm7i-flex.large']);

/** The t2 sizes that still boot 32-bit images. */
const types32Bit = new Set(['t2.nano', 't2.micro', 't2.small', 't2.medium']);

function toInstanceType(family: FamilyData, row: SizeData): InstanceType {
  const name = `${family.name}.${row.size}`;
  return {
    name,
    family: family.name,
    architectures: types32Bit.has(name) ? ['i386', family.architecture] : [family.architecture],
    hypervisor: family.hypervisor,
    manufacturer: family.manufacturer,
    clockSpeedGhz: family.clockSpeedGhz,
    isBurstable: family.isBurstable,
    isFreeTierEligible: freeTierTypes.has(name),
    isCurrentGeneration: family.isCurrentGeneration,
    vcpus: row.vcpus,
    threadsPerCore: family.threadsPerCore,
    memoryMib: row.memoryMib,
    networkPerformance: row.networkPerformance,
    baselineBandwidthGbps: row.baselineBandwidthGbps,
    peakBandwidthGbps: row.peakBandwidthGbps,
    maximumNetworkInterfaces: row.maximumNetworkInterfaces,
    ipv4AddressesPerInterface: row.ipv4AddressesPerInterface,
    ...(row.ebsMaximumMbps > 0 && {
      ebsBandwidth: { baselineMbps: row.ebsBaselineMbps, maximumMbps: row.ebsMaximumMbps },
    }),
  };
}

/** Every instance type of the sandbox by name, in the order of the families. */
export const instanceTypes: ReadonlyMap<string, InstanceType> = new Map(
  families.flatMap((family) => family.sizes.map((row) => [`${family.name}.${row.size}`, toInstanceType(family, row)])),
);
