import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2RoutingErrors } from '../../../../core/errors/ec2-routing.ts';
import type { InternetGateway } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import type { FilterTable } from '../filters.ts';
import { publicIpOf } from '../network-interfaces/network-interfaces.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags, readTagSpecifications, tagNew, tagsOf } from '../tags.ts';
import type { InternetGatewayRecord } from './internet-gateway-record.ts';

const maxInternetGateways = 5;

function viewInternetGateway(scope: Scope, gateway: InternetGatewayRecord): InternetGateway {
  return {
    // An attached gateway's state reads 'available', not 'attached'.
    Attachments: gateway.vpcId ? [{ State: 'available', VpcId: gateway.vpcId }] : [],
    InternetGatewayId: gateway.internetGatewayId,
    OwnerId: scope.accountId,
    Tags: tagsOf(ec2State(scope), gateway.internetGatewayId),
  };
}

const filters: FilterTable<InternetGateway> = {
  'attachment.state': (gateway) => gateway.Attachments?.map((attachment) => attachment.State),
  'attachment.vpc-id': (gateway) => gateway.Attachments?.map((attachment) => attachment.VpcId),
  'internet-gateway-id': (gateway) => gateway.InternetGatewayId,
  'owner-id': (gateway) => gateway.OwnerId,
};

export const createInternetGateway: Ec2Handler<'CreateInternetGateway'> = (input, context) => {
  const state = ec2State(context);
  const newTags = readTagSpecifications(input.TagSpecifications, ['internet-gateway']);
  if (Object.keys(state.internetGateways).length >= maxInternetGateways) {
    throw new AwsError(ec2RoutingErrors.internetGatewayLimitExceeded, {});
  }
  const gateway: InternetGatewayRecord = { internetGatewayId: context.world.newId('igw') };
  state.internetGateways[gateway.internetGatewayId] = gateway;
  tagNew(state, gateway.internetGatewayId, newTags, 'internet-gateway');
  return { InternetGateway: viewInternetGateway(context, gateway) };
};

export const describeInternetGateways: Ec2Handler<'DescribeInternetGateways'> = (input, context) => {
  const state = ec2State(context);
  const gateways = selectResources(resourceKinds.internetGateway, state, input.InternetGatewayIds);
  const views = gateways.map((gateway) => viewInternetGateway(context, gateway));
  const { page, ...next } = describePage(views, input, filters);
  return { InternetGateways: page, ...next };
};

/** The gateway and VPC that an attach or detach request names. */
function requireGatewayAndVpc(scope: Scope, input: { InternetGatewayId?: string; VpcId?: string }) {
  const state = ec2State(scope);
  const gatewayId = requireParameter(input.InternetGatewayId, 'internetGatewayId');
  const vpcId = requireParameter(input.VpcId, 'vpcId');
  const gateway = requireResource(resourceKinds.internetGateway, state, gatewayId);
  requireResource(resourceKinds.vpc, state, vpcId);
  return { state, gateway, gatewayId, vpcId };
}

export const attachInternetGateway: Ec2Handler<'AttachInternetGateway'> = (input, context) => {
  const { state, gateway, gatewayId, vpcId } = requireGatewayAndVpc(context, input);
  if (gateway.vpcId) {
    throw new AwsError(ec2RoutingErrors.gatewayAlreadyAttached, { gatewayId, vpcId: gateway.vpcId });
  }
  if (Object.values(state.internetGateways).some((other) => other.vpcId === vpcId)) {
    throw new AwsError(ec2RoutingErrors.networkHasGateway, { vpcId });
  }
  gateway.vpcId = vpcId;
  return {};
};

export const detachInternetGateway: Ec2Handler<'DetachInternetGateway'> = (input, context) => {
  const { state, gateway, gatewayId, vpcId } = requireGatewayAndVpc(context, input);
  if (gateway.vpcId !== vpcId) throw new AwsError(ec2RoutingErrors.gatewayNotAttached, { gatewayId, vpcId });
  const hasPublicAddress = Object.values(state.networkInterfaces).some(
    (networkInterface) => networkInterface.vpcId === vpcId && publicIpOf(state, networkInterface) !== undefined,
  );
  if (hasPublicAddress) throw new AwsError(ec2RoutingErrors.mappedPublicAddresses, { vpcId });
  delete gateway.vpcId;
  return {};
};

export const deleteInternetGateway: Ec2Handler<'DeleteInternetGateway'> = (input, context) => {
  const state = ec2State(context);
  const gatewayId = requireParameter(input.InternetGatewayId, 'internetGatewayId');
  const gateway = requireResource(resourceKinds.internetGateway, state, gatewayId);
  if (gateway.vpcId) throw new AwsError(ec2RoutingErrors.internetGatewayHasDependencies, { gatewayId });
  delete state.internetGateways[gatewayId];
  dropTags(state, gatewayId);
  return {};
};
