import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, type Ec2Account } from '../../../testing/ec2-network.ts';

async function newGroup(account: Ec2Account, VpcId: string, GroupName = 'm10-web'): Promise<string> {
  const { GroupId } = await account.call('CreateSecurityGroup', { GroupName, Description: 'web', VpcId });
  return GroupId!;
}

async function setUp() {
  const account = newEc2Account();
  const network = await newNetwork(account);
  return { account, ...network, GroupId: await newGroup(account, network.vpcId) };
}

const http = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };

describe('security groups', () => {
  it('let everything out and nothing in at first', async () => {
    const { account, vpcId, GroupId } = await setUp();
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', { GroupIds: [GroupId] });
    expect(groups).toEqual([
      {
        GroupId,
        GroupName: 'm10-web',
        Description: 'web',
        VpcId: vpcId,
        OwnerId: '123456789012',
        SecurityGroupArn: `arn:aws:ec2:ap-northeast-2:123456789012:security-group/${GroupId}`,
        Tags: [],
        IpPermissions: [],
        IpPermissionsEgress: [
          {
            IpProtocol: '-1',
            IpRanges: [{ CidrIp: '0.0.0.0/0' }],
            Ipv6Ranges: [],
            PrefixListIds: [],
            UserIdGroupPairs: [],
          },
        ],
      },
    ]);
  });

  it.each([
    [
      { GroupName: '웹' },
      'Value (웹) for parameter GroupName is invalid. Character sets beyond ASCII are not supported.',
    ],
    [
      { Description: '웹 서버' },
      'Value (웹 서버) for parameter GroupDescription is invalid. Character sets beyond ASCII are not supported.',
    ],
    [{ GroupName: 'default' }, 'Cannot use reserved security group name: default'],
    [
      { GroupName: 'sg-web' },
      'Value (sg-web) for parameter GroupName is invalid. Group names may not be in the format sg-*.',
    ],
  ])('refuse %j', async (wrong, message) => {
    const { account, vpcId: VpcId } = await setUp();
    const input = { GroupName: 'ok', Description: 'ok', VpcId, ...wrong };
    expect(await account.errorOf('CreateSecurityGroup', input)).toBe(`InvalidParameterValue: ${message}`);
  });

  it('have names of their own in a VPC', async () => {
    const { account, vpcId: VpcId } = await setUp();
    expect(await account.errorOf('CreateSecurityGroup', { GroupName: 'm10-web', Description: 'again', VpcId })).toBe(
      `InvalidGroup.Duplicate: The security group 'm10-web' already exists for VPC '${VpcId}'`,
    );
    expect(await account.errorOf('CreateSecurityGroup', { GroupName: 'm10-web', Description: 'default VPC' })).toBe('');
  });

  it('are found by name only in the default VPC', async () => {
    const { account } = await setUp();
    const { Vpcs: vpcs } = await account.call('DescribeVpcs', { Filters: [{ Name: 'is-default', Values: ['true'] }] });
    expect(await account.errorOf('DescribeSecurityGroups', { GroupNames: ['m10-web'] })).toBe(
      `InvalidGroup.NotFound: The security group 'm10-web' does not exist in default VPC '${vpcs![0]!.VpcId}'`,
    );
  });

  it('stay while an interface or a rule of another group needs them', async () => {
    const { account, vpcId, subnetId, GroupId } = await setUp();
    const inUse = `DependencyViolation: resource ${GroupId} has a dependent object`;
    const { NetworkInterface: made } = await account.call('CreateNetworkInterface', {
      SubnetId: subnetId,
      Groups: [GroupId],
    });
    expect(await account.errorOf('DeleteSecurityGroup', { GroupId })).toBe(inUse);
    await account.call('DeleteNetworkInterface', { NetworkInterfaceId: made!.NetworkInterfaceId! });
    const db = await newGroup(account, vpcId, 'm10-db');
    const fromWeb = { IpProtocol: 'tcp', FromPort: 3306, ToPort: 3306, UserIdGroupPairs: [{ GroupId }] };
    await account.call('AuthorizeSecurityGroupIngress', { GroupId: db, IpPermissions: [fromWeb] });
    expect(await account.errorOf('DeleteSecurityGroup', { GroupId })).toBe(inUse);
    await account.call('RevokeSecurityGroupIngress', { GroupId: db, IpPermissions: [fromWeb] });
    expect(await account.call('DeleteSecurityGroup', { GroupId })).toEqual({ Return: true, GroupId });
    expect(await account.errorOf('DescribeSecurityGroups', { GroupIds: [GroupId] })).toBe(
      `InvalidGroup.NotFound: The security group '${GroupId}' does not exist`,
    );
  });

  it('named default cannot be deleted', async () => {
    const { account, vpcId } = await setUp();
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', {
      Filters: [
        { Name: 'vpc-id', Values: [vpcId] },
        { Name: 'group-name', Values: ['default'] },
      ],
    });
    const GroupId = groups![0]!.GroupId!;
    expect(await account.errorOf('DeleteSecurityGroup', { GroupId })).toBe(
      `CannotDelete: the specified group: "${GroupId}" name: "default" cannot be deleted by a user`,
    );
  });
});

