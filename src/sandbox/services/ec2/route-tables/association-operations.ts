import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';

function findAssociation(state: Ec2State, associationId: string) {
  for (const table of Object.values(state.routeTables)) {
    const association = table.associations.find((candidate) => candidate.associationId === associationId);
    if (association) return { table, association };
  }
  throw new AwsError(ec2RoutingErrors.associationNotFound, { associationId });
}

export const associateRouteTable: Ec2Handler<'AssociateRouteTable'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({ 'gateway route tables': input.GatewayId, 'public IPv4 pools': input.PublicIpv4Pool });
  const routeTableId = requireParameter(input.RouteTableId, 'routeTableId');
  const subnetId = requireParameter(input.SubnetId, 'subnetId');
  const table = requireResource(resourceKinds.routeTable, state, routeTableId);
  const subnet = requireResource(resourceKinds.subnet, state, subnetId);
  if (table.vpcId !== subnet.vpcId) {
    throw new AwsError(ec2RoutingErrors.subnetInOtherNetwork, { routeTableId, subnetId });
  }
  const associationState = { State: 'associated' };
  const existing = table.associations.find((association) => association.subnetId === subnetId);
  if (existing) return { AssociationId: existing.associationId, AssociationState: associationState };
  const isAssociated = Object.values(state.routeTables).some((other) =>
    other.associations.some((association) => association.subnetId === subnetId),
  );
  if (isAssociated) throw new AwsError(ec2RoutingErrors.associationConflict, { routeTableId });
  const associationId = context.world.newId('rtbassoc');
  table.associations.push({ associationId, isMain: false, subnetId });
  return { AssociationId: associationId, AssociationState: associationState };
};

export const disassociateRouteTable: Ec2Handler<'DisassociateRouteTable'> = (input, context) => {
  const associationId = requireParameter(input.AssociationId, 'associationId');
  const { table, association } = findAssociation(ec2State(context), associationId);
  if (association.isMain) throw new AwsError(ec2RoutingErrors.mainAssociation, { associationId });
  table.associations.splice(table.associations.indexOf(association), 1);
  return {};
};

export const replaceRouteTableAssociation: Ec2Handler<'ReplaceRouteTableAssociation'> = (input, context) => {
  const state = ec2State(context);
  const associationId = requireParameter(input.AssociationId, 'associationId');
  const routeTableId = requireParameter(input.RouteTableId, 'routeTableId');
  const { table: from, association } = findAssociation(state, associationId);
  const to = requireResource(resourceKinds.routeTable, state, routeTableId);
  if (from.vpcId !== to.vpcId) {
    throw new AwsError(ec2RoutingErrors.subnetInOtherNetwork, {
      routeTableId,
      subnetId: association.subnetId ?? from.vpcId,
    });
  }
  from.associations.splice(from.associations.indexOf(association), 1);
  const moved = { ...association, associationId: context.world.newId('rtbassoc') };
  to.associations.push(moved);
  return { NewAssociationId: moved.associationId, AssociationState: { State: 'associated' } };
};
