import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

const minuteMs = 60_000;

async function setUp() {
  const account = newEc2Account();
  const network = await newNetwork(account);
  const { AllocationId, PublicIp } = await account.call('AllocateAddress', {});
  const { NatGateway: gateway } = await account.call('CreateNatGateway', { SubnetId: network.subnetId, AllocationId });
  const natGatewayId = gateway!.NatGatewayId!;
  const view = async () =>
    (await account.call('DescribeNatGateways', { NatGatewayIds: [natGatewayId] })).NatGateways![0]!;
  return { account, ...network, AllocationId: AllocationId!, PublicIp, natGatewayId, view };
}

describe('NAT gateways', () => {
  it('become available after a while and route for private subnets', async () => {
    const { account, routeTableId: RouteTableId, natGatewayId: NatGatewayId, PublicIp, view } = await setUp();
    expect(await view()).toMatchObject({ State: 'pending', ConnectivityType: 'public' });
    await account.call('CreateRoute', { RouteTableId, DestinationCidrBlock: '0.0.0.0/0', NatGatewayId });
    account.pass(2 * minuteMs);
    expect(await view()).toMatchObject({
      State: 'available',
      NatGatewayAddresses: [{ PublicIp, Status: 'succeeded' }],
    });
    const routes = async () =>
      (await account.call('DescribeRouteTables', { RouteTableIds: [RouteTableId] })).RouteTables![0]!.Routes;
    expect(await routes()).toContainEqual(expect.objectContaining({ NatGatewayId, State: 'active' }));
    await account.call('DeleteNatGateway', { NatGatewayId });
    expect(await view()).toMatchObject({ State: 'deleting' });
    account.pass(2 * minuteMs);
    expect(await view()).toMatchObject({ State: 'deleted' });
    expect(await routes()).toContainEqual(expect.objectContaining({ NatGatewayId, State: 'blackhole' }));
  });

  it('hold their address and subnet until they are deleted', async () => {
    const { account, subnetId: SubnetId, AllocationId, PublicIp, natGatewayId: NatGatewayId } = await setUp();
    account.pass(2 * minuteMs);
    const managed = 'AuthFailure: You do not have permission to access the specified resource.';
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe(managed);
    expect(await account.errorOf('DisassociateAddress', { PublicIp })).toBe(managed);
    expect(await account.errorOf('DeleteSubnet', { SubnetId })).toContain('DependencyViolation');
    expect(await account.errorOf('CreateNatGateway', { SubnetId, AllocationId })).toContain(
      'Resource.AlreadyAssociated',
    );
    await account.call('DeleteNatGateway', { NatGatewayId });
    account.pass(2 * minuteMs);
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe('');
    expect(await account.errorOf('DeleteSubnet', { SubnetId })).toBe('');
    account.pass(61 * minuteMs);
    expect(await account.errorOf('DeleteNatGateway', { NatGatewayId })).toBe(
      `NatGatewayNotFound: The Nat Gateway ${NatGatewayId} was not found`,
    );
  });

  it('fail in a VPC without internet gateway', async () => {
    const account = newEc2Account();
    const { Vpc: vpc } = await account.call('CreateVpc', { CidrBlock: '10.20.0.0/16' });
    const { Subnet: subnet } = await account.call('CreateSubnet', { VpcId: vpc!.VpcId!, CidrBlock: '10.20.0.0/24' });
    const { AllocationId } = await account.call('AllocateAddress', {});
    expect(await account.errorOf('CreateNatGateway', { SubnetId: subnet!.SubnetId! })).toContain('MissingParameter');
    await account.call('CreateNatGateway', { SubnetId: subnet!.SubnetId!, AllocationId });
    account.pass(2 * minuteMs);
    const { NatGateways: gateways } = await account.call('DescribeNatGateways', {
      Filter: [{ Name: 'state', Values: ['failed'] }],
    });
    expect(gateways).toMatchObject([
      {
        FailureCode: 'Gateway.NotAttached',
        FailureMessage: `Network ${vpc!.VpcId} has no Internet gateway attached`,
      },
    ]);
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe('');
  });
});
