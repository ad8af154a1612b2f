import type { InstanceConnectEndpointRecord } from '../services/ec2/instance-connect-endpoints/instance-connect-endpoint-record.ts';
import { ec2State } from '../services/ec2/state.ts';
import type { Scope } from '../slice.ts';
import type { World } from '../world.ts';
import { settleMachine } from './machine-lifecycle.ts';
import { openMachine, type Machine } from './machines/machine.ts';
import { findPrivateAddress } from './network/find-address.ts';
import type { Reachability } from './network/network-path.ts';
import { internetClientAddress, reachInVpc } from './reachability.ts';
import { machineListens, machineRefOf } from './reach-machine.ts';

/** The endpoint with that id, whosever it is. */
function findEndpoint(
  world: World,
  endpointId: string,
): { scope: Scope; endpoint: InstanceConnectEndpointRecord } | undefined {
  for (const [accountId, account] of Object.entries(world.data.accounts)) {
    for (const region of Object.keys(account.regions)) {
      const scope = { world, accountId, region };
      const endpoint = ec2State(scope).instanceConnectEndpoints?.[endpointId];
      if (endpoint) return { scope, endpoint };
    }
  }
  return undefined;
}

/**
 * A TCP connection from the learner's computer through an EC2 Instance Connect Endpoint to a private address of its VPC:
 * rules of security groups and network ACLs hold for the endpoint's interface, or for the client's own address where the
 * endpoint preserves it. An endpoint that is not there, or not yet, refuses.
 */
export async function reachThroughEndpoint(
  world: World,
  endpointId: string,
  address: string,
  port: number,
): Promise<Reachability & { machine?: Machine }> {
  world.advance();
  const found = findEndpoint(world, endpointId);
  const state = found && ec2State(found.scope);
  const networkInterface = state?.networkInterfaces[found?.endpoint.networkInterfaceId ?? ''];
  if (!found || !state || !networkInterface || found.endpoint.state !== 'create-complete') {
    return { outcome: 'refused', checks: [] };
  }
  const source = { scope: found.scope, state, networkInterface };
  const target = findPrivateAddress(state, networkInterface.vpcId, address);
  const ref = target && machineRefOf({ ...source, networkInterface: target });
  if (ref) await settleMachine(world, ref);
  const clientAddress = found.endpoint.preservesClientIp ? { clientAddress: internetClientAddress } : {};
  const { outcome, checks } = reachInVpc(
    source,
    { destinationAddress: address, port, ...clientAddress },
    machineListens,
  );
  const machine = ref && openMachine(world, ref);
  return { outcome, checks, ...(machine && { machine }) };
}
