import type { VpcEndpointRecord } from '../services/ec2/vpc-endpoints/vpc-endpoint-record.ts';
import type { LocatedInterface } from './network/find-address.ts';
import type { Reachability } from './network/network-path.ts';
import { leaveInterface, passSubnetEdges, Path } from './network/path-checks.ts';
import { allowingGroup } from './network/security-group-rules.ts';
import { reachInternet } from './reachability.ts';

const httpsPort = 443;

/** The interface endpoint whose private DNS takes the place of the service's public name in the VPC. */
function privateEndpoint({ scope, state, networkInterface }: LocatedInterface, service: string) {
  const vpc = state.vpcs[networkInterface.vpcId];
  if (!vpc?.enableDnsSupport || !vpc.enableDnsHostnames) return undefined;
  return Object.values(state.vpcEndpoints).find(
    (endpoint) =>
      endpoint.vpcId === vpc.vpcId &&
      endpoint.vpcEndpointType === 'Interface' &&
      endpoint.serviceName === `com.amazonaws.${scope.region}.${service}` &&
      endpoint.privateDnsEnabled &&
      endpoint.state === 'available',
  );
}

function reachEndpoint(source: LocatedInterface, endpoint: VpcEndpointRecord): Reachability {
  const path = new Path();
  const { state, networkInterface: from } = source;
  const interfaces = endpoint.networkInterfaceIds.flatMap((id) => state.networkInterfaces[id] ?? []);
  const to = interfaces.find((each) => each.availabilityZone === from.availabilityZone) ?? interfaces[0];
  if (!to || !path.test(true, 'address', { resourceId: endpoint.vpcEndpointId })) return path.end('timeout');
  const target: LocatedInterface = { ...source, networkInterface: to };
  const address = to.privateAddresses[0]!.privateIpAddress;
  if (!leaveInterface(path, source, address, httpsPort, to.groupIds)) return path.end('timeout');
  if (!passSubnetEdges(path, source, target, httpsPort)) return path.end('timeout');
  const peer = { address: from.privateAddresses[0]!.privateIpAddress, groupIds: from.groupIds };
  const groupId = allowingGroup(state, to, { isEgress: false, port: httpsPort, peer });
  const resourceId = groupId ?? to.groupIds[0];
  const isAllowed = path.test(groupId !== undefined, 'security-group', {
    direction: 'ingress',
    ...(resourceId && { resourceId }),
  });
  return path.end(isAllowed ? 'open' : 'timeout');
}

/**
 * Whether an instance reaches an AWS service of its Region (named as in endpoint services, e.g. 'ssmmessages'): through
 * the VPC's interface endpoint when private DNS leads there, otherwise by the internet.
 */
export function reachService(source: LocatedInterface, service: string): Reachability {
  const endpoint = privateEndpoint(source, service);
  return endpoint ? reachEndpoint(source, endpoint) : reachInternet(source, httpsPort);
}
