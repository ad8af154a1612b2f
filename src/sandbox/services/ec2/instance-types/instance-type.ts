export type CpuArchitecture = 'i386' | 'x86_64' | 'arm64';

/** One instance type: the facts that DescribeInstanceTypes, placement and the dataplane need. */
export interface InstanceType {
  /** e.g. 't3.micro' */
  name: string;
  /** e.g. 't3' */
  family: string;
  architectures: readonly CpuArchitecture[];
  hypervisor: 'nitro' | 'xen';
  manufacturer: 'Intel' | 'AMD' | 'AWS';
  clockSpeedGhz: number;
  isBurstable: boolean;
  isFreeTierEligible: boolean;
  isCurrentGeneration: boolean;
  vcpus: number;
  threadsPerCore: number;
  memoryMib: number;
  /** e.g. 'Up to 5 Gigabit' */
  networkPerformance: string;
  baselineBandwidthGbps: number;
  peakBandwidthGbps: number;
  maximumNetworkInterfaces: number;
  ipv4AddressesPerInterface: number;
  /** Absent where EBS optimisation is not supported (t2). Both in Mbps. */
  ebsBandwidth?: { baselineMbps: number; maximumMbps: number };
}
