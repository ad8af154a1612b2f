import type { Route, RouteTable, RouteTableAssociation } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { RouteDestination, RouteRecord, RouteTableRecord, RouteTarget } from './route-table-record.ts';

/** Whether what a route sends to still exists and is connected; AWS shows the others as 'blackhole'. */
export function isRouteAlive(state: Ec2State, vpcId: string, target: RouteTarget): boolean {
  switch (target.kind) {
    case 'local':
      return true;
    case 'nat-gateway':
      return state.natGateways[target.natGatewayId]?.state === 'available';
    case 'network-interface':
      return state.networkInterfaces[target.networkInterfaceId]?.attachment !== undefined;
    case 'gateway': {
      const gateway = state.internetGateways[target.gatewayId];
      return gateway ? gateway.vpcId === vpcId : state.vpcEndpoints[target.gatewayId]?.state === 'available';
    }
  }
}

/** The destination as text: a CIDR block or a prefix list's id. */
export function destinationText(destination: RouteDestination): string {
  return destination.kind === 'prefix-list' ? destination.prefixListId : destination.cidrBlock;
}

function viewDestination(destination: RouteDestination): Route {
  if (destination.kind === 'ipv4') return { DestinationCidrBlock: destination.cidrBlock };
  if (destination.kind === 'ipv6') return { DestinationIpv6CidrBlock: destination.cidrBlock };
  return { DestinationPrefixListId: destination.prefixListId };
}

function viewTarget(scope: Scope, target: RouteTarget): Route {
  if (target.kind === 'local') return { GatewayId: 'local' };
  if (target.kind === 'gateway') return { GatewayId: target.gatewayId };
  if (target.kind === 'nat-gateway') return { NatGatewayId: target.natGatewayId };
  const { networkInterfaceId } = target;
  const instanceId = ec2State(scope).networkInterfaces[networkInterfaceId]?.attachment?.instanceId;
  return {
    NetworkInterfaceId: networkInterfaceId,
    ...(instanceId && { InstanceId: instanceId, InstanceOwnerId: scope.accountId }),
  };
}

function viewRoute(scope: Scope, table: RouteTableRecord, route: RouteRecord): Route {
  return {
    ...viewDestination(route.destination),
    ...viewTarget(scope, route.target),
    Origin: route.origin,
    State: isRouteAlive(ec2State(scope), table.vpcId, route.target) ? 'active' : 'blackhole',
  };
}

/** A route table as the API shows it. */
export function viewRouteTable(scope: Scope, table: RouteTableRecord): RouteTable {
  return {
    Associations: table.associations.map((association): RouteTableAssociation => ({
      Main: association.isMain,
      RouteTableAssociationId: association.associationId,
      RouteTableId: table.routeTableId,
      ...(association.subnetId && { SubnetId: association.subnetId }),
      AssociationState: { State: 'associated' },
    })),
    PropagatingVgws: [],
    RouteTableId: table.routeTableId,
    Routes: table.routes.map((route) => viewRoute(scope, table, route)),
    Tags: tagsOf(ec2State(scope), table.routeTableId),
    VpcId: table.vpcId,
    OwnerId: scope.accountId,
  };
}

function ofRoutes(read: (route: Route) => string | undefined) {
  return (table: RouteTable) => table.Routes?.map(read);
}

function ofAssociations(read: (association: RouteTableAssociation) => string | boolean | undefined) {
  return (table: RouteTable) => table.Associations?.map(read);
}

export const routeTableFilters: FilterTable<RouteTable> = {
  'association.gateway-id': ofAssociations((association) => association.GatewayId),
  'association.main': ofAssociations((association) => association.Main),
  'association.route-table-association-id': ofAssociations((association) => association.RouteTableAssociationId),
  'association.route-table-id': ofAssociations((association) => association.RouteTableId),
  'association.subnet-id': ofAssociations((association) => association.SubnetId),
  'owner-id': (table) => table.OwnerId,
  'route-table-id': (table) => table.RouteTableId,
  'route.destination-cidr-block': ofRoutes((route) => route.DestinationCidrBlock),
  'route.destination-ipv6-cidr-block': ofRoutes((route) => route.DestinationIpv6CidrBlock),
  'route.destination-prefix-list-id': ofRoutes((route) => route.DestinationPrefixListId),
  'route.egress-only-internet-gateway-id': ofRoutes((route) => route.EgressOnlyInternetGatewayId),
  'route.gateway-id': ofRoutes((route) => route.GatewayId),
  'route.instance-id': ofRoutes((route) => route.InstanceId),
  'route.nat-gateway-id': ofRoutes((route) => route.NatGatewayId),
  'route.origin': ofRoutes((route) => route.Origin),
  'route.state': ofRoutes((route) => route.State),
  'route.transit-gateway-id': ofRoutes((route) => route.TransitGatewayId),
  'route.vpc-peering-connection-id': ofRoutes((route) => route.VpcPeeringConnectionId),
  'vpc-id': (table) => table.VpcId,
};
