import { describe, expect, it } from 'vitest';
import { newEc2Account } from '../../../testing/ec2-network.ts';

describe('Regions and zones', () => {
  it('of Seoul are 2a to 2d', async () => {
    const { AvailabilityZones: zones } = await newEc2Account().call('DescribeAvailabilityZones', {});
    expect(zones!.map((zone) => [zone.ZoneName, zone.ZoneId, zone.State])).toEqual([
      ['ap-northeast-2a', 'apne2-az1', 'available'],
      ['ap-northeast-2b', 'apne2-az2', 'available'],
      ['ap-northeast-2c', 'apne2-az3', 'available'],
      ['ap-northeast-2d', 'apne2-az4', 'available'],
    ]);
  });

  it('are those of the Region that is asked', async () => {
    const account = newEc2Account({ region: 'us-east-1' });
    const { AvailabilityZones: zones } = await account.call('DescribeAvailabilityZones', {});
    expect(zones!.map((zone) => zone.ZoneName)).toContain('us-east-1f');
    expect(await account.errorOf('DescribeAvailabilityZones', { ZoneNames: ['ap-northeast-2a'] })).toBe(
      'InvalidParameterValue: Invalid availability zone: [ap-northeast-2a]',
    );
  });

  it('show those to opt in to only when asked', async () => {
    const account = newEc2Account();
    const names = async (AllRegions: boolean) =>
      (await account.call('DescribeRegions', { AllRegions })).Regions!.map((region) => region.RegionName);
    expect(await names(false)).toHaveLength(17);
    expect(await names(false)).not.toContain('ap-east-1');
    expect(await names(true)).toContain('ap-east-1');
    const { Regions: seoul } = await account.call('DescribeRegions', { RegionNames: ['ap-northeast-2'] });
    expect(seoul).toEqual([
      {
        RegionName: 'ap-northeast-2',
        Endpoint: 'ec2.ap-northeast-2.amazonaws.com',
        OptInStatus: 'opt-in-not-required',
      },
    ]);
  });

  it('know the default VPC as an account attribute', async () => {
    const account = newEc2Account();
    const { Vpcs: vpcs } = await account.call('DescribeVpcs', {});
    const { AccountAttributes: attributes } = await account.call('DescribeAccountAttributes', {
      AttributeNames: ['default-vpc'],
    });
    expect(attributes).toEqual([
      { AttributeName: 'default-vpc', AttributeValues: [{ AttributeValue: vpcs![0]!.VpcId }] },
    ]);
  });
});
