import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

let ec2: Ec2Account;

beforeEach(() => {
  ec2 = newEc2Account();
});

describe('DescribeInstanceTypes', () => {
  it.each([
    ['t2.micro', 1, 1024, ['i386', 'x86_64'], 'xen', 'Low to Moderate', 2, 2],
    ['t3.micro', 2, 1024, ['x86_64'], 'nitro', 'Up to 5 Gigabit', 2, 2],
    ['t4g.small', 2, 2048, ['arm64'], 'nitro', 'Up to 5 Gigabit', 3, 4],
    ['m5.large', 2, 8192, ['x86_64'], 'nitro', 'Up to 10 Gigabit', 3, 10],
    ['c7g.2xlarge', 8, 16_384, ['arm64'], 'nitro', 'Up to 15 Gigabit', 4, 15],
    ['r6i.32xlarge', 128, 1_048_576, ['x86_64'], 'nitro', '50 Gigabit', 15, 50],
  ])('knows %s', async (name, vcpus, memory, architectures, hypervisor, network, interfaces, addresses) => {
    const { InstanceTypes } = await ec2.call('DescribeInstanceTypes', { InstanceTypes: [name] });
    expect(InstanceTypes![0]).toMatchObject({
      InstanceType: name,
      VCpuInfo: { DefaultVCpus: vcpus },
      MemoryInfo: { SizeInMiB: memory },
      ProcessorInfo: { SupportedArchitectures: architectures },
      Hypervisor: hypervisor,
      NetworkInfo: {
        NetworkPerformance: network,
        MaximumNetworkInterfaces: interfaces,
        Ipv4AddressesPerInterface: addresses,
      },
    });
  });

  it('filters, pages by a hundred, and names what does not exist', async () => {
    const first = await ec2.call('DescribeInstanceTypes', {});
    expect(first.InstanceTypes).toHaveLength(100);
    const second = await ec2.call('DescribeInstanceTypes', { NextToken: first.NextToken });
    const names = [...first.InstanceTypes!, ...second.InstanceTypes!].map((type) => type.InstanceType);
    expect(new Set(names).size).toBe(names.length);
    const free = await ec2.call('DescribeInstanceTypes', {
      Filters: [{ Name: 'free-tier-eligible', Values: ['true'] }],
    });
    expect(free.InstanceTypes!.map((type) => type.InstanceType)).toContain('t3.micro');
    await expect(ec2.call('DescribeInstanceTypes', { InstanceTypes: ['t3.micro', 't9.x'] })).rejects.toMatchObject({
      code: 'InvalidInstanceType',
      message: 'The following supplied instance types do not exist: [t9.x]',
    });
  });
});

describe('DescribeInstanceTypeOfferings', () => {
  const zonesOf = async (type: string, LocationType: string) => {
    const { InstanceTypeOfferings } = await ec2.call('DescribeInstanceTypeOfferings', {
      LocationType,
      Filters: [{ Name: 'instance-type', Values: [type] }],
    });
    return InstanceTypeOfferings!.map((offering) => offering.Location);
  };

  it('knows that Seoul has t2 in two zones and t3 in all', async () => {
    expect(await zonesOf('t2.micro', 'availability-zone')).toEqual(['ap-northeast-2a', 'ap-northeast-2c']);
    expect(await zonesOf('t2.micro', 'availability-zone-id')).toEqual(['apne2-az1', 'apne2-az3']);
    expect(await zonesOf('t3.micro', 'availability-zone')).toHaveLength(4);
    expect(await zonesOf('t2.micro', 'region')).toEqual(['ap-northeast-2']);
  });
});
