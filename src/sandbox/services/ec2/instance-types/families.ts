import type { CpuArchitecture } from './instance-type.ts';

/** One size of a family, as AWS's tables of network and EBS specifications list it. */
export interface SizeData {
  size: string;
  vcpus: number;
  memoryMib: number;
  networkPerformance: string;
  baselineBandwidthGbps: number;
  peakBandwidthGbps: number;
  maximumNetworkInterfaces: number;
  ipv4AddressesPerInterface: number;
  ebsBaselineMbps: number;
  ebsMaximumMbps: number;
}

export interface FamilyData {
  name: string;
  architecture: CpuArchitecture;
  hypervisor: 'nitro' | 'xen';
  manufacturer: 'Intel' | 'AMD' | 'AWS';
  clockSpeedGhz: number;
  threadsPerCore: 1 | 2;
  isBurstable: boolean;
  isCurrentGeneration: boolean;
  sizes: SizeData[];
}

/**
 * Rows 'size vCPUs memory(GiB) baseline/peak(Gbps) interfaces×addresses EBS baseline/maximum(Mbps)'.
 * Memory is left out ('*') where it follows from the family: vCPUs × GiB per vCPU.
 */
function sizes(table: string, gibPerVcpu = 0): SizeData[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [size, vcpus, memory, bandwidth, interfaces, ebs] = line.trim().split(/\s+/) as string[];
      const [baseline, peak] = bandwidth!.split('/').map(Number) as [number, number];
      const [count, addresses] = interfaces!.split('x').map(Number) as [number, number];
      const [ebsBaseline, ebsMaximum] = ebs!.split('/').map(Number) as [number, number];
      return {
        size: size!,
        vcpus: Number(vcpus),
        memoryMib: 1024 * (memory === '*' ? gibPerVcpu * Number(vcpus) : Number(memory)),
        networkPerformance: baseline === peak ? `${peak} Gigabit` : `Up to ${peak} Gigabit`,
        baselineBandwidthGbps: baseline,
        peakBandwidthGbps: peak,
        maximumNetworkInterfaces: count,
        ipv4AddressesPerInterface: addresses,
        ebsBaselineMbps: ebsBaseline,
        ebsMaximumMbps: ebsMaximum,
      };
    });
}

const t2 = sizes(`
  nano    1 0.5 0.032/0.512 2x2  0/0
  micro   1 1   0.064/1.024 2x2  0/0
  small   1 2   0.128/1.024 3x4  0/0
  medium  2 4   0.256/1.024 3x6  0/0
  large   2 8   0.512/1.024 3x12 0/0
  xlarge  4 16  0.75/1.024  3x15 0/0
  2xlarge 8 32  1/1.024     3x15 0/0`).map((row) => ({
  ...row,
  networkPerformance: row.vcpus > 2 ? 'Moderate' : 'Low to Moderate',
}));

const t3 = sizes(`
  nano    2 0.5 0.032/5 2x2  43/2085
  micro   2 1   0.064/5 2x2  87/2085
  small   2 2   0.128/5 3x4  174/2085
  medium  2 4   0.256/5 3x6  347/2085
  large   2 8   0.512/5 3x12 695/2780
  xlarge  4 16  1.024/5 4x15 695/2780
  2xlarge 8 32  2.048/5 4x15 695/2780`);

const t3a = sizes(`
  nano    2 0.5 0.032/5 2x2  45/2085
  micro   2 1   0.064/5 2x2  90/2085
  small   2 2   0.128/5 2x4  175/2085
  medium  2 4   0.256/5 3x6  350/2085
  large   2 8   0.512/5 3x12 695/2780
  xlarge  4 16  1.024/5 4x15 695/2780
  2xlarge 8 32  2.048/5 4x15 695/2780`);

const intel5 = `
  large    2  *  0.75/10 3x10  650/4750
  xlarge   4  *  1.25/10 4x15  1150/4750
  2xlarge  8  *  2.5/10  4x15  2300/4750
  4xlarge  16 *  5/10    8x30  4750/4750
  8xlarge  32 *  10/10   8x30  6800/6800
  12xlarge 48 *  12/12   8x30  9500/9500
  16xlarge 64 *  20/20   15x50 13600/13600
  24xlarge 96 *  25/25   15x50 19000/19000`;

const intel6 = `
  large    2   * 0.781/12.5  3x10  650/10000
  xlarge   4   * 1.562/12.5  4x15  1250/10000
  2xlarge  8   * 3.125/12.5  4x15  2500/10000
  4xlarge  16  * 6.25/12.5   8x30  5000/10000
  8xlarge  32  * 12.5/12.5   8x30  10000/10000
  12xlarge 48  * 18.75/18.75 8x30  15000/15000
  16xlarge 64  * 25/25       15x50 20000/20000
  24xlarge 96  * 37.5/37.5   15x50 30000/30000
  32xlarge 128 * 50/50       15x50 40000/40000`;

