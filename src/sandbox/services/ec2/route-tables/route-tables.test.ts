import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, newSubnetId, type Ec2Account } from '../../../testing/ec2-network.ts';

async function routesOf(account: Ec2Account, routeTableId: string) {
  const { RouteTables: tables } = await account.call('DescribeRouteTables', { RouteTableIds: [routeTableId] });
  return tables![0]!.Routes!.map((route) => [
    route.DestinationCidrBlock ?? route.DestinationPrefixListId,
    route.GatewayId ?? route.NatGatewayId ?? route.NetworkInterfaceId,
    route.State,
  ]);
}

const internet = '0.0.0.0/0';

describe('routes', () => {
  it('lead to the internet through the gateway of the same VPC', async () => {
    const account = newEc2Account();
    const { vpcId, internetGatewayId: GatewayId, routeTableId: RouteTableId } = await newNetwork(account);
    const route = { RouteTableId, DestinationCidrBlock: internet };
    expect(await account.call('CreateRoute', { ...route, GatewayId })).toEqual({ Return: true });
    expect(await routesOf(account, RouteTableId)).toEqual([
      ['10.10.0.0/16', 'local', 'active'],
      [internet, GatewayId, 'active'],
    ]);
    await account.call('DetachInternetGateway', { InternetGatewayId: GatewayId, VpcId: vpcId });
    expect(await routesOf(account, RouteTableId)).toContainEqual([internet, GatewayId, 'blackhole']);
  });

  it('are refused for a gateway that is not attached to the VPC or does not exist', async () => {
    const account = newEc2Account();
    const { routeTableId: RouteTableId } = await newNetwork(account);
    const { InternetGateway: other } = await account.call('CreateInternetGateway', {});
    const GatewayId = other!.InternetGatewayId!;
    const route = { RouteTableId, DestinationCidrBlock: internet };
    expect(await account.errorOf('CreateRoute', { ...route, GatewayId })).toBe(
      `InvalidParameterValue: route table ${RouteTableId} and network gateway ${GatewayId} belong to different networks`,
    );
    expect(await account.errorOf('CreateRoute', { ...route, GatewayId: 'igw-00000000' })).toBe(
      "InvalidGatewayID.NotFound: The gateway ID 'igw-00000000' does not exist",
    );
    expect(await account.errorOf('CreateRoute', route)).toContain('MissingParameter: The request must contain exactly');
  });

  it('exist once for a destination, and can be replaced and deleted', async () => {
    const account = newEc2Account();
    const { subnetId, internetGatewayId: GatewayId, routeTableId: RouteTableId } = await newNetwork(account);
    const route = { RouteTableId, DestinationCidrBlock: internet };
    expect(await account.errorOf('ReplaceRoute', { ...route, GatewayId })).toBe(
      "InvalidParameterValue: There is no route defined for '0.0.0.0/0' in the route table. Use CreateRoute instead.",
    );
    await account.call('CreateRoute', { ...route, GatewayId });
    expect(await account.errorOf('CreateRoute', { ...route, GatewayId })).toBe(
      'RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.',
    );
    const { NetworkInterface: made } = await account.call('CreateNetworkInterface', { SubnetId: subnetId });
    const NetworkInterfaceId = made!.NetworkInterfaceId!;
    await account.call('ReplaceRoute', { ...route, NetworkInterfaceId });
    expect(await routesOf(account, RouteTableId)).toContainEqual([internet, NetworkInterfaceId, 'blackhole']);
    await account.call('DeleteRoute', route);
    expect(await account.errorOf('DeleteRoute', route)).toBe(
      `InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route table ${RouteTableId}`,
    );
  });

  it('leave the local route alone', async () => {
    const account = newEc2Account();
    const { internetGatewayId: GatewayId, routeTableId: RouteTableId } = await newNetwork(account);
    expect(await account.errorOf('DeleteRoute', { RouteTableId, DestinationCidrBlock: '10.10.0.0/16' })).toBe(
      `InvalidParameterValue: cannot remove local route 10.10.0.0/16 in route table ${RouteTableId}`,
    );
    expect(
      await account.errorOf('CreateRoute', { RouteTableId, DestinationCidrBlock: '10.10.3.0/24', GatewayId }),
    ).toContain("equal to or more specific than one of this VPC's CIDR blocks");
  });
});

