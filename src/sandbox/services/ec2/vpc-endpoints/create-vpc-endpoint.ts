import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { CreateVpcEndpointRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { createOnce } from '../client-token.ts';
import { resolveInterfaceGroups } from '../network-interfaces/network-interfaces.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { scheduleEndpoint } from './endpoint-events.ts';
import { addEndpointInterfaces, requireEndpointSubnets } from './endpoint-interfaces.ts';
import { defaultPolicy, readPolicy } from './endpoint-policy.ts';
import { addEndpointRoutes, requireEndpointTables } from './endpoint-routes.ts';
import { findEndpointService } from './endpoint-services.ts';
import { viewEndpoint } from './endpoint-view.ts';
import type { VpcEndpointRecord } from './vpc-endpoint-record.ts';

/** The endpoint's type, checked against those of the service. */
function requireType(region: string, input: CreateVpcEndpointRequest): 'Gateway' | 'Interface' {
  const serviceName = requireParameter(input.ServiceName, 'serviceName');
  const service = findEndpointService(region, serviceName);
  if (!service) throw new AwsError(ec2GatewayErrors.unknownService, { serviceName });
  const type = input.VpcEndpointType ?? 'Gateway';
  const known = service.types.find((candidate) => candidate === type);
  if (!known) throw new AwsError(ec2GatewayErrors.endpointType, { type, available: service.types.join(', ') });
  return known;
}

function refuseOptionsOfOtherType(input: CreateVpcEndpointRequest, type: 'Gateway' | 'Interface'): void {
  const foreign =
    type === 'Gateway'
      ? { subnetIds: input.SubnetIds, securityGroupIds: input.SecurityGroupIds }
      : { routeTableIds: input.RouteTableIds };
  for (const [parameter, value] of Object.entries(foreign)) {
    if (value?.length) throw new AwsError(ec2GatewayErrors.gatewayOptionForInterface, { parameter, type });
  }
}

function newEndpoint(context: RequestContext, input: CreateVpcEndpointRequest): VpcEndpointRecord {
  const state = ec2State(context);
  const type = requireType(context.region, input);
  refuseOptionsOfOtherType(input, type);
  const base = { vpcId: input.VpcId, serviceName: input.ServiceName!, subnetIds: [] };
  const tables = requireEndpointTables(context, input.RouteTableIds ?? [], base);
  const subnets = requireEndpointSubnets(context, input.SubnetIds ?? [], base);
  if (input.SecurityGroupIds) requireResources(resourceKinds.securityGroup, state, input.SecurityGroupIds);
  const endpoint: VpcEndpointRecord = {
    ...base,
    vpcEndpointId: context.world.newId('vpce'),
    vpcEndpointType: type,
    state: type === 'Gateway' ? 'available' : 'pending',
    createdAtMs: context.nowMs,
    policyDocument: readPolicy(input.PolicyDocument) ?? defaultPolicy,
    routeTableIds: [],
    subnetIds: [],
    groupIds: subnets[0] ? resolveInterfaceGroups(state, subnets[0], input.SecurityGroupIds) : [],
    networkInterfaceIds: [],
    privateDnsEnabled: type === 'Interface' && (input.PrivateDnsEnabled ?? true),
  };
  state.vpcEndpoints[endpoint.vpcEndpointId] = endpoint;
  addEndpointRoutes(context, endpoint, tables);
  addEndpointInterfaces(context, endpoint, subnets);
  if (type === 'Interface') scheduleEndpoint(context, 'ec2.vpc-endpoint-available', endpoint.vpcEndpointId);
  return endpoint;
}

export const createVpcEndpoint: Ec2Handler<'CreateVpcEndpoint'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    'resource endpoints': input.ResourceConfigurationArn,
    'service network endpoints': input.ServiceNetworkArn,
    'endpoints of other Regions': input.ServiceRegion !== context.region && input.ServiceRegion,
    IPv6: input.IpAddressType !== 'ipv4' && input.IpAddressType,
    SubnetConfigurations: input.SubnetConfigurations,
  });
  const newTags = readTagSpecifications(input.TagSpecifications, ['vpc-endpoint']);
  requireResource(resourceKinds.vpc, state, requireParameter(input.VpcId, 'vpcId'));
  const vpcEndpointId = createOnce(state, 'CreateVpcEndpoint', input, () => {
    const endpoint = newEndpoint(context, input);
    tagNew(state, endpoint.vpcEndpointId, newTags, 'vpc-endpoint');
    return endpoint.vpcEndpointId;
  });
  const endpoint = requireResource(resourceKinds.vpcEndpoint, state, vpcEndpointId);
  return {
    VpcEndpoint: viewEndpoint(context, endpoint),
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
};
