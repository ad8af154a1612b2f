import { cidrContains } from '../../../core/ipv4.ts';
import type { Ec2State } from '../../services/ec2/state.ts';
import type { NetworkInterfaceRecord } from '../../services/ec2/network-interfaces/network-interface-record.ts';
import type { SecurityGroupRuleRecord } from '../../services/ec2/security-groups/security-group-record.ts';

function coversTcpPort(rule: SecurityGroupRuleRecord, port: number): boolean {
  if (rule.protocol === '-1') return true;
  if (rule.protocol !== 'tcp' && rule.protocol !== '6') return false;
  return rule.fromPort === -1 || (rule.fromPort <= port && port <= rule.toPort);
}

function coversPeer(rule: SecurityGroupRuleRecord, peer: { address: string; groupIds: string[] }): boolean {
  if (rule.peer.kind === 'ipv4') return cidrContains(rule.peer.cidrBlock, peer.address);
  if (rule.peer.kind === 'group') return peer.groupIds.includes(rule.peer.groupId);
  return false;
}

/** The group of an interface that lets TCP traffic with `peer` on `port` through, or undefined when none does. */
export function allowingGroup(
  state: Ec2State,
  networkInterface: NetworkInterfaceRecord,
  flow: { isEgress: boolean; port: number; peer: { address: string; groupIds: string[] } },
): string | undefined {
  const rules = Object.values(state.securityGroupRules).filter(
    (rule) => rule.isEgress === flow.isEgress && networkInterface.groupIds.includes(rule.groupId),
  );
  return rules.find((rule) => coversTcpPort(rule, flow.port) && coversPeer(rule, flow.peer))?.groupId;
}
