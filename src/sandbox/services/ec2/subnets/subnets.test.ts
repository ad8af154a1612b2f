import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, newSubnetId } from '../../../testing/ec2-network.ts';

describe('subnets', () => {
  it('count the addresses that are left', async () => {
    const account = newEc2Account();
    const { subnetId } = await newNetwork(account);
    const free = async () =>
      (await account.call('DescribeSubnets', { SubnetIds: [subnetId] })).Subnets![0]!.AvailableIpAddressCount;
    expect(await free()).toBe(251);
    await account.call('CreateNetworkInterface', { SubnetId: subnetId });
    expect(await free()).toBe(250);
  });

  it.each([
    ['10.11.0.0/24', "InvalidSubnet.Range: The CIDR '10.11.0.0/24' is invalid."],
    ['10.10.0.0/29', "InvalidSubnet.Range: The CIDR '10.10.0.0/29' is invalid."],
    ['10.10.0.128/25', "InvalidSubnet.Conflict: The CIDR '10.10.0.128/25' conflicts with another subnet"],
    [
      '10.10.1.0',
      'InvalidParameterValue: Value (10.10.1.0) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
    ],
    ['', 'MissingParameter: The request must contain the parameter cidrBlock'],
  ])('refuse %s', async (CidrBlock, error) => {
    const account = newEc2Account();
    const { vpcId: VpcId } = await newNetwork(account);
    expect(await account.errorOf('CreateSubnet', { VpcId, CidrBlock })).toBe(error);
  });

  it('name the zones of the Region when asked for another', async () => {
    const account = newEc2Account();
    const { vpcId: VpcId } = await newNetwork(account);
    const input = { VpcId, CidrBlock: '10.10.9.0/24' };
    expect(await account.errorOf('CreateSubnet', { ...input, AvailabilityZone: 'ap-northeast-2e' })).toBe(
      'InvalidParameterValue: Value (ap-northeast-2e) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: ap-northeast-2a, ap-northeast-2b, ap-northeast-2c, ap-northeast-2d.',
    );
    const { Subnet: subnet } = await account.call('CreateSubnet', { ...input, AvailabilityZoneId: 'apne2-az3' });
    expect(subnet).toMatchObject({ AvailabilityZone: 'ap-northeast-2c', MapPublicIpOnLaunch: false });
  });

  it('are public when their attribute says so', async () => {
    const account = newEc2Account();
    const { subnetId: SubnetId } = await newNetwork(account);
    await account.call('ModifySubnetAttribute', { SubnetId, MapPublicIpOnLaunch: { Value: true } });
    const found = await account.call('DescribeSubnets', {
      Filters: [
        { Name: 'map-public-ip-on-launch', Values: ['true'] },
        { Name: 'default-for-az', Values: ['false'] },
      ],
    });
    expect(found.Subnets!.map((subnet) => subnet.SubnetId)).toEqual([SubnetId]);
    expect(await account.errorOf('ModifySubnetAttribute', { SubnetId })).toContain('No attributes specified');
  });

  it('stay while an interface is in them, and take their associations along', async () => {
    const account = newEc2Account();
    const { vpcId, subnetId: SubnetId, routeTableId: RouteTableId } = await newNetwork(account);
    await account.call('AssociateRouteTable', { SubnetId, RouteTableId });
    const { NetworkInterface: networkInterface } = await account.call('CreateNetworkInterface', { SubnetId });
    expect(await account.errorOf('DeleteSubnet', { SubnetId })).toBe(
      `DependencyViolation: The subnet '${SubnetId}' has dependencies and cannot be deleted.`,
    );
    await account.call('DeleteNetworkInterface', { NetworkInterfaceId: networkInterface!.NetworkInterfaceId! });
    await account.call('DeleteSubnet', { SubnetId });
    expect(await account.errorOf('DeleteRouteTable', { RouteTableId })).toBe('');
    expect(await newSubnetId(account, vpcId, '10.10.0.0/24')).not.toBe(SubnetId);
  });

  it('hand out every address but the five of AWS', async () => {
    const account = newEc2Account();
    const { vpcId } = await newNetwork(account);
    const SubnetId = await newSubnetId(account, vpcId, '10.10.5.0/28');
    const addresses = [];
    for (let index = 0; index < 11; index++) {
      const { NetworkInterface: made } = await account.call('CreateNetworkInterface', { SubnetId });
      addresses.push(Number(made!.PrivateIpAddress!.split('.')[3]));
    }
    expect(addresses.sort((one, other) => one - other)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(await account.errorOf('CreateNetworkInterface', { SubnetId })).toContain(
      'InsufficientFreeAddressesInSubnet',
    );
  });

  it('come back as default subnets', async () => {
    const account = newEc2Account();
    const { Subnets: subnets } = await account.call('DescribeSubnets', {});
    const AvailabilityZone = 'ap-northeast-2b';
    const { SubnetId, CidrBlock } = subnets!.find((subnet) => subnet.AvailabilityZone === AvailabilityZone)!;
    expect(await account.errorOf('CreateDefaultSubnet', { AvailabilityZone })).toBe(
      `DefaultSubnetAlreadyExistsInAvailabilityZone: '${SubnetId}' is already the default subnet in ${AvailabilityZone}.`,
    );
    await account.call('DeleteSubnet', { SubnetId: SubnetId! });
    const { Subnet: subnet } = await account.call('CreateDefaultSubnet', { AvailabilityZone });
    expect(subnet).toMatchObject({ CidrBlock, DefaultForAz: true, MapPublicIpOnLaunch: true });
  });
});
