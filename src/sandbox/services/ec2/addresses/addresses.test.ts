import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, type Ec2Account } from '../../../testing/ec2-network.ts';
import { findPublicAddressOwner } from '../public-addresses/public-addresses.ts';

async function allocate(account: Ec2Account) {
  const { AllocationId, PublicIp } = await account.call('AllocateAddress', { Domain: 'vpc' });
  return { AllocationId: AllocationId!, PublicIp: PublicIp! };
}

async function newInterfaceId(account: Ec2Account, SubnetId: string): Promise<string> {
  const { NetworkInterface: made } = await account.call('CreateNetworkInterface', { SubnetId });
  return made!.NetworkInterfaceId!;
}

describe('Elastic IPs', () => {
  it('are public addresses that the world knows the owner of', async () => {
    const account = newEc2Account();
    const { AllocationId, PublicIp } = await allocate(account);
    expect(findPublicAddressOwner(account.world, PublicIp)).toEqual({
      accountId: '123456789012',
      region: 'ap-northeast-2',
      kind: 'elastic',
    });
    const { Addresses: addresses } = await account.call('DescribeAddresses', {});
    expect(addresses).toMatchObject([{ AllocationId, PublicIp, Domain: 'vpc', InstanceId: '' }]);
    expect(addresses![0]).not.toHaveProperty('AssociationId');
    await account.call('ReleaseAddress', { AllocationId });
    expect(findPublicAddressOwner(account.world, PublicIp)).toBeUndefined();
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe(
      `InvalidAllocationID.NotFound: The allocation ID '${AllocationId}' does not exist`,
    );
  });

  it('are the same in worlds of the same seed', async () => {
    expect(await allocate(newEc2Account())).toEqual(await allocate(newEc2Account()));
    expect(await allocate(newEc2Account())).not.toEqual(await allocate(newEc2Account({ seed: 'other' })));
  });

  it('number five in a Region', async () => {
    const account = newEc2Account();
    for (let index = 0; index < 5; index++) await allocate(account);
    expect(await account.errorOf('AllocateAddress', {})).toBe(
      'AddressLimitExceeded: The maximum number of addresses has been reached.',
    );
  });

  it('are associated with one interface', async () => {
    const account = newEc2Account();
    const { subnetId } = await newNetwork(account);
    const [one, other] = [await newInterfaceId(account, subnetId), await newInterfaceId(account, subnetId)];
    const { AllocationId, PublicIp } = await allocate(account);
    const { AssociationId } = await account.call('AssociateAddress', { AllocationId, NetworkInterfaceId: one });
    const { NetworkInterfaces: interfaces } = await account.call('DescribeNetworkInterfaces', {
      Filters: [{ Name: 'association.public-ip', Values: [PublicIp] }],
    });
    expect(interfaces).toMatchObject([{ NetworkInterfaceId: one, Association: { AssociationId, PublicIp } }]);

    expect(await account.errorOf('AssociateAddress', { AllocationId, NetworkInterfaceId: other })).toBe(
      `Resource.AlreadyAssociated: resource ${AllocationId} is already associated with associate-id ${AssociationId}`,
    );
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe(
      `InvalidIPAddress.InUse: Address ${PublicIp} is in use.`,
    );
    const again = await account.call('AssociateAddress', {
      AllocationId,
      NetworkInterfaceId: other,
      AllowReassociation: true,
    });
    expect(again.AssociationId).not.toBe(AssociationId);
    await account.call('DisassociateAddress', { AssociationId: again.AssociationId });
    expect(await account.errorOf('DisassociateAddress', { AssociationId: again.AssociationId })).toBe(
      `InvalidAssociationID.NotFound: The association ID '${again.AssociationId}' does not exist`,
    );
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe('');
  });

  it('stand each for a private address of an interface', async () => {
    const account = newEc2Account();
    const { subnetId } = await newNetwork(account);
    const NetworkInterfaceId = await newInterfaceId(account, subnetId);
    const PrivateIpAddress = '10.10.0.200';
    await account.call('AssignPrivateIpAddresses', { NetworkInterfaceId, PrivateIpAddresses: [PrivateIpAddress] });
    const [primary, secondary] = [await allocate(account), await allocate(account)];
    await account.call('AssociateAddress', { AllocationId: primary.AllocationId, NetworkInterfaceId });
    const { AllocationId } = secondary;
    await account.call('AssociateAddress', { AllocationId, NetworkInterfaceId, PrivateIpAddress });
    const { NetworkInterfaces: interfaces } = await account.call('DescribeNetworkInterfaces', {});
    expect(interfaces![0]!.PrivateIpAddresses!.map((address) => address.Association?.PublicIp)).toEqual([
      primary.PublicIp,
      secondary.PublicIp,
    ]);
    await account.call('DeleteNetworkInterface', { NetworkInterfaceId });
    const { Addresses: addresses } = await account.call('DescribeAddresses', {});
    expect(addresses!.map((address) => address.AssociationId)).toEqual([undefined, undefined]);
  });

  it('need an internet gateway on the VPC', async () => {
    const account = newEc2Account();
    const { vpcId, internetGatewayId, subnetId } = await newNetwork(account);
    const NetworkInterfaceId = await newInterfaceId(account, subnetId);
    const { AllocationId } = await allocate(account);
    await account.call('DetachInternetGateway', { VpcId: vpcId, InternetGatewayId: internetGatewayId });
    expect(await account.errorOf('AssociateAddress', { AllocationId, NetworkInterfaceId })).toBe(
      `Gateway.NotAttached: Network ${vpcId} is not attached to any internet gateway`,
    );
  });

  it('keep the gateway attached while in use', async () => {
    const account = newEc2Account();
    const { vpcId, internetGatewayId, subnetId } = await newNetwork(account);
    const NetworkInterfaceId = await newInterfaceId(account, subnetId);
    const { AllocationId } = await allocate(account);
    await account.call('AssociateAddress', { AllocationId, NetworkInterfaceId });
    expect(await account.errorOf('DetachInternetGateway', { VpcId: vpcId, InternetGatewayId: internetGatewayId })).toBe(
      `DependencyViolation: Network ${vpcId} has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.`,
    );
  });

  it('are released by id', async () => {
    const account = newEc2Account();
    const { PublicIp } = await allocate(account);
    expect(await account.errorOf('ReleaseAddress', { PublicIp })).toBe(
      'InvalidParameterValue: You must specify an allocation id when releasing a VPC elastic IP address',
    );
  });

  it('of others are not ours', async () => {
    const account = newEc2Account();
    expect(await account.errorOf('ReleaseAddress', { PublicIp: '203.0.113.9' })).toBe(
      "AuthFailure: The address '203.0.113.9' does not belong to you.",
    );
    expect(await account.errorOf('DescribeAddresses', { PublicIps: ['203.0.113.9'] })).toBe(
      "InvalidAddress.NotFound: Address '203.0.113.9' not found.",
    );
    expect(await account.errorOf('AssociateAddress', {})).toContain('MissingParameter');
  });

  it('take a reverse name', async () => {
    const account = newEc2Account();
    const { AllocationId } = await allocate(account);
    await account.call('ModifyAddressAttribute', { AllocationId, DomainName: 'mail.example.com' });
    const { Addresses: addresses } = await account.call('DescribeAddressesAttribute', {});
    expect(addresses).toMatchObject([{ AllocationId, PtrRecord: 'mail.example.com.' }]);
  });
});
