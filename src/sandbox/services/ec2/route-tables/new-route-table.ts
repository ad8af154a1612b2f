import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { VpcRecord } from '../vpcs/vpc-record.ts';
import type { RouteTableRecord } from './route-table-record.ts';

/** Adds a route table with the local route of each CIDR block of its VPC. */
export function newRouteTable(state: Ec2State, world: World, vpc: VpcRecord): RouteTableRecord {
  const routeTable: RouteTableRecord = {
    routeTableId: world.newId('rtb'),
    vpcId: vpc.vpcId,
    routes: vpc.cidrAssociations.map(({ cidrBlock }) => ({
      destination: { kind: 'ipv4', cidrBlock },
      target: { kind: 'local' },
      origin: 'CreateRouteTable',
    })),
    associations: [],
  };
  state.routeTables[routeTable.routeTableId] = routeTable;
  return routeTable;
}
