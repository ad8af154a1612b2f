import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, newSubnetId } from '../../../testing/ec2-network.ts';

const s3 = 'com.amazonaws.ap-northeast-2.s3';
const ssm = 'com.amazonaws.ap-northeast-2.ssm';

async function setUp() {
  const account = newEc2Account();
  const network = await newNetwork(account);
  const routes = async () =>
    (await account.call('DescribeRouteTables', { RouteTableIds: [network.routeTableId] })).RouteTables![0]!.Routes!;
  return { account, ...network, routes };
}

describe('gateway endpoints', () => {
  it('add a route for the service to their route tables', async () => {
    const { account, vpcId: VpcId, routeTableId, routes } = await setUp();
    const input = { VpcId, ServiceName: s3, VpcEndpointType: 'Gateway', RouteTableIds: [routeTableId] };
    const { VpcEndpoint: endpoint } = await account.call('CreateVpcEndpoint', input);
    expect(endpoint).toMatchObject({ State: 'available', RouteTableIds: [routeTableId] });
    const GatewayId = endpoint!.VpcEndpointId!;
    expect((await routes())[1]).toMatchObject({ DestinationPrefixListId: 'pl-78a54011', GatewayId, State: 'active' });
    expect(await account.errorOf('CreateVpcEndpoint', input)).toBe(
      `RouteAlreadyExists: route table ${routeTableId} already has a route with destination-prefix-list-id pl-78a54011`,
    );
    await account.call('ModifyVpcEndpoint', { VpcEndpointId: GatewayId, RemoveRouteTableIds: [routeTableId] });
    expect(await routes()).toHaveLength(1);
    await account.call('ModifyVpcEndpoint', { VpcEndpointId: GatewayId, AddRouteTableIds: [routeTableId] });
    expect(await account.call('DeleteVpcEndpoints', { VpcEndpointIds: [GatewayId, 'vpce-0'] })).toEqual({
      Unsuccessful: [
        {
          ResourceId: 'vpce-0',
          Error: { Code: 'InvalidVpcEndpoint.NotFound', Message: "The VpcEndPoint ID 'vpce-0' does not exist" },
        },
      ],
    });
    expect(await routes()).toHaveLength(1);
  });

  it('lead to services that exist and have such endpoints', async () => {
    const { account, vpcId: VpcId } = await setUp();
    const wrongRegion = 'com.amazonaws.us-east-1.s3';
    expect(await account.errorOf('CreateVpcEndpoint', { VpcId, ServiceName: wrongRegion })).toBe(
      `InvalidServiceName: The Vpc Endpoint Service '${wrongRegion}' does not exist`,
    );
    expect(await account.errorOf('CreateVpcEndpoint', { VpcId, ServiceName: ssm })).toBe(
      'InvalidParameter: Endpoint type (Gateway) does not match available service types ([Interface]).',
    );
    const { ServiceDetails: services } = await account.call('DescribeVpcEndpointServices', {
      Filters: [{ Name: 'service-type', Values: ['Gateway'] }],
    });
    expect(services!.map((service) => service.ServiceName)).toEqual(['com.amazonaws.ap-northeast-2.dynamodb', s3]);
  });

  it('are made once for a client token', async () => {
    const { account, vpcId: VpcId } = await setUp();
    const input = { VpcId, ServiceName: s3, ClientToken: 'token' };
    const first = await account.call('CreateVpcEndpoint', input);
    expect((await account.call('CreateVpcEndpoint', input)).VpcEndpoint).toEqual(first.VpcEndpoint);
  });
});

describe('interface endpoints', () => {
  it('have an interface in each subnet, become available and go', async () => {
    const { account, vpcId: VpcId, subnetId } = await setUp();
    const other = await newSubnetId(account, VpcId, '10.10.1.0/24', 'ap-northeast-2c');
    const { VpcEndpoint: endpoint } = await account.call('CreateVpcEndpoint', {
      VpcId,
      ServiceName: ssm,
      VpcEndpointType: 'Interface',
      SubnetIds: [subnetId, other],
    });
    expect(endpoint).toMatchObject({ State: 'pending', SubnetIds: [subnetId, other], PrivateDnsEnabled: true });
    expect(endpoint!.DnsEntries![1]).toEqual({ DnsName: 'ssm.ap-northeast-2.amazonaws.com' });
    account.pass(60_000);
    const found = async () =>
      (await account.call('DescribeVpcEndpoints', { Filters: [{ Name: 'vpc-id', Values: [VpcId] }] })).VpcEndpoints!;
    expect(await found()).toMatchObject([{ State: 'available' }]);
    const { NetworkInterfaces: interfaces } = await account.call('DescribeNetworkInterfaces', {
      Filters: [{ Name: 'interface-type', Values: ['vpc_endpoint'] }],
    });
    expect(interfaces!.map((one) => one.SubnetId)).toEqual([subnetId, other]);
    expect(
      await account.errorOf('DeleteNetworkInterface', { NetworkInterfaceId: interfaces![0]!.NetworkInterfaceId! }),
    ).toContain('is currently in use');
    await account.call('DeleteVpcEndpoints', { VpcEndpointIds: [endpoint!.VpcEndpointId!] });
    expect(await found()).toMatchObject([{ State: 'deleting' }]);
    account.pass(60_000);
    expect(await found()).toEqual([]);
    expect(await account.errorOf('DeleteSubnet', { SubnetId: other })).toBe('');
  });
});
