import { parseCidr, parseIpv4, rangeContainsAddress } from '../../../core/ipv4.ts';
import type { Ec2State } from '../../services/ec2/state.ts';
import type { RouteRecord, RouteTableRecord } from '../../services/ec2/route-tables/route-table-record.ts';
import { isRouteAlive } from '../../services/ec2/route-tables/route-view.ts';
import type { SubnetRecord } from '../../services/ec2/subnets/subnet-record.ts';

/** The route table that a subnet uses: its own, else the VPC's main one. */
export function subnetRouteTable(state: Ec2State, subnet: SubnetRecord): RouteTableRecord | undefined {
  const tables = Object.values(state.routeTables).filter((table) => table.vpcId === subnet.vpcId);
  return (
    tables.find((table) => table.associations.some((association) => association.subnetId === subnet.subnetId)) ??
    tables.find((table) => table.associations.some((association) => association.isMain))
  );
}

/** The most specific IPv4 route of a table for an address; undefined when there is none or its target is gone. */
export function routeTo(state: Ec2State, table: RouteTableRecord, address: string): RouteRecord | undefined {
  const parsed = parseIpv4(address) ?? 0;
  const prefixLength = (route: RouteRecord): number => {
    const range = route.destination.kind === 'ipv4' ? parseCidr(route.destination.cidrBlock) : undefined;
    return range && rangeContainsAddress(range, parsed) ? range.prefixLength : -1;
  };
  const best = table.routes.reduce<RouteRecord | undefined>(
    (chosen, route) => (prefixLength(route) > (chosen ? prefixLength(chosen) : -1) ? route : chosen),
    undefined,
  );
  return best && isRouteAlive(state, table.vpcId, best.target) ? best : undefined;
}

/** Whether a table sends traffic for an AWS service to a gateway endpoint of the VPC that works. */
export function hasGatewayEndpoint(state: Ec2State, table: RouteTableRecord, serviceName: string): boolean {
  return Object.values(state.vpcEndpoints).some(
    (endpoint) =>
      endpoint.vpcId === table.vpcId &&
      endpoint.serviceName === serviceName &&
      endpoint.state === 'available' &&
      endpoint.routeTableIds.includes(table.routeTableId),
  );
}
