import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

async function setUp() {
  const account = newEc2Account();
  const network = await newNetwork(account);
  const acls = async () =>
    (await account.call('DescribeNetworkAcls', { Filters: [{ Name: 'vpc-id', Values: [network.vpcId] }] }))
      .NetworkAcls!;
  return { account, ...network, acls };
}

const blockSsh = { RuleNumber: 50, Protocol: '6', RuleAction: 'deny', Egress: false, CidrBlock: '0.0.0.0/0' };

describe('network ACLs', () => {
  it('allow everything by default, and hold every subnet', async () => {
    const { acls, subnetId } = await setUp();
    expect(await acls()).toMatchObject([
      {
        IsDefault: true,
        Associations: [{ SubnetId: subnetId }],
        Entries: [
          { Egress: true, RuleNumber: 100, RuleAction: 'allow' },
          { Egress: true, RuleNumber: 32767, RuleAction: 'deny' },
          { Egress: false, RuleNumber: 100, RuleAction: 'allow' },
          { Egress: false, RuleNumber: 32767, RuleAction: 'deny' },
        ],
      },
    ]);
  });

  it('take entries by number and direction', async () => {
    const { account, acls } = await setUp();
    const NetworkAclId = (await acls())[0]!.NetworkAclId!;
    const entry = { ...blockSsh, NetworkAclId, PortRange: { From: 22, To: 22 } };
    await account.call('CreateNetworkAclEntry', entry);
    expect((await acls())[0]!.Entries![2]).toMatchObject({ RuleNumber: 50, PortRange: { From: 22, To: 22 } });
    expect(await account.errorOf('CreateNetworkAclEntry', entry)).toBe(
      'NetworkAclEntryAlreadyExists: The network acl entry identified by 50 already exists.',
    );
    await account.call('ReplaceNetworkAclEntry', { ...entry, RuleAction: 'allow' });
    expect((await acls())[0]!.Entries![2]).toMatchObject({ RuleAction: 'allow' });
    await account.call('DeleteNetworkAclEntry', { NetworkAclId, RuleNumber: 50, Egress: false });
    expect(await account.errorOf('DeleteNetworkAclEntry', { NetworkAclId, RuleNumber: 50, Egress: false })).toContain(
      'InvalidNetworkAclEntry.NotFound',
    );
    expect(await account.errorOf('CreateNetworkAclEntry', { ...blockSsh, NetworkAclId })).toContain('portRange');
  });

  it('are replaced on a subnet, and deleted when free', async () => {
    const { account, vpcId: VpcId, acls } = await setUp();
    const [original] = await acls();
    const { NetworkAcl: custom } = await account.call('CreateNetworkAcl', { VpcId });
    const NetworkAclId = custom!.NetworkAclId!;
    expect(custom!.Entries!.map((entry) => entry.RuleAction)).toEqual(['deny', 'deny']);
    const { NewAssociationId } = await account.call('ReplaceNetworkAclAssociation', {
      AssociationId: original!.Associations![0]!.NetworkAclAssociationId!,
      NetworkAclId,
    });
    expect(await account.errorOf('DeleteNetworkAcl', { NetworkAclId })).toContain('DependencyViolation');
    await account.call('ReplaceNetworkAclAssociation', {
      AssociationId: NewAssociationId!,
      NetworkAclId: original!.NetworkAclId!,
    });
    expect(await account.errorOf('DeleteNetworkAcl', { NetworkAclId })).toBe('');
    expect(await account.errorOf('DeleteNetworkAcl', { NetworkAclId: original!.NetworkAclId! })).toBe(
      `InvalidParameterValue: cannot delete default network ACL ${original!.NetworkAclId}`,
    );
  });
});