describe('authorizing and revoking', () => {
  it('takes flat members and IpPermissions for the same', async () => {
    const { account, GroupId } = await setUp();
    const made = await account.call('AuthorizeSecurityGroupIngress', { GroupId, ...http, CidrIp: '0.0.0.0/0' });
    expect(made).toMatchObject({
      Return: true,
      SecurityGroupRules: [
        { GroupId, IsEgress: false, IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIpv4: '0.0.0.0/0' },
      ],
    });
    expect(
      await account.errorOf('AuthorizeSecurityGroupIngress', {
        GroupId,
        IpPermissions: [{ ...http, IpRanges: [{ CidrIp: '0.0.0.0/0', Description: 'http' }] }],
      }),
    ).toBe(
      'InvalidPermission.Duplicate: the specified rule "peer: 0.0.0.0/0, TCP, from port: 80, to port: 80, ALLOW" already exists',
    );
    expect(
      await account.errorOf('AuthorizeSecurityGroupEgress', {
        GroupId,
        IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      }),
    ).toBe('InvalidPermission.Duplicate: the specified rule "peer: 0.0.0.0/0, ALL, ALLOW" already exists');
  });

  it.each([
    [{ ...http, CidrIp: '0.0.0.0/33' }, 'CIDR block 0.0.0.0/33 is malformed'],
    [{ ...http, CidrIp: '203.0.113.7' }, 'CIDR block 203.0.113.7 is malformed'],
    [{ ...http, IpProtocol: 'http', CidrIp: '0.0.0.0/0' }, "Invalid value 'http' for IP protocol. Unknown protocol."],
    [
      { IpProtocol: 'tcp', CidrIp: '0.0.0.0/0' },
      "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
    ],
    [{ ...http, FromPort: 443, CidrIp: '0.0.0.0/0' }, 'Invalid TCP/UDP port range (443:80)'],
    [{ ...http, ToPort: 70000, CidrIp: '0.0.0.0/0' }, 'TCP/UDP (to) port (70000) out of range'],
    [{ IpProtocol: 'icmp', FromPort: 8, ToPort: 300, CidrIp: '0.0.0.0/0' }, 'ICMP code (300) out of range'],
    [{ ...http, FromPort: -1, CidrIp: '0.0.0.0/0' }, 'TCP/UDP (from) port (-1) out of range'],
  ])('refuses %j', async (permission, message) => {
    const { account, GroupId } = await setUp();
    expect(await account.errorOf('AuthorizeSecurityGroupIngress', { GroupId, ...permission })).toBe(
      `InvalidParameterValue: ${message}`,
    );
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', { GroupIds: [GroupId] });
    expect(groups![0]!.IpPermissions).toEqual([]);
  });

  it('canonicalises protocols and CIDR blocks', async () => {
    const { account, GroupId } = await setUp();
    const made = await account.call('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpProtocol: '6',
      FromPort: 22,
      ToPort: 22,
      CidrIp: '203.0.113.77/24',
    });
    expect(made.SecurityGroupRules).toMatchObject([{ IpProtocol: 'tcp', CidrIpv4: '203.0.113.0/24' }]);
  });

  it('shows rules with the same ports as one permission', async () => {
    const { account, GroupId } = await setUp();
    await account.call('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [
        { ...http, IpRanges: [{ CidrIp: '10.0.0.0/8' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
        { IpProtocol: 'icmp', FromPort: 8, ToPort: -1, UserIdGroupPairs: [{ GroupId }] },
      ],
    });
    const { SecurityGroups: groups } = await account.call('DescribeSecurityGroups', {
      Filters: [{ Name: 'ip-permission.cidr', Values: ['10.0.0.0/8'] }],
    });
    expect(groups![0]!.IpPermissions).toMatchObject([
      { IpProtocol: 'tcp', FromPort: 80, IpRanges: [{ CidrIp: '10.0.0.0/8' }], Ipv6Ranges: [{ CidrIpv6: '::/0' }] },
      { IpProtocol: 'icmp', FromPort: 8, ToPort: -1, UserIdGroupPairs: [{ GroupId, UserId: '123456789012' }] },
    ]);
  });

  it('refers to groups of the same VPC only', async () => {
    const { account, GroupId } = await setUp();
    const { GroupId: other } = await account.call('CreateSecurityGroup', {
      GroupName: 'x',
      Description: 'default VPC',
    });
    const from = (peer: string) => ({ GroupId, IpPermissions: [{ ...http, UserIdGroupPairs: [{ GroupId: peer }] }] });
    expect(await account.errorOf('AuthorizeSecurityGroupIngress', from(other!))).toBe(
      'InvalidGroup.NotFound: You have specified two resources that belong to different networks.',
    );
    expect(await account.errorOf('AuthorizeSecurityGroupIngress', from('sg-1'))).toBe(
      'InvalidGroupId.Malformed: Invalid id: "sg-1"',
    );
  });

  it('revokes by rule id, and fails for rules that are not there', async () => {
    const { account, GroupId } = await setUp();
    const made = await account.call('AuthorizeSecurityGroupIngress', { GroupId, ...http, CidrIp: '0.0.0.0/0' });
    const ruleId = made.SecurityGroupRules![0]!.SecurityGroupRuleId!;
    const revoked = await account.call('RevokeSecurityGroupIngress', { GroupId, SecurityGroupRuleIds: [ruleId] });
    expect(revoked).toMatchObject({ Return: true, RevokedSecurityGroupRules: [{ SecurityGroupRuleId: ruleId }] });
    expect(await account.errorOf('RevokeSecurityGroupIngress', { GroupId, ...http, CidrIp: '0.0.0.0/0' })).toBe(
      'InvalidPermission.NotFound: The specified rule does not exist in this security group.',
    );
    expect(await account.errorOf('RevokeSecurityGroupIngress', { GroupId, SecurityGroupRuleIds: [ruleId] })).toBe(
      `InvalidSecurityGroupRuleId.NotFound: The security group rule ID '${ruleId}' does not exist`,
    );
  });

  it('only reports unknown rules in the default VPC', async () => {
    const { account } = await setUp();
    const { GroupId } = await account.call('CreateSecurityGroup', { GroupName: 'x', Description: 'default VPC' });
    const answer = await account.call('RevokeSecurityGroupIngress', { GroupId, ...http, CidrIp: '0.0.0.0/0' });
    expect(answer.UnknownIpPermissions).toMatchObject([{ ...http, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }]);
  });

  it('stops at sixty rules', async () => {
    const { account, GroupId } = await setUp();
    const ranges = (count: number) => Array.from({ length: count }, (_, index) => ({ CidrIp: `10.0.${index}.0/24` }));
    await account.call('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [{ ...http, IpRanges: ranges(60) }],
    });
    expect(await account.errorOf('AuthorizeSecurityGroupIngress', { GroupId, ...http, CidrIp: '0.0.0.0/0' })).toBe(
      'RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has been reached.',
    );
  });
});

