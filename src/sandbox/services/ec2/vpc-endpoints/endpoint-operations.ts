import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { ModifyVpcEndpointRequest } from '../../../../wire/generated/ec2.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, requireResources, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import { scheduleEndpoint } from './endpoint-events.ts';
import { addEndpointInterfaces, removeEndpointInterfaces, requireEndpointSubnets } from './endpoint-interfaces.ts';
import { defaultPolicy, readPolicy } from './endpoint-policy.ts';
import { addEndpointRoutes, removeEndpointRoutes, requireEndpointTables } from './endpoint-routes.ts';
import { endpointFilters, viewEndpoint } from './endpoint-view.ts';
import type { VpcEndpointRecord } from './vpc-endpoint-record.ts';

export const describeVpcEndpoints: Ec2Handler<'DescribeVpcEndpoints'> = (input, context) => {
  const state = ec2State(context);
  const endpoints = selectResources(resourceKinds.vpcEndpoint, state, input.VpcEndpointIds);
  const views = endpoints.map((endpoint) => viewEndpoint(context, endpoint));
  const { page, ...next } = describePage(views, input, endpointFilters);
  return { VpcEndpoints: page, ...next };
};

function refuseOptionsOfOtherType(input: ModifyVpcEndpointRequest, type: VpcEndpointRecord['vpcEndpointType']): void {
  const foreign =
    type === 'Gateway'
      ? { addSubnetIds: input.AddSubnetIds, addSecurityGroupIds: input.AddSecurityGroupIds }
      : { addRouteTableIds: input.AddRouteTableIds, removeRouteTableIds: input.RemoveRouteTableIds };
  for (const [parameter, value] of Object.entries(foreign)) {
    if (value?.length) throw new AwsError(ec2GatewayErrors.gatewayOptionForInterface, { parameter, type });
  }
}

export const modifyVpcEndpoint: Ec2Handler<'ModifyVpcEndpoint'> = (input, context) => {
  const state = ec2State(context);
  const vpcEndpointId = requireParameter(input.VpcEndpointId, 'vpcEndpointId');
  const endpoint = requireResource(resourceKinds.vpcEndpoint, state, vpcEndpointId);
  refuseOptionsOfOtherType(input, endpoint.vpcEndpointType);
  const policy = readPolicy(input.PolicyDocument);
  const tables = requireEndpointTables(context, input.AddRouteTableIds ?? [], endpoint);
  const subnets = requireEndpointSubnets(context, input.AddSubnetIds ?? [], endpoint);
  if (input.AddSecurityGroupIds) requireResources(resourceKinds.securityGroup, state, input.AddSecurityGroupIds);

  endpoint.policyDocument = input.ResetPolicy ? defaultPolicy : (policy ?? endpoint.policyDocument);
  addEndpointRoutes(context, endpoint, tables);
  removeEndpointRoutes(context, endpoint, input.RemoveRouteTableIds ?? []);
  endpoint.groupIds = [...new Set([...endpoint.groupIds, ...(input.AddSecurityGroupIds ?? [])])].filter(
    (groupId) => !input.RemoveSecurityGroupIds?.includes(groupId),
  );
  addEndpointInterfaces(context, endpoint, subnets);
  removeEndpointInterfaces(context, endpoint, input.RemoveSubnetIds ?? []);
  for (const id of endpoint.networkInterfaceIds) state.networkInterfaces[id]!.groupIds = [...endpoint.groupIds];
  endpoint.privateDnsEnabled = input.PrivateDnsEnabled ?? endpoint.privateDnsEnabled;
  return { Return: true };
};

/** Deletes those that exist and names the others in the answer, as AWS does for this bulk operation. */
export const deleteVpcEndpoints: Ec2Handler<'DeleteVpcEndpoints'> = (input, context) => {
  const state = ec2State(context);
  const unsuccessful = [];
  for (const vpcEndpointId of requireParameter(input.VpcEndpointIds, 'vpcEndpointId')) {
    const endpoint = state.vpcEndpoints[vpcEndpointId];
    if (!endpoint) {
      const error = new AwsError(ec2GatewayErrors.endpointToDeleteNotFound, { vpcEndpointId });
      unsuccessful.push({ ResourceId: vpcEndpointId, Error: { Code: error.code, Message: error.message } });
    } else if (endpoint.vpcEndpointType === 'Gateway') {
      removeEndpointRoutes(context, endpoint, endpoint.routeTableIds);
      delete state.vpcEndpoints[vpcEndpointId];
      dropTags(state, vpcEndpointId);
    } else if (endpoint.state !== 'deleting') {
      endpoint.state = 'deleting';
      scheduleEndpoint(context, 'ec2.vpc-endpoint-deleted', vpcEndpointId);
    }
  }
  return { Unsuccessful: unsuccessful };
};
