import { describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

async function createVpc(account: Ec2Account, cidrBlock = '10.10.0.0/16'): Promise<string> {
  const { Vpc: vpc } = await account.call('CreateVpc', { CidrBlock: cidrBlock });
  return vpc!.VpcId!;
}

describe('a new account', () => {
  it('has a default VPC with a public subnet in each zone', async () => {
    const account = newEc2Account();
    const { Vpcs: vpcs } = await account.call('DescribeVpcs', {});
    expect(vpcs).toMatchObject([{ CidrBlock: '172.31.0.0/16', IsDefault: true, State: 'available' }]);
    const { Subnets: subnets } = await account.call('DescribeSubnets', {});
    expect(subnets?.map((subnet) => [subnet.AvailabilityZone, subnet.AvailabilityZoneId, subnet.CidrBlock])).toEqual([
      ['ap-northeast-2a', 'apne2-az1', '172.31.0.0/20'],
      ['ap-northeast-2b', 'apne2-az2', '172.31.16.0/20'],
      ['ap-northeast-2c', 'apne2-az3', '172.31.32.0/20'],
      ['ap-northeast-2d', 'apne2-az4', '172.31.48.0/20'],
    ]);
    expect(subnets?.[0]).toMatchObject({
      AvailableIpAddressCount: 4091,
      DefaultForAz: true,
      MapPublicIpOnLaunch: true,
      SubnetArn: expect.stringMatching(/^arn:aws:ec2:ap-northeast-2:123456789012:subnet\/subnet-0[0-9a-f]{16}$/),
    });
    const { RouteTables: tables } = await account.call('DescribeRouteTables', {});
    expect(tables?.[0]?.Routes?.map((route) => [route.DestinationCidrBlock, route.GatewayId, route.State])).toEqual([
      ['172.31.0.0/16', 'local', 'active'],
      ['0.0.0.0/0', expect.stringMatching(/^igw-/), 'active'],
    ]);
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', {});
    expect(groups).toMatchObject([{ GroupName: 'default', Description: 'default VPC security group' }]);
  });

  it('has the same ids in the same seed and Region, whatever was asked before', async () => {
    const [one, other] = [newEc2Account(), newEc2Account()];
    await createVpc(newEc2Account({ region: 'us-east-1', world: other.world }));
    expect(await other.call('DescribeSubnets', {})).toEqual(await one.call('DescribeSubnets', {}));
  });

  it('can make its default VPC again after deleting it', async () => {
    const account = newEc2Account();
    expect(await account.errorOf('CreateDefaultVpc', {})).toBe(
      'DefaultVpcAlreadyExists: A Default VPC already exists for this account in this region.',
    );
    const { Vpcs: vpcs } = await account.call('DescribeVpcs', {});
    const vpcId = vpcs![0]!.VpcId!;
    const { InternetGateways: gateways } = await account.call('DescribeInternetGateways', {});
    const { Subnets: subnets } = await account.call('DescribeSubnets', {});
    for (const subnet of subnets!) await account.call('DeleteSubnet', { SubnetId: subnet.SubnetId! });
    const gateway = { InternetGatewayId: gateways![0]!.InternetGatewayId! };
    await account.call('DetachInternetGateway', { ...gateway, VpcId: vpcId });
    await account.call('DeleteInternetGateway', gateway);
    await account.call('DeleteVpc', { VpcId: vpcId });
    for (const operation of ['DescribeRouteTables', 'DescribeNetworkAcls', 'DescribeSecurityGroups'] as const) {
      expect(Object.values(await account.call(operation, {}))[0], operation).toEqual([]);
    }
    await account.call('CreateDefaultVpc', {});
    const again = await account.call('DescribeSubnets', {});
    expect(again.Subnets).toHaveLength(4);
  });
});

describe('VPCs', () => {
  it('come with a main route table, a default ACL and a default group', async () => {
    const account = newEc2Account();
    const vpcId = await createVpc(account);
    const Filters = [{ Name: 'vpc-id', Values: [vpcId] }];
    const { RouteTables: tables } = await account.call('DescribeRouteTables', { Filters });
    expect(tables).toMatchObject([{ Associations: [{ Main: true }], Routes: [{ GatewayId: 'local' }] }]);
    const { NetworkAcls: acls } = await account.call('DescribeNetworkAcls', { Filters });
    expect(acls).toMatchObject([{ IsDefault: true }]);
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', { Filters });
    expect(groups).toMatchObject([
      {
        IpPermissions: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: groups![0]!.GroupId }] }],
        IpPermissionsEgress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      },
    ]);
    await account.call('DeleteVpc', { VpcId: vpcId });
    expect(await account.errorOf('DescribeVpcs', { VpcIds: [vpcId] })).toBe(
      `InvalidVpcID.NotFound: The vpc ID '${vpcId}' does not exist`,
    );
  });

  it.each([
    ['10.0.0.0/8', "InvalidVpc.Range: The CIDR '10.0.0.0/8' is invalid."],
    ['10.0.0.0/29', "InvalidVpc.Range: The CIDR '10.0.0.0/29' is invalid."],
    [
      '10.0.0/16',
      'InvalidParameterValue: Value (10.0.0/16) for parameter cidrBlock is invalid. This is not a valid CIDR block.',
    ],
    [undefined, "MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided."],
  ])('refuses %s', async (cidrBlock, error) => {
    expect(await newEc2Account().errorOf('CreateVpc', { CidrBlock: cidrBlock })).toBe(error);
  });

  it('number five in a Region, the default one included', async () => {
    const account = newEc2Account();
    for (let index = 0; index < 4; index++) await createVpc(account, `10.${index}.0.0/16`);
    expect(await account.errorOf('CreateVpc', { CidrBlock: '10.9.0.0/16' })).toBe(
      'VpcLimitExceeded: The maximum number of VPCs has been reached.',
    );
  });

  it('change one attribute at a time', async () => {
    const account = newEc2Account();
    const VpcId = await createVpc(account);
    const hostnames = () => account.call('DescribeVpcAttribute', { VpcId, Attribute: 'enableDnsHostnames' });
    expect((await hostnames()).EnableDnsHostnames).toEqual({ Value: false });
    await account.call('ModifyVpcAttribute', { VpcId, EnableDnsHostnames: { Value: true } });
    expect((await hostnames()).EnableDnsHostnames).toEqual({ Value: true });
    expect(
      await account.errorOf('ModifyVpcAttribute', {
        VpcId,
        EnableDnsHostnames: { Value: true },
        EnableDnsSupport: { Value: true },
      }),
    ).toBe(
      'InvalidParameterCombination: Fields for multiple attribute types specified: enableDnsHostnames, enableDnsSupport',
    );
  });

  it('stay as long as something is in them', async () => {
    const account = newEc2Account();
    const VpcId = await createVpc(account);
    const { Subnet: subnet } = await account.call('CreateSubnet', { VpcId, CidrBlock: '10.10.0.0/24' });
    expect(await account.errorOf('DeleteVpc', { VpcId })).toBe(
      `DependencyViolation: The vpc '${VpcId}' has dependencies and cannot be deleted.`,
    );
    await account.call('DeleteSubnet', { SubnetId: subnet!.SubnetId! });
    expect(await account.errorOf('DeleteVpc', { VpcId })).toBe('');
  });

  it('tell wrong ids from missing ones', async () => {
    const account = newEc2Account();
    expect(await account.errorOf('DescribeVpcs', { VpcIds: ['subnet-1'] })).toBe(
      'InvalidVpcID.Malformed: Invalid id: "subnet-1" (expecting "vpc-...")',
    );
    expect(await account.errorOf('DescribeVpcs', { VpcIds: ['vpc-1', 'vpc-2'] })).toBe(
      "InvalidVpcID.NotFound: The vpc IDs 'vpc-1, vpc-2' do not exist",
    );
    expect(await account.errorOf('DeleteVpc', { VpcId: '' })).toBe(
      'MissingParameter: The request must contain the parameter vpcId',
    );
  });

  it('are not made by a dry run', async () => {
    const account = newEc2Account();
    expect(await account.errorOf('CreateVpc', { CidrBlock: '10.0.0.0/16', DryRun: true })).toBe(
      'DryRunOperation: Request would have succeeded, but DryRun flag is set.',
    );
    expect(await account.errorOf('CreateVpc', { CidrBlock: '10.0.0.0/8', DryRun: true })).toContain('InvalidVpc.Range');
    expect((await account.call('DescribeVpcs', {})).Vpcs).toHaveLength(1);
  });

  it('take further CIDR blocks', async () => {
    const account = newEc2Account();
    const VpcId = await createVpc(account);
    expect(await account.errorOf('AssociateVpcCidrBlock', { VpcId, CidrBlock: '10.10.128.0/20' })).toContain(
      'InvalidVpc.Conflict',
    );
    const { CidrBlockAssociation: added } = await account.call('AssociateVpcCidrBlock', {
      VpcId,
      CidrBlock: '10.20.0.0/16',
    });
    const { Subnet: subnet } = await account.call('CreateSubnet', { VpcId, CidrBlock: '10.20.0.0/24' });
    const AssociationId = added!.AssociationId!;
    expect(await account.errorOf('DisassociateVpcCidrBlock', { AssociationId })).toContain('DependencyViolation');
    await account.call('DeleteSubnet', { SubnetId: subnet!.SubnetId! });
    await account.call('DisassociateVpcCidrBlock', { AssociationId });
    const { RouteTables: tables } = await account.call('DescribeRouteTables', {
      Filters: [{ Name: 'vpc-id', Values: [VpcId] }],
    });
    expect(tables![0]!.Routes).toHaveLength(1);
  });
});

