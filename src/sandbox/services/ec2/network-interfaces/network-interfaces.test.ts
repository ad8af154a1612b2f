import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

async function setUp() {
  const account = newEc2Account();
  return { account, ...(await newNetwork(account)) };
}

describe('network interfaces', () => {
  it('get an address of their subnet and the default group', async () => {
    const { account, vpcId, subnetId: SubnetId } = await setUp();
    const { NetworkInterface: made } = await account.call('CreateNetworkInterface', { SubnetId, Description: 'mine' });
    expect(made).toMatchObject({
      VpcId: vpcId,
      Description: 'mine',
      Groups: [{ GroupName: 'default' }],
      MacAddress: expect.stringMatching(/^02(:[0-9a-f]{2}){5}$/),
      PrivateIpAddress: expect.stringMatching(/^10\.10\.0\.\d+$/),
    });
    expect(made).not.toHaveProperty('Association');
  });

  it.each([
    ['10.10.9.9', "InvalidParameterValue: Address 10.10.9.9 does not fall within the subnet's address range"],
    ['10.10.0.1', "InvalidParameterValue: Address 10.10.0.1 is in subnet's reserved address range"],
    ['10.10.0.255', "InvalidParameterValue: Address 10.10.0.255 is in subnet's reserved address range"],
    ['10.10.0.20', 'InvalidIPAddress.InUse: Address 10.10.0.20 is in use.'],
  ])('refuse %s', async (PrivateIpAddress, error) => {
    const { account, subnetId: SubnetId } = await setUp();
    await account.call('CreateNetworkInterface', { SubnetId, PrivateIpAddress: '10.10.0.20' });
    expect(await account.errorOf('CreateNetworkInterface', { SubnetId, PrivateIpAddress })).toBe(error);
  });

  it('take groups of their VPC only', async () => {
    const { account, subnetId: SubnetId } = await setUp();
    const { GroupId } = await account.call('CreateSecurityGroup', { GroupName: 'x', Description: 'default VPC' });
    expect(await account.errorOf('CreateNetworkInterface', { SubnetId, Groups: [GroupId!] })).toBe(
      `InvalidParameter: Security group ${GroupId} and subnet ${SubnetId} belong to different networks.`,
    );
  });

  it('change one attribute at a time and are found by tag', async () => {
    const { account, subnetId: SubnetId } = await setUp();
    const { NetworkInterface: made } = await account.call('CreateNetworkInterface', {
      SubnetId,
      TagSpecifications: [{ ResourceType: 'network-interface', Tags: [{ Key: 'Project', Value: 'm10' }] }],
    });
    const NetworkInterfaceId = made!.NetworkInterfaceId!;
    await account.call('ModifyNetworkInterfaceAttribute', { NetworkInterfaceId, SourceDestCheck: { Value: false } });
    const { NetworkInterfaces: found } = await account.call('DescribeNetworkInterfaces', {
      Filters: [
        { Name: 'tag:Project', Values: ['m10'] },
        { Name: 'source-dest-check', Values: ['false'] },
      ],
    });
    expect(found).toMatchObject([{ NetworkInterfaceId, Status: 'available', TagSet: [{ Key: 'Project' }] }]);
  });

  it('take further private addresses and give them back', async () => {
    const { account, subnetId: SubnetId } = await setUp();
    const { NetworkInterface: made } = await account.call('CreateNetworkInterface', { SubnetId });
    const NetworkInterfaceId = made!.NetworkInterfaceId!;
    const assigned = await account.call('AssignPrivateIpAddresses', {
      NetworkInterfaceId,
      PrivateIpAddresses: ['10.10.0.200'],
    });
    expect(assigned.AssignedPrivateIpAddresses).toEqual([{ PrivateIpAddress: '10.10.0.200' }]);
    const many = { NetworkInterfaceId, SecondaryPrivateIpAddressCount: 1e12 };
    expect(await account.errorOf('AssignPrivateIpAddresses', many)).toContain('PrivateIpAddressLimitExceeded');
    const release = { NetworkInterfaceId, PrivateIpAddresses: ['10.10.0.200'] };
    expect(await account.errorOf('UnassignPrivateIpAddresses', release)).toBe('');
    expect(await account.errorOf('UnassignPrivateIpAddresses', release)).toContain('InvalidParameterValue');
    const primary = { NetworkInterfaceId, PrivateIpAddresses: [made!.PrivateIpAddress!] };
    expect(await account.errorOf('UnassignPrivateIpAddresses', primary)).toContain('InvalidParameterValue');
  });
});
