import type { Scope } from '../../../slice.ts';
import type { EventHandler, World } from '../../../world.ts';
import { deleteNetworkInterfaceRecord } from '../network-interfaces/network-interfaces.ts';
import { resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';

interface Payload {
  accountId: string;
  region: string;
  endpointId: string;
}

/** How long AWS takes. */
const durationsMs = {
  'ec2.instance-connect-endpoint-created': 180_000,
  'ec2.instance-connect-endpoint-deleted': 120_000,
};

/** Lets the next step of an endpoint's life happen after the time it takes on AWS. */
export function scheduleInstanceConnectEndpoint(
  scope: Scope,
  type: keyof typeof durationsMs,
  endpointId: string,
): void {
  const { world, accountId, region } = scope;
  world.schedule(durationsMs[type], type, { accountId, region, endpointId } satisfies Payload);
}

function locate(world: World, { accountId, region, endpointId }: Payload) {
  const scope = { world, accountId, region };
  const endpoints = resourceKinds.instanceConnectEndpoint.records(ec2State(scope));
  return { scope, endpoints, endpoint: endpoints[endpointId] };
}

function becomeReady(world: World, payload: Payload): void {
  const { endpoint } = locate(world, payload);
  if (endpoint?.state === 'create-in-progress') endpoint.state = 'create-complete';
}

function disappear(world: World, payload: Payload): void {
  const { scope, endpoints, endpoint } = locate(world, payload);
  if (!endpoint) return;
  deleteNetworkInterfaceRecord(scope, endpoint.networkInterfaceId);
  delete endpoints[endpoint.endpointId];
  dropTags(ec2State(scope), endpoint.endpointId);
}

export const instanceConnectEndpointEvents: Record<keyof typeof durationsMs, EventHandler> = {
  'ec2.instance-connect-endpoint-created': becomeReady,
  'ec2.instance-connect-endpoint-deleted': disappear,
};
