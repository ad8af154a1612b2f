import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import type { CreateNatGatewayRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { startAssociation } from '../addresses/address-association.ts';
import type { AddressRecord } from '../addresses/address-record.ts';
import { createOnce } from '../client-token.ts';
import { attachToService, newNetworkInterface } from '../network-interfaces/network-interfaces.ts';
import { refuseUnsupported, requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import type { SubnetRecord } from '../subnets/subnet-record.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { scheduleNatGateway } from './nat-gateway-events.ts';
import type { NatGatewayRecord } from './nat-gateway-record.ts';
import { natGatewayFilters, viewNatGateway } from './nat-gateway-view.ts';

/** Default quota of NAT gateways in an Availability Zone. */
const maxNatGatewaysPerZone = 5;

function requireFreeAddress(state: Ec2State, input: CreateNatGatewayRequest): AddressRecord | undefined {
  if (input.ConnectivityType === 'private') return undefined;
  if (!input.AllocationId) throw new AwsError(ec2GatewayErrors.allocationRequired, {});
  const address = requireResource(resourceKinds.address, state, input.AllocationId);
  if (address.association) {
    const { allocationId, association } = address;
    const { associationId } = association;
    throw new AwsError(ec2AddressErrors.alreadyAssociated, { allocationId, associationId });
  }
  return address;
}

function checkQuota(state: Ec2State, subnet: SubnetRecord): void {
  const inZone = Object.values(state.natGateways).filter(
    (gateway) =>
      (gateway.state === 'pending' || gateway.state === 'available') &&
      state.subnets[gateway.subnetId]?.availabilityZone === subnet.availabilityZone,
  );
  if (inZone.length >= maxNatGatewaysPerZone) throw new AwsError(ec2GatewayErrors.natGatewayLimitExceeded, {});
}

function newNatGateway(
  context: RequestContext,
  input: CreateNatGatewayRequest,
  subnet: SubnetRecord,
  address: AddressRecord | undefined,
): NatGatewayRecord {
  const state = ec2State(context);
  const natGatewayId = context.world.newId('nat');
  const networkInterface = newNetworkInterface(state, context.world, {
    subnet,
    groupIds: [],
    privateIpAddress: input.PrivateIpAddress,
    description: `Interface for NAT Gateway ${natGatewayId}`,
    interfaceType: 'nat_gateway',
    requesterManaged: true,
  });
  attachToService(context.world, networkInterface);
  const privateIpAddress = networkInterface.privateAddresses[0]!.privateIpAddress;
  const record: NatGatewayRecord = {
    natGatewayId,
    vpcId: subnet.vpcId,
    subnetId: subnet.subnetId,
    connectivityType: address ? 'public' : 'private',
    state: 'pending',
    createdAtMs: context.nowMs,
    networkInterfaceId: networkInterface.networkInterfaceId,
    privateIpAddress,
    ...(address && {
      allocationId: address.allocationId,
      publicIp: address.publicIp,
      associationId: startAssociation(context, address, networkInterface, privateIpAddress),
    }),
  };
  state.natGateways[natGatewayId] = record;
  scheduleNatGateway(context, 'ec2.nat-gateway-available', natGatewayId);
  return record;
}

export const createNatGateway: Ec2Handler<'CreateNatGateway'> = (input, context) => {
  const state = ec2State(context);
  refuseUnsupported({
    'regional NAT gateways': input.AvailabilityMode === 'regional' || input.AvailabilityZoneAddresses,
    'secondary addresses':
      input.SecondaryAllocationIds || input.SecondaryPrivateIpAddresses || input.SecondaryPrivateIpAddressCount,
  });
  const newTags = readTagSpecifications(input.TagSpecifications, ['natgateway']);
  const subnet = requireResource(resourceKinds.subnet, state, requireParameter(input.SubnetId, 'subnetId'));
  const natGatewayId = createOnce(state, 'CreateNatGateway', input, () => {
    const address = requireFreeAddress(state, input);
    checkQuota(state, subnet);
    const record = newNatGateway(context, input, subnet, address);
    tagNew(state, record.natGatewayId, newTags, 'natgateway');
    return record.natGatewayId;
  });
  const record = requireResource(resourceKinds.natGateway, state, natGatewayId);
  return {
    NatGateway: viewNatGateway(context, record),
    ...(input.ClientToken && { ClientToken: input.ClientToken }),
  };
};

export const describeNatGateways: Ec2Handler<'DescribeNatGateways'> = (input, context) => {
  const state = ec2State(context);
  const gateways = selectResources(resourceKinds.natGateway, state, input.NatGatewayIds);
  const views = gateways.map((gateway) => viewNatGateway(context, gateway));
  const { page, ...next } = describePage(views, { ...input, Filters: input.Filter }, natGatewayFilters);
  return { NatGateways: page, ...next };
};

export const deleteNatGateway: Ec2Handler<'DeleteNatGateway'> = (input, context) => {
  const natGatewayId = requireParameter(input.NatGatewayId, 'natGatewayId');
  const gateway = requireResource(resourceKinds.natGateway, ec2State(context), natGatewayId);
  if (gateway.state !== 'deleting' && gateway.state !== 'deleted') {
    gateway.state = 'deleting';
    scheduleNatGateway(context, 'ec2.nat-gateway-deleted', natGatewayId);
  }
  return { NatGatewayId: natGatewayId };
};