describe('filters and pages of DescribeVpcs', () => {
  it('find by tag, default and CIDR block', async () => {
    const account = newEc2Account();
    const { Vpc: vpc } = await account.call('CreateVpc', {
      CidrBlock: '10.10.0.0/16',
      TagSpecifications: [{ ResourceType: 'vpc', Tags: [{ Key: 'Name', Value: 'm10-vpc' }] }],
    });
    const found = async (Name: string, Value: string) =>
      (await account.call('DescribeVpcs', { Filters: [{ Name, Values: [Value] }] })).Vpcs!.map((each) => each.VpcId);
    expect(await found('tag:Name', 'm10-*')).toEqual([vpc!.VpcId]);
    expect(await found('is-default', 'false')).toEqual([vpc!.VpcId]);
    expect(await found('cidr', '10.10.0.0/16')).toEqual([vpc!.VpcId]);
    expect(await account.errorOf('DescribeVpcs', { Filters: [{ Name: 'nope', Values: ['x'] }] })).toBe(
      "InvalidParameterValue: The filter 'nope' is invalid",
    );
  });

  it('goes through pages with a token', async () => {
    const account = newEc2Account({ region: 'us-east-1' });
    const first = await account.call('DescribeSubnets', { MaxResults: 5 });
    expect(first.Subnets).toHaveLength(5);
    const second = await account.call('DescribeSubnets', { MaxResults: 5, NextToken: first.NextToken });
    expect(second.Subnets).toHaveLength(1);
    expect(second.NextToken).toBeUndefined();
    expect(await account.errorOf('DescribeSubnets', { MaxResults: 4 })).toBe(
      'InvalidParameterValue: Value ( 4 ) for parameter maxResults is invalid. Expecting a value greater than 5.',
    );
    expect(await account.errorOf('DescribeSubnets', { NextToken: 'x' })).toBe(
      'InvalidParameterValue: Unable to parse pagination token',
    );
  });
});
