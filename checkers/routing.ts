import { describeRouteTables, type RouteTable, type Subnet } from '../src/account/operations/ec2.ts';
import type { CheckContext } from './define.ts';

/** Every route table of a VPC. */
export function routeTablesOf(context: CheckContext, vpcId: string): Promise<readonly RouteTable[]> {
  return context.account.list(describeRouteTables, { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] });
}

/** The route table a subnet uses: the one associated with it, or else the VPC's main one. */
export function routeTableOf(tables: readonly RouteTable[], subnetId: string): RouteTable | undefined {
  const explicit = tables.find((table) => table.Associations?.some((one) => one.SubnetId === subnetId));
  return explicit ?? tables.find((table) => table.Associations?.some((one) => one.Main));
}

/** The internet gateway that a table's default route names, working or not. */
export function internetGatewayOf(table: RouteTable | undefined): { gatewayId: string; isActive: boolean } | undefined {
  const route = table?.Routes?.find(
    ({ DestinationCidrBlock, GatewayId }) => DestinationCidrBlock === '0.0.0.0/0' && GatewayId?.startsWith('igw-'),
  );
  return route && { gatewayId: route.GatewayId ?? '', isActive: route.State !== 'blackhole' };
}

/** Whether a subnet's hosts can be reached from the internet by route (a security group may still refuse). */
export function isPublic(tables: readonly RouteTable[], subnet: Subnet): boolean {
  return internetGatewayOf(routeTableOf(tables, subnet.SubnetId ?? ''))?.isActive === true;
}
