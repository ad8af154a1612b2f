import type { World } from '../../../world.ts';
import { newDhcpOptions } from '../dhcp-options/new-dhcp-options.ts';
import { zonesOf } from '../regions/zones.ts';
import type { Ec2State } from '../state.ts';
import { newSubnet } from '../subnets/new-subnet.ts';
import { newVpc } from './new-vpc.ts';
import type { VpcRecord } from './vpc-record.ts';

/**
 * Adds what every new account has in every Region: the default VPC 172.31.0.0/16 with a public /20 subnet in each
 * Availability Zone. Needs the Region's DHCP options.
 */
export function newDefaultVpc(state: Ec2State, world: World, region: string): VpcRecord {
  const dhcpOptions = Object.values(state.dhcpOptions)[0] ?? newDhcpOptions(state, world, region);
  const vpc = newVpc(state, world, {
    cidrBlock: '172.31.0.0/16',
    isDefault: true,
    instanceTenancy: 'default',
    dhcpOptionsId: dhcpOptions.dhcpOptionsId,
  });
  const internetGatewayId = world.newId('igw');
  state.internetGateways[internetGatewayId] = { internetGatewayId, vpcId: vpc.vpcId };
  const mainRouteTable = Object.values(state.routeTables).find((table) => table.vpcId === vpc.vpcId)!;
  mainRouteTable.routes.push({
    destination: { kind: 'ipv4', cidrBlock: '0.0.0.0/0' },
    target: { kind: 'gateway', gatewayId: internetGatewayId },
    origin: 'CreateRoute',
  });
  zonesOf(region).forEach((zone, index) => {
    newSubnet(state, world, {
      vpcId: vpc.vpcId,
      cidrBlock: `172.31.${index * 16}.0/20`,
      availabilityZone: zone.name,
      isDefaultForAz: true,
    });
  });
  return vpc;
}

/** The Region's default VPC, unless it was deleted. */
export function findDefaultVpc(state: Ec2State): VpcRecord | undefined {
  return Object.values(state.vpcs).find((vpc) => vpc.isDefault);
}

/** Fills the state of a Region that is used for the first time. */
export function seedDefaultNetwork(state: Ec2State, world: World, region: string): void {
  newDhcpOptions(state, world, region);
  newDefaultVpc(state, world, region);
}