const intel7 = intel6.replace('32xlarge 128', '48xlarge 192');

const intel7Flex = `
  large    2  * 0.39/12.5  3x10 312/10000
  xlarge   4  * 0.781/12.5 4x15 625/10000
  2xlarge  8  * 1.562/12.5 4x15 1250/10000
  4xlarge  16 * 3.125/12.5 8x30 2500/10000
  8xlarge  32 * 6.25/12.5  8x30 5000/10000`;

const graviton6 = `
  medium   1  *  0.5/10  2x4   315/4750
  large    2  *  0.75/10 3x10  630/4750
  xlarge   4  *  1.25/10 4x15  1188/4750
  2xlarge  8  *  2.5/10  4x15  2375/4750
  4xlarge  16 *  5/10    8x30  4750/4750
  8xlarge  32 *  12/12   8x30  9500/9500
  12xlarge 48 *  20/20   8x30  14250/14250
  16xlarge 64 *  25/25   15x50 19000/19000`;

const graviton7 = `
  medium   1  *  0.52/12.5  2x4   315/10000
  large    2  *  0.937/12.5 3x10  630/10000
  xlarge   4  *  1.876/12.5 4x15  1250/10000
  2xlarge  8  *  3.75/15    4x15  2500/10000
  4xlarge  16 *  7.5/15     8x30  5000/10000
  8xlarge  32 *  15/15      8x30  10000/10000
  12xlarge 48 *  22.5/22.5  8x30  15000/15000
  16xlarge 64 *  30/30      15x50 20000/20000`;

const gibPerVcpu = { c: 2, m: 4, r: 8 };

/** Families that AWS has moved to «previous generation». */
const previousGeneration = new Set(['m5', 'r5', 'm6i', 'r6i']);

/** The compute (c), general (m) and memory (r) families of one generation share everything but memory. */
function generation(
  suffix: string,
  classes: readonly ('c' | 'm' | 'r')[],
  shared: Pick<FamilyData, 'architecture' | 'manufacturer' | 'clockSpeedGhz' | 'threadsPerCore'>,
  table: string,
): FamilyData[] {
  return classes.map((letter) => ({
    name: `${letter}${suffix}`,
    hypervisor: 'nitro',
    isBurstable: false,
    isCurrentGeneration: !previousGeneration.has(`${letter}${suffix}`),
    sizes: sizes(table, gibPerVcpu[letter]),
    ...shared,
  }));
}

const burstable = { isBurstable: true, isCurrentGeneration: true } as const;
const intel = { architecture: 'x86_64', manufacturer: 'Intel', threadsPerCore: 2 } as const;
const amd = { architecture: 'x86_64', manufacturer: 'AMD', threadsPerCore: 2 } as const;
const graviton = { architecture: 'arm64', manufacturer: 'AWS', threadsPerCore: 1 } as const;

/** Sources: EC2 instance types guide, «network specifications» and «EBS-optimized specifications» of each family. */
export const families: readonly FamilyData[] = [
  { name: 't2', hypervisor: 'xen', clockSpeedGhz: 2.5, ...burstable, ...intel, threadsPerCore: 1, sizes: t2 },
  { name: 't3', hypervisor: 'nitro', clockSpeedGhz: 2.5, ...burstable, ...intel, sizes: t3 },
  { name: 't3a', hypervisor: 'nitro', clockSpeedGhz: 2.2, ...burstable, ...amd, sizes: t3a },
  { name: 't4g', hypervisor: 'nitro', clockSpeedGhz: 2.5, ...burstable, ...graviton, sizes: t3 },
  ...generation('5', ['m', 'r'], { ...intel, clockSpeedGhz: 3.1 }, intel5),
  ...generation('6i', ['c', 'm', 'r'], { ...intel, clockSpeedGhz: 3.5 }, intel6),
  ...generation('7i', ['c', 'm', 'r'], { ...intel, clockSpeedGhz: 3.2 }, intel7),
  ...generation('7i-flex', ['c', 'm'], { ...intel, clockSpeedGhz: 3.2 }, intel7Flex),
  ...generation('6g', ['c', 'm', 'r'], { ...graviton, clockSpeedGhz: 2.5 }, graviton6),
  ...generation('7g', ['c', 'm', 'r'], { ...graviton, clockSpeedGhz: 2.6 }, graviton7),
];