describe('security group rules', () => {
  it('have ids, tags and descriptions that can change', async () => {
    const { account, GroupId } = await setUp();
    const made = await account.call('AuthorizeSecurityGroupIngress', {
      GroupId,
      IpPermissions: [{ ...http, IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
      TagSpecifications: [{ ResourceType: 'security-group-rule', Tags: [{ Key: 'Project', Value: 'm10' }] }],
    });
    const ruleId = made.SecurityGroupRules![0]!.SecurityGroupRuleId!;
    const rule = async () =>
      (await account.call('DescribeSecurityGroupRules', { Filters: [{ Name: 'tag:Project', Values: ['m10'] }] }))
        .SecurityGroupRules![0];
    expect(await rule()).toMatchObject({ SecurityGroupRuleId: ruleId, IsEgress: false });
    await account.call('UpdateSecurityGroupRuleDescriptionsIngress', {
      GroupId,
      SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: ruleId, Description: 'http' }],
    });
    expect(await rule()).toMatchObject({ Description: 'http' });
    await account.call('ModifySecurityGroupRules', {
      GroupId,
      SecurityGroupRules: [
        {
          SecurityGroupRuleId: ruleId,
          SecurityGroupRule: { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIpv4: '0.0.0.0/0' },
        },
      ],
    });
    expect(await rule()).toMatchObject({ SecurityGroupRuleId: ruleId, FromPort: 443 });
    expect(
      await account.errorOf('UpdateSecurityGroupRuleDescriptionsIngress', {
        GroupId,
        SecurityGroupRuleDescriptions: [{ SecurityGroupRuleId: ruleId, Description: '웹' }],
      }),
    ).toBe(
      'InvalidParameterValue: Invalid rule description. Valid descriptions are strings less than 256 characters from the following set:  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*',
    );
  });
});
