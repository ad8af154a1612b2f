import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import { createOnce } from '../client-token.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew } from '../tags.ts';
import { networkAclFilters, viewNetworkAcl } from './network-acl-view.ts';
import { newCustomNetworkAcl } from './new-network-acl.ts';

export const createNetworkAcl: Ec2Handler<'CreateNetworkAcl'> = (input, context) => {
  const state = ec2State(context);
  const newTags = readTagSpecifications(input.TagSpecifications, ['network-acl']);
  const { vpcId } = requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  const networkAclId = createOnce(state, 'CreateNetworkAcl', input, () => {
    const acl = newCustomNetworkAcl(state, context.world, vpcId);
    tagNew(state, acl.networkAclId, newTags, 'network-acl');
    return acl.networkAclId;
  });
  const acl = requireResource(resourceKinds.networkAcl, state, networkAclId);
  return { NetworkAcl: viewNetworkAcl(context, acl), ...(input.ClientToken && { ClientToken: input.ClientToken }) };
};

export const describeNetworkAcls: Ec2Handler<'DescribeNetworkAcls'> = (input, context) => {
  const state = ec2State(context);
  const acls = selectResources(resourceKinds.networkAcl, state, input.NetworkAclIds);
  const views = acls.map((acl) => viewNetworkAcl(context, acl));
  const { page, ...next } = describePage(views, input, networkAclFilters);
  return { NetworkAcls: page, ...next };
};

export const deleteNetworkAcl: Ec2Handler<'DeleteNetworkAcl'> = (input, context) => {
  const state = ec2State(context);
  const networkAclId = requireParameter(input.NetworkAclId, 'networkAclId');
  const acl = requireResource(resourceKinds.networkAcl, state, networkAclId);
  if (acl.isDefault) throw new AwsError(ec2RoutingErrors.defaultAcl, { networkAclId });
  if (acl.associations.length > 0) throw new AwsError(ec2RoutingErrors.aclInUse, { networkAclId });
  delete state.networkAcls[networkAclId];
  dropTags(state, networkAclId);
  return {};
};

export const replaceNetworkAclAssociation: Ec2Handler<'ReplaceNetworkAclAssociation'> = (input, context) => {
  const state = ec2State(context);
  const associationId = requireParameter(input.AssociationId, 'associationId');
  const networkAclId = requireParameter(input.NetworkAclId, 'networkAclId');
  const from = Object.values(state.networkAcls).find((acl) =>
    acl.associations.some((association) => association.associationId === associationId),
  );
  if (!from) throw new AwsError(ec2RoutingErrors.associationNotFound, { associationId });
  const to = requireResource(resourceKinds.networkAcl, state, networkAclId);
  const index = from.associations.findIndex((association) => association.associationId === associationId);
  const { subnetId } = from.associations[index]!;
  if (from.vpcId !== to.vpcId) throw new AwsError(ec2RoutingErrors.aclInOtherNetwork, { networkAclId, subnetId });
  from.associations.splice(index, 1);
  const moved = { associationId: context.world.newId('aclassoc'), subnetId };
  to.associations.push(moved);
  return { NewAssociationId: moved.associationId };
};
