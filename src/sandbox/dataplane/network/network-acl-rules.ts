import { cidrContains } from '../../../core/ipv4.ts';
import type { Ec2State } from '../../services/ec2/state.ts';
import type { NetworkAclEntry, NetworkAclRecord } from '../../services/ec2/network-acls/network-acl-record.ts';

/** A port that a client's system picks for its end of a connection; answers go there. */
const ephemeralPort = 49_152;

function subnetAcl(state: Ec2State, subnetId: string): NetworkAclRecord | undefined {
  return Object.values(state.networkAcls).find((acl) =>
    acl.associations.some((association) => association.subnetId === subnetId),
  );
}

function matches(entry: NetworkAclEntry, address: string, port: number): boolean {
  if (!entry.cidrBlock || !cidrContains(entry.cidrBlock, address)) return false;
  if (entry.protocol === '-1') return true;
  if (entry.protocol !== '6') return false;
  return !entry.portRange || (entry.portRange.from <= port && port <= entry.portRange.to);
}

function allows(acl: NetworkAclRecord, egress: boolean, address: string, port: number): boolean {
  const entries = acl.entries.filter((entry) => entry.egress === egress).sort((a, b) => a.ruleNumber - b.ruleNumber);
  return entries.find((entry) => matches(entry, address, port))?.ruleAction === 'allow';
}

export interface AclVerdict {
  networkAclId?: string;
  /** Absent when both ways are allowed. */
  blocked?: 'ingress' | 'egress';
}

/**
 * Whether a subnet's network ACL lets a TCP connection with a peer outside the subnet pass. ACLs are stateless: the
 * answers must be allowed too. `port` is the server's; `opens` tells which side of the connection is in the subnet.
 */
export function checkNetworkAcl(
  state: Ec2State,
  subnetId: string,
  options: { peerAddress: string; port: number; opens: 'inside' | 'outside' },
): AclVerdict {
  const acl = subnetAcl(state, subnetId);
  if (!acl) return {};
  const { peerAddress, port, opens } = options;
  const [ingressPort, egressPort] = opens === 'outside' ? [port, ephemeralPort] : [ephemeralPort, port];
  const { networkAclId } = acl;
  if (!allows(acl, false, peerAddress, ingressPort)) return { networkAclId, blocked: 'ingress' };
  if (!allows(acl, true, peerAddress, egressPort)) return { networkAclId, blocked: 'egress' };
  return { networkAclId };
}
