import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import { createOnce } from '../client-token.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew } from '../tags.ts';
import { newRouteTable } from './new-route-table.ts';
import { routeTableFilters, viewRouteTable } from './route-view.ts';

/** DescribeRouteTables gives at most 100 a page. */
const pageLimits = { min: 5, max: 100 };

export const createRouteTable: Ec2Handler<'CreateRouteTable'> = (input, context) => {
  const state = ec2State(context);
  const newTags = readTagSpecifications(input.TagSpecifications, ['route-table']);
  const vpc = requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  const routeTableId = createOnce(state, 'CreateRouteTable', input, () => {
    const table = newRouteTable(state, context.world, vpc);
    tagNew(state, table.routeTableId, newTags, 'route-table');
    return table.routeTableId;
  });
  const table = requireResource(resourceKinds.routeTable, state, routeTableId);
  return { RouteTable: viewRouteTable(context, table), ...(input.ClientToken && { ClientToken: input.ClientToken }) };
};

export const describeRouteTables: Ec2Handler<'DescribeRouteTables'> = (input, context) => {
  const state = ec2State(context);
  const tables = selectResources(resourceKinds.routeTable, state, input.RouteTableIds);
  const views = tables.map((table) => viewRouteTable(context, table));
  const { page, ...next } = describePage(views, input, routeTableFilters, pageLimits);
  return { RouteTables: page, ...next };
};

export const deleteRouteTable: Ec2Handler<'DeleteRouteTable'> = (input, context) => {
  const state = ec2State(context);
  const routeTableId = requireParameter(input.RouteTableId, 'routeTableId');
  const table = requireResource(resourceKinds.routeTable, state, routeTableId);
  if (table.associations.length > 0) throw new AwsError(ec2RoutingErrors.routeTableHasDependencies, { routeTableId });
  delete state.routeTables[routeTableId];
  for (const endpoint of Object.values(state.vpcEndpoints)) {
    endpoint.routeTableIds = endpoint.routeTableIds.filter((id) => id !== routeTableId);
  }
  dropTags(state, routeTableId);
  return {};
};
