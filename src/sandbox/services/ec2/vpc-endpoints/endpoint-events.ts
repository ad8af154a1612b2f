import type { Scope } from '../../../slice.ts';
import type { EventHandler, World } from '../../../world.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import { removeEndpointInterfaces } from './endpoint-interfaces.ts';

interface Payload {
  accountId: string;
  region: string;
  vpcEndpointId: string;
}

/** How long AWS takes for interface endpoints; gateway endpoints are there and gone at once. */
const durationsMs = {
  'ec2.vpc-endpoint-available': 60_000,
  'ec2.vpc-endpoint-deleted': 60_000,
};

/** Lets the next step of an interface endpoint's life happen after the time it takes on AWS. */
export function scheduleEndpoint(scope: Scope, type: keyof typeof durationsMs, vpcEndpointId: string): void {
  const { world, accountId, region } = scope;
  world.schedule(durationsMs[type], type, { accountId, region, vpcEndpointId } satisfies Payload);
}

function becomeAvailable(world: World, { accountId, region, vpcEndpointId }: Payload): void {
  const endpoint = ec2State({ world, accountId, region }).vpcEndpoints[vpcEndpointId];
  if (endpoint?.state === 'pending') endpoint.state = 'available';
}

function disappear(world: World, { accountId, region, vpcEndpointId }: Payload): void {
  const scope = { world, accountId, region };
  const state = ec2State(scope);
  const endpoint = state.vpcEndpoints[vpcEndpointId];
  if (!endpoint) return;
  removeEndpointInterfaces(scope, endpoint, endpoint.subnetIds);
  delete state.vpcEndpoints[vpcEndpointId];
  dropTags(state, vpcEndpointId);
}

export const vpcEndpointEvents: Record<keyof typeof durationsMs, EventHandler> = {
  'ec2.vpc-endpoint-available': becomeAvailable,
  'ec2.vpc-endpoint-deleted': disappear,
};
