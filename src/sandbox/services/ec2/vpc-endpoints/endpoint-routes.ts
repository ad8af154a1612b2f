import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { Scope } from '../../../slice.ts';
import { prefixListsOf } from '../prefix-lists/prefix-lists.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import type { RouteTableRecord } from '../route-tables/route-table-record.ts';
import { ec2State } from '../state.ts';
import type { VpcEndpointRecord } from './vpc-endpoint-record.ts';

function prefixListIdOf(scope: Scope, serviceName: string): string {
  return prefixListsOf(scope.region).find((list) => list.name === serviceName)?.prefixListId ?? '';
}

/** Route tables that a gateway endpoint is to use. Throws when one is of another VPC or has such a route already. */
export function requireEndpointTables(
  scope: Scope,
  routeTableIds: readonly string[],
  endpoint: Pick<VpcEndpointRecord, 'vpcId' | 'serviceName'>,
): RouteTableRecord[] {
  const tables = requireResources(resourceKinds.routeTable, ec2State(scope), [...new Set(routeTableIds)]);
  const prefixListId = prefixListIdOf(scope, endpoint.serviceName);
  for (const { vpcId, routeTableId, routes } of tables) {
    if (vpcId !== endpoint.vpcId) {
      throw new AwsError(ec2GatewayErrors.endpointRouteTable, { routeTableId, vpcId: endpoint.vpcId });
    }
    const hasRoute = routes.some(
      ({ destination }) => destination.kind === 'prefix-list' && destination.prefixListId === prefixListId,
    );
    if (hasRoute) throw new AwsError(ec2GatewayErrors.endpointRouteExists, { routeTableId, prefixListId });
  }
  return tables;
}

/** Adds the endpoint's route to tables. */
export function addEndpointRoutes(
  scope: Scope,
  endpoint: VpcEndpointRecord,
  tables: readonly RouteTableRecord[],
): void {
  const prefixListId = prefixListIdOf(scope, endpoint.serviceName);
  for (const table of tables) {
    table.routes.push({
      destination: { kind: 'prefix-list', prefixListId },
      target: { kind: 'gateway', gatewayId: endpoint.vpcEndpointId },
      origin: 'CreateRoute',
    });
    endpoint.routeTableIds.push(table.routeTableId);
  }
}

/** Takes the endpoint's route out of tables. */
export function removeEndpointRoutes(
  scope: Scope,
  endpoint: VpcEndpointRecord,
  routeTableIds: readonly string[],
): void {
  const { routeTables } = ec2State(scope);
  for (const routeTableId of routeTableIds) {
    const table = routeTables[routeTableId];
    if (!table) continue;
    table.routes = table.routes.filter(
      ({ target }) => !(target.kind === 'gateway' && target.gatewayId === endpoint.vpcEndpointId),
    );
  }
  endpoint.routeTableIds = endpoint.routeTableIds.filter((id) => !routeTableIds.includes(id));
}