describe('route tables', () => {
  it('are used by one subnet at a time', async () => {
    const account = newEc2Account();
    const { vpcId, subnetId: SubnetId, routeTableId: RouteTableId } = await newNetwork(account);
    const { AssociationId } = await account.call('AssociateRouteTable', { RouteTableId, SubnetId });
    expect((await account.call('AssociateRouteTable', { RouteTableId, SubnetId })).AssociationId).toBe(AssociationId);
    const { RouteTable: second } = await account.call('CreateRouteTable', { VpcId: vpcId });
    const secondId = second!.RouteTableId!;
    expect(await account.errorOf('AssociateRouteTable', { RouteTableId: secondId, SubnetId })).toBe(
      `Resource.AlreadyAssociated: the specified association for route table ${secondId} conflicts with an existing association`,
    );
    expect(await account.errorOf('DeleteRouteTable', { RouteTableId })).toBe(
      `DependencyViolation: The routeTable '${RouteTableId}' has dependencies and cannot be deleted.`,
    );
    const moved = await account.call('ReplaceRouteTableAssociation', {
      AssociationId: AssociationId!,
      RouteTableId: secondId,
    });
    await account.call('DeleteRouteTable', { RouteTableId });
    await account.call('DisassociateRouteTable', { AssociationId: moved.NewAssociationId! });
    expect(await account.errorOf('DisassociateRouteTable', { AssociationId: moved.NewAssociationId! })).toBe(
      `InvalidAssociationID.NotFound: The association ID '${moved.NewAssociationId}' does not exist`,
    );
  });

  it('of a VPC include one main table, which another may become', async () => {
    const account = newEc2Account();
    const { vpcId, routeTableId } = await newNetwork(account);
    const mainTable = async () => {
      const { RouteTables: tables } = await account.call('DescribeRouteTables', {
        Filters: [
          { Name: 'vpc-id', Values: [vpcId] },
          { Name: 'association.main', Values: ['true'] },
        ],
      });
      return tables![0]!;
    };
    const AssociationId = (await mainTable()).Associations![0]!.RouteTableAssociationId!;
    expect(await account.errorOf('DisassociateRouteTable', { AssociationId })).toBe(
      `InvalidParameterValue: cannot disassociate the main route table association ${AssociationId}`,
    );
    await account.call('ReplaceRouteTableAssociation', { AssociationId, RouteTableId: routeTableId });
    expect((await mainTable()).RouteTableId).toBe(routeTableId);
  });

  it('stay within their VPC', async () => {
    const account = newEc2Account();
    const { routeTableId: RouteTableId } = await newNetwork(account);
    const { Vpc: vpc } = await account.call('CreateVpc', { CidrBlock: '10.20.0.0/16' });
    const SubnetId = await newSubnetId(account, vpc!.VpcId!, '10.20.0.0/24');
    expect(await account.errorOf('AssociateRouteTable', { RouteTableId, SubnetId })).toBe(
      `InvalidParameterValue: Route table ${RouteTableId} and subnet ${SubnetId} belong to different networks`,
    );
  });

  it('are made once for a client token', async () => {
    const account = newEc2Account();
    const { vpcId: VpcId } = await newNetwork(account);
    const first = await account.call('CreateRouteTable', { VpcId, ClientToken: 'once' });
    const again = await account.call('CreateRouteTable', { VpcId, ClientToken: 'once' });
    expect(again.RouteTable!.RouteTableId).toBe(first.RouteTable!.RouteTableId);
    const { Vpc: other } = await account.call('CreateVpc', { CidrBlock: '10.30.0.0/16' });
    expect(await account.errorOf('CreateRouteTable', { VpcId: other!.VpcId!, ClientToken: 'once' })).toContain(
      'IdempotentParameterMismatch',
    );
  });
});
