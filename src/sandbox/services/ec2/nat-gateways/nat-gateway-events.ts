import type { Scope } from '../../../slice.ts';
import type { EventHandler, World } from '../../../world.ts';
import { deleteNetworkInterfaceRecord } from '../network-interfaces/network-interfaces.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import type { NatGatewayRecord } from './nat-gateway-record.ts';

interface Payload {
  accountId: string;
  region: string;
  natGatewayId: string;
}

/** How long AWS takes; a deleted gateway stays visible for about an hour. */
const durationsMs = {
  'ec2.nat-gateway-available': 100_000,
  'ec2.nat-gateway-deleted': 45_000,
  'ec2.nat-gateway-forgotten': 3_600_000,
};

/** Lets the next step of a NAT gateway's life happen after the time it takes on AWS. */
export function scheduleNatGateway(scope: Scope, type: keyof typeof durationsMs, natGatewayId: string): void {
  const { world, accountId, region } = scope;
  world.schedule(durationsMs[type], type, { accountId, region, natGatewayId } satisfies Payload);
}

function locate(world: World, { accountId, region, natGatewayId }: Payload) {
  const scope = { world, accountId, region };
  const state = ec2State(scope);
  return { scope, state, gateway: state.natGateways[natGatewayId] };
}

function becomeAvailable(world: World, payload: Payload): void {
  const { scope, state, gateway } = locate(world, payload);
  if (gateway?.state !== 'pending') return;
  const hasInternet = Object.values(state.internetGateways).some((igw) => igw.vpcId === gateway.vpcId);
  if (gateway.connectivityType === 'private' || hasInternet) {
    gateway.state = 'available';
    return;
  }
  gateway.state = 'failed';
  gateway.failure = {
    code: 'Gateway.NotAttached',
    message: `Network ${gateway.vpcId} has no Internet gateway attached`,
  };
  endGateway(scope, gateway);
}

function endGateway(scope: Scope, gateway: NatGatewayRecord): void {
  gateway.deletedAtMs = scope.world.nowMs();
  deleteNetworkInterfaceRecord(scope, gateway.networkInterfaceId);
  scheduleNatGateway(scope, 'ec2.nat-gateway-forgotten', gateway.natGatewayId);
}

function becomeDeleted(world: World, payload: Payload): void {
  const { scope, gateway } = locate(world, payload);
  if (!gateway) return;
  gateway.state = 'deleted';
  endGateway(scope, gateway);
}

function forget(world: World, payload: Payload): void {
  const { state } = locate(world, payload);
  delete state.natGateways[payload.natGatewayId];
  dropTags(state, payload.natGatewayId);
}

export const natGatewayEvents: Record<keyof typeof durationsMs, EventHandler> = {
  'ec2.nat-gateway-available': becomeAvailable,
  'ec2.nat-gateway-deleted': becomeDeleted,
  'ec2.nat-gateway-forgotten': forget,
};
