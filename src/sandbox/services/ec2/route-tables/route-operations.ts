import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import { parseCidr, rangeContainsRange } from '../../../../core/ipv4.ts';
import type { Scope } from '../../../slice.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { readDestination, readTarget, refusePrefixList } from './route-request.ts';
import type { RouteDestination, RouteRecord, RouteTableRecord, RouteTarget } from './route-table-record.ts';
import { destinationText } from './route-view.ts';

const maxRoutes = 50;

function requireTable(scope: Scope, routeTableId: string | undefined): RouteTableRecord {
  return requireResource(resourceKinds.routeTable, ec2State(scope), requireParameter(routeTableId, 'routeTableId'));
}

function findRoute(table: RouteTableRecord, destination: RouteDestination): RouteRecord | undefined {
  return table.routes.find((route) => destinationText(route.destination) === destinationText(destination));
}

/** Inside the VPC, only interfaces may take traffic off the local route. */
function checkOutsideVpc(table: RouteTableRecord, destination: RouteDestination, target: RouteTarget): void {
  if (destination.kind !== 'ipv4' || target.kind === 'network-interface') return;
  const range = parseCidr(destination.cidrBlock)!;
  const isInside = table.routes.some(
    (route) =>
      route.target.kind === 'local' &&
      route.destination.kind === 'ipv4' &&
      rangeContainsRange(parseCidr(route.destination.cidrBlock)!, range),
  );
  if (isInside) throw new AwsError(ec2RoutingErrors.moreSpecificThanVpc, { destination: destination.cidrBlock });
}

export const createRoute: Ec2Handler<'CreateRoute'> = (input, context) => {
  const table = requireTable(context, input.RouteTableId);
  const destination = readDestination(input);
  refusePrefixList(destination);
  const target = readTarget(ec2State(context), table, input);
  if (findRoute(table, destination)) {
    throw new AwsError(ec2RoutingErrors.routeExists, { destination: destinationText(destination) });
  }
  checkOutsideVpc(table, destination, target);
  if (table.routes.length >= maxRoutes) throw new AwsError(ec2RoutingErrors.routeLimitExceeded, {});
  table.routes.push({ destination, target, origin: 'CreateRoute' });
  return { Return: true };
};

export const replaceRoute: Ec2Handler<'ReplaceRoute'> = (input, context) => {
  const table = requireTable(context, input.RouteTableId);
  const destination = readDestination(input);
  const target = readTarget(ec2State(context), table, input);
  const route = findRoute(table, destination);
  if (!route) {
    throw new AwsError(ec2RoutingErrors.routeToReplaceNotFound, { destination: destinationText(destination) });
  }
  route.target = target;
  return {};
};

export const deleteRoute: Ec2Handler<'DeleteRoute'> = (input, context) => {
  const table = requireTable(context, input.RouteTableId);
  const destination = readDestination(input);
  const route = findRoute(table, destination);
  const names = { destination: destinationText(destination), routeTableId: table.routeTableId };
  if (!route) throw new AwsError(ec2RoutingErrors.routeNotFound, names);
  if (route.target.kind === 'local') throw new AwsError(ec2RoutingErrors.localRouteRemoval, names);
  table.routes.splice(table.routes.indexOf(route), 1);
  return {};
};
