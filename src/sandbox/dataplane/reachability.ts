import { findPrivateAddress, findPublicAddress, type LocatedInterface } from './network/find-address.ts';
import { publicIpOf } from '../services/ec2/network-interfaces/network-interfaces.ts';
import type { Reachability } from './network/network-path.ts';
import { leaveInterface, passSubnetEdges, Path, testAcl } from './network/path-checks.ts';
import { hasGatewayEndpoint, routeTo, subnetRouteTable } from './network/routes.ts';
import { allowingGroup } from './network/security-group-rules.ts';
import type { World } from '../world.ts';

/** Address that the learner's own computer has on the world's internet (a documentation range, RFC 5737). */
export const internetClientAddress = '203.0.113.25';

/** Whether a program of the instance answers on the port now. */
export type Listens = (target: LocatedInterface, instanceId: string, port: number) => boolean;

/** The last part of every way in: security group, instance state, listening program. */
function arrive(
  path: Path,
  target: LocatedInterface,
  options: { port: number; peer: { address: string; groupIds: string[] }; listens: Listens },
): Reachability {
  const { state, networkInterface } = target;
  const { port, peer, listens } = options;
  const groupId = allowingGroup(state, networkInterface, { isEgress: false, port, peer });
  const firstGroup = groupId ?? networkInterface.groupIds[0];
  const details = { direction: 'ingress' as const, ...(firstGroup && { resourceId: firstGroup }) };
  if (!path.test(groupId !== undefined, 'security-group', details)) return path.end('timeout');
  const instanceId = networkInterface.attachment?.instanceId;
  const isRunning = instanceId !== undefined && state.instances[instanceId]?.state === 'running';
  if (!path.test(isRunning, 'instance-state', instanceId ? { resourceId: instanceId } : {})) return path.end('timeout');
  const isOpen = listens(target, instanceId!, port);
  return path.test(isOpen, 'service', { resourceId: instanceId! }) ? path.end('open') : path.end('refused');
}

/** A TCP connection from the internet to a public address. */
export function reachFromInternet(
  world: World,
  flow: { sourceAddress: string; destinationAddress: string; port: number },
  listens: Listens,
): Reachability & { target?: LocatedInterface } {
  const path = new Path();
  const target = findPublicAddress(world, flow.destinationAddress);
  if (!path.test(target !== undefined, 'address')) return path.end('timeout');
  const { state, networkInterface } = target!;
  const gateway = Object.values(state.internetGateways).find((one) => one.vpcId === networkInterface.vpcId);
  const gatewayDetails = gateway ? { resourceId: gateway.internetGatewayId } : {};
  if (!path.test(gateway !== undefined, 'internet-gateway', gatewayDetails)) return path.end('timeout');
  const table = subnetRouteTable(state, state.subnets[networkInterface.subnetId]!);
  const route = table && routeTo(state, table, flow.sourceAddress);
  const leads = route?.target.kind === 'gateway' && route.target.gatewayId === gateway!.internetGatewayId;
  if (!path.test(leads, 'route', table ? { resourceId: table.routeTableId } : {})) return path.end('timeout');
  const { sourceAddress: address, port } = flow;
  if (!testAcl(path, target!, { peerAddress: address, port, opens: 'outside' })) return path.end('timeout');
  return { ...arrive(path, target!, { port, peer: { address, groupIds: [] }, listens }), target: target! };
}

/**
 * A TCP connection from an instance to a private address in its VPC. `clientAddress` is what the target sees as the source
 * where that is not the interface itself.
 */
export function reachInVpc(
  source: LocatedInterface,
  flow: { destinationAddress: string; port: number; clientAddress?: string },
  listens: Listens,
): Reachability & { target?: LocatedInterface } {
  const path = new Path();
  const { state, networkInterface: from } = source;
  const to = findPrivateAddress(state, from.vpcId, flow.destinationAddress);
  if (!path.test(to !== undefined, 'address')) return path.end('timeout');
  const target: LocatedInterface = { ...source, networkInterface: to! };
  const { port } = flow;
  const sourceAddress = from.privateAddresses[0]!.privateIpAddress;
  if (!leaveInterface(path, source, flow.destinationAddress, port, to!.groupIds)) return path.end('timeout');
  if (!passSubnetEdges(path, source, target, port)) return path.end('timeout');
  const peer = flow.clientAddress
    ? { address: flow.clientAddress, groupIds: [] }
    : { address: sourceAddress, groupIds: from.groupIds };
  return { ...arrive(path, target, { port, peer, listens }), target };
}

/** An address on the internet that stands for all of them. */
const someInternetAddress = '198.51.100.10';

function testInternetRoute(path: Path, source: LocatedInterface): boolean {
  const { state, networkInterface } = source;
  const table = subnetRouteTable(state, state.subnets[networkInterface.subnetId]!);
  const route = table && routeTo(state, table, someInternetAddress);
  const isTowardsInternet = route?.target.kind === 'gateway' || route?.target.kind === 'nat-gateway';
  if (!path.test(isTowardsInternet, 'route', table ? { resourceId: table.routeTableId } : {})) return false;
  if (route!.target.kind === 'nat-gateway') return true;
  return path.test(publicIpOf(state, networkInterface) !== undefined, 'address', {
    resourceId: networkInterface.networkInterfaceId,
  });
}

/** Whether an instance can open connections to the internet: route and address, security group, network ACL. */
export function reachInternet(source: LocatedInterface, port: number): Reachability {
  const path = new Path();
  if (!testInternetRoute(path, source)) return path.end('timeout');
  if (!leaveInterface(path, source, someInternetAddress, port, [])) return path.end('timeout');
  const isAllowed = testAcl(path, source, { peerAddress: someInternetAddress, port, opens: 'inside' });
  return path.end(isAllowed ? 'open' : 'timeout');
}

/** Whether an instance reaches S3 of its Region, by the internet or through a gateway endpoint of its route table. */
export function reachS3(source: LocatedInterface): Reachability {
  const { state, scope, networkInterface } = source;
  const table = subnetRouteTable(state, state.subnets[networkInterface.subnetId]!);
  if (table && hasGatewayEndpoint(state, table, `com.amazonaws.${scope.region}.s3`)) {
    const path = new Path();
    path.pass('route', table.routeTableId);
    if (!leaveInterface(path, source, someInternetAddress, 443, [])) return path.end('timeout');
    const isAllowed = testAcl(path, source, { peerAddress: someInternetAddress, port: 443, opens: 'inside' });
    return path.end(isAllowed ? 'open' : 'timeout');
  }
  return reachInternet(source, 443);
}
