import type { LocatedInterface } from './find-address.ts';
import { checkNetworkAcl } from './network-acl-rules.ts';
import type { PathCheck, PathCheckName, Reachability } from './network-path.ts';
import { allowingGroup } from './security-group-rules.ts';

/** Collects checks until one fails. */
export class Path {
  readonly checks: PathCheck[] = [];

  pass(check: PathCheckName, resourceId?: string): void {
    this.checks.push({ check, passed: true, ...(resourceId && { resourceId }) });
  }

  /** Records the check and tells whether it passed. */
  test(passed: boolean, check: PathCheckName, details: Omit<PathCheck, 'check' | 'passed'> = {}): boolean {
    this.checks.push({ check, passed, ...details });
    return passed;
  }

  end(outcome: Reachability['outcome']): Reachability {
    return { outcome, checks: this.checks };
  }
}

/** Whether the network ACL of the interface's subnet lets a connection with `peerAddress` through, both ways. */
export function testAcl(
  path: Path,
  located: LocatedInterface,
  options: { peerAddress: string; port: number; opens: 'inside' | 'outside' },
): boolean {
  const { networkAclId, blocked } = checkNetworkAcl(located.state, located.networkInterface.subnetId, options);
  return path.test(blocked === undefined, 'network-acl', {
    ...(networkAclId && { resourceId: networkAclId }),
    ...(blocked && { direction: blocked }),
  });
}

/** Whether a security group of the interface lets a connection to the address out. */
export function leaveInterface(
  path: Path,
  source: LocatedInterface,
  destinationAddress: string,
  port: number,
  groupIds: string[],
): boolean {
  const { state, networkInterface } = source;
  const peer = { address: destinationAddress, groupIds };
  const groupId = allowingGroup(state, networkInterface, { isEgress: true, port, peer });
  const resourceId = groupId ?? networkInterface.groupIds[0];
  return path.test(groupId !== undefined, 'security-group', { direction: 'egress', ...(resourceId && { resourceId }) });
}

/** Whether a connection between two interfaces of a VPC passes the network ACLs: those of two subnets, or none. */
export function passSubnetEdges(path: Path, source: LocatedInterface, target: LocatedInterface, port: number): boolean {
  const { networkInterface: from } = source;
  const { networkInterface: to } = target;
  if (from.subnetId === to.subnetId) return true;
  const addressOf = ({ privateAddresses }: typeof from) => privateAddresses[0]!.privateIpAddress;
  return (
    testAcl(path, source, { peerAddress: addressOf(to), port, opens: 'inside' }) &&
    testAcl(path, target, { peerAddress: addressOf(from), port, opens: 'outside' })
  );
}
