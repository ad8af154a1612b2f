import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { CreateInstanceConnectEndpointRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { createOnce } from '../client-token.ts';
import {
  attachToService,
  newNetworkInterface,
  resolveInterfaceGroups,
} from '../network-interfaces/network-interfaces.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { scheduleInstanceConnectEndpoint } from './instance-connect-endpoint-events.ts';
import type { InstanceConnectEndpointRecord } from './instance-connect-endpoint-record.ts';
import { instanceConnectEndpointFilters, viewInstanceConnectEndpoint } from './instance-connect-endpoint-view.ts';

const kind = resourceKinds.instanceConnectEndpoint;
const maxPerRegion = 5;

/** Quotas: five a Region, one a VPC. Source: docs.aws.amazon.com/AWSEC2/latest/UserGuide/eice-quotas.html */
function checkQuota(context: RequestContext, subnet: SubnetRecord): void {
  const endpoints = Object.values(kind.records(ec2State(context)));
  const isFull = endpoints.length >= maxPerRegion || endpoints.some((one) => one.vpcId === subnet.vpcId);
  if (isFull) throw new AwsError(ec2GatewayErrors.instanceConnectEndpointLimit, {});
}

function newEndpoint(
  context: RequestContext,
  input: CreateInstanceConnectEndpointRequest,
  subnet: SubnetRecord,
): InstanceConnectEndpointRecord {
  const { world } = context;
  const state = ec2State(context);
  const groupIds = resolveInterfaceGroups(state, subnet, input.SecurityGroupIds);
  const endpointId = world.newId('eice');
  const networkInterface = newNetworkInterface(state, world, {
    subnet,
    groupIds,
    description: `EC2 Instance Connect Endpoint ${endpointId}`,
    interfaceType: 'ec2_instance_connect_endpoint',
    requesterManaged: true,
  });
  attachToService(world, networkInterface);
  const endpoint: InstanceConnectEndpointRecord = {
    endpointId,
    vpcId: subnet.vpcId,
    subnetId: subnet.subnetId,
    state: 'create-in-progress',
    createdAtMs: context.nowMs,
    preservesClientIp: input.PreserveClientIp ?? false,
    groupIds,
    networkInterfaceId: networkInterface.networkInterfaceId,
    dnsLabel: world.newHex(8),
  };
  kind.records(state)[endpointId] = endpoint;
  scheduleInstanceConnectEndpoint(context, 'ec2.instance-connect-endpoint-created', endpointId);
  return endpoint;
}

export const createInstanceConnectEndpoint: Ec2Handler<'CreateInstanceConnectEndpoint'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({ IPv6: input.IpAddressType !== 'ipv4' && input.IpAddressType });
  const newTags = readTagSpecifications(input.TagSpecifications, [kind.tagType]);
  const subnet = requireResource(resourceKinds.subnet, state, requireParameter(input.SubnetId, 'subnetId'));
  const endpointId = createOnce(state, 'CreateInstanceConnectEndpoint', input, () => {
    checkQuota(context, subnet);
    const created = newEndpoint(context, input, subnet);
    tagNew(state, created.endpointId, newTags, kind.tagType);
    return created.endpointId;
  });
  const endpoint = requireResource(kind, state, endpointId);
  return {
    InstanceConnectEndpoint: viewInstanceConnectEndpoint(context, endpoint),
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
};

export const describeInstanceConnectEndpoints: Ec2Handler<'DescribeInstanceConnectEndpoints'> = (input, context) => {
  const state = ec2State(context);
  const endpoints = selectResources(kind, state, input.InstanceConnectEndpointIds);
  const views = endpoints.map((endpoint) => viewInstanceConnectEndpoint(context, endpoint));
  const { page, ...next } = describePage(views, input, instanceConnectEndpointFilters);
  return { InstanceConnectEndpoints: page, ...next };
};

export const deleteInstanceConnectEndpoint: Ec2Handler<'DeleteInstanceConnectEndpoint'> = (input, context) => {
  const endpointId = requireParameter(input.InstanceConnectEndpointId, 'instanceConnectEndpointId');
  const endpoint = requireResource(kind, ec2State(context), endpointId);
  if (endpoint.state !== 'delete-in-progress') {
    endpoint.state = 'delete-in-progress';
    scheduleInstanceConnectEndpoint(context, 'ec2.instance-connect-endpoint-deleted', endpointId);
  }
  return { InstanceConnectEndpoint: viewInstanceConnectEndpoint(context, endpoint) };
};
