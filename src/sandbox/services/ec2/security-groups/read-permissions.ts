import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import { formatCidr, parseCidr } from '../../../../core/ipv4.ts';
import type { IpPermission } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { findPrefixList } from '../prefix-lists/prefix-lists.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';
import { ruleKey, type RuleContent } from './permission.ts';
import type { RulePeer, SecurityGroupRecord } from './security-group-record.ts';

/** Protocol numbers that EC2 shows by name. */
const protocolNames: Readonly<Record<string, string>> = { '6': 'tcp', '17': 'udp', '1': 'icmp', '58': 'icmpv6' };

/** Canonical protocol: a name, a number above, or '-1' for all. Throws InvalidParameterValue for an unknown one. */
export function readProtocol(text: string): string {
  const protocol = protocolNames[text] ?? text.toLowerCase();
  if (['tcp', 'udp', 'icmp', 'icmpv6', '-1'].includes(protocol)) return protocol;
  const number = /^\d+$/.test(protocol) ? Number(protocol) : NaN;
  if (!(number <= 255)) throw new AwsError(ec2SecurityGroupErrors.unknownProtocol, { protocol: text });
  return String(number);
}

function readIcmp(part: 'type' | 'code', value = -1): number {
  if (value < -1 || value > 255) throw new AwsError(ec2SecurityGroupErrors.icmpOutOfRange, { part, value });
  return value;
}

/** Ports of a rule; -1 both ways for protocols without ports. Throws as AWS does for wrong TCP and UDP ports. */
export function readPorts(
  protocol: string,
  fromPort: number | undefined,
  toPort: number | undefined,
): Pick<RuleContent, 'fromPort' | 'toPort'> {
  if (protocol === 'icmp' || protocol === 'icmpv6') {
    return { fromPort: readIcmp('type', fromPort), toPort: readIcmp('code', toPort) };
  }
  if (protocol !== 'tcp' && protocol !== 'udp') return { fromPort: -1, toPort: -1 };
  if (fromPort === undefined || toPort === undefined) throw new AwsError(ec2SecurityGroupErrors.portsRequired, {});
  for (const [end, port] of Object.entries({ from: fromPort, to: toPort })) {
    if (port < 0 || port > 65535) throw new AwsError(ec2SecurityGroupErrors.portOutOfRange, { end, port });
  }
  if (fromPort > toPort) throw new AwsError(ec2SecurityGroupErrors.portsReversed, { fromPort, toPort });
  return { fromPort, toPort };
}

/** Checks a rule's description against the characters that EC2 takes. */
export function readRuleDescription(description: string | undefined): { description?: string } {
  if (description === undefined || description === '') return {};
  if (!/^[a-zA-Z0-9. _\-:/()#,@[\]+=&;{}!$*]{1,255}$/.test(description)) {
    throw new AwsError(ec2SecurityGroupErrors.ruleDescription, { characters: 'a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*' });
  }
  return { description };
}

export function readIpv4Peer(cidrIp: string): RulePeer {
  const range = parseCidr(cidrIp);
  if (!range) throw new AwsError(ec2SecurityGroupErrors.malformedCidr, { cidrBlock: cidrIp });
  return { kind: 'ipv4', cidrBlock: formatCidr(range) };
}

export function readIpv6Peer(cidrIpv6: string): RulePeer {
  if (!/^[0-9a-f:.]*:[0-9a-f:.]*\/\d{1,3}$/i.test(cidrIpv6) || Number(cidrIpv6.split('/')[1]) > 128) {
    throw new AwsError(ec2SecurityGroupErrors.malformedCidr, { cidrBlock: cidrIpv6 });
  }
  return { kind: 'ipv6', cidrBlock: cidrIpv6.toLowerCase() };
}

export function readPrefixListPeer(scope: Scope, prefixListId: string): RulePeer {
  if (!findPrefixList(scope.region, prefixListId)) {
    throw new AwsError(ec2GatewayErrors.prefixListNotFound, { prefixListId });
  }
  return { kind: 'prefix-list', prefixListId };
}

/** A peer group by id or, in the default VPC, by name. It must be in the VPC of the group that has the rule. */
export function readGroupPeer(
  scope: Scope,
  group: SecurityGroupRecord,
  pair: { GroupId?: string; GroupName?: string },
): RulePeer {
  const state = ec2State(scope);
  if (pair.GroupId) {
    const peer = requireResource(resourceKinds.securityGroup, state, pair.GroupId);
    if (peer.vpcId !== group.vpcId) throw new AwsError(ec2SecurityGroupErrors.differentNetworks, {});
    return { kind: 'group', groupId: peer.groupId };
  }
  const groupName = pair.GroupName ?? '';
  const defaultVpcId = findDefaultVpc(state)?.vpcId ?? '';
  const peer = Object.values(state.securityGroups).find(
    (candidate) => candidate.vpcId === defaultVpcId && candidate.groupName === groupName,
  );
  if (!peer) throw new AwsError(ec2SecurityGroupErrors.groupNotInDefaultVpc, { groupName, vpcId: defaultVpcId });
  if (peer.vpcId !== group.vpcId) throw new AwsError(ec2SecurityGroupErrors.differentNetworks, {});
  return { kind: 'group', groupId: peer.groupId };
}

function readPermission(scope: Scope, group: SecurityGroupRecord, permission: IpPermission): RuleContent[] {
  const protocol = readProtocol(permission.IpProtocol ?? '');
  const base = { protocol, ...readPorts(protocol, permission.FromPort, permission.ToPort) };
  const rules: RuleContent[] = [
    ...(permission.IpRanges ?? []).map((range) => ({
      ...base,
      peer: readIpv4Peer(range.CidrIp ?? ''),
      ...readRuleDescription(range.Description),
    })),
    ...(permission.Ipv6Ranges ?? []).map((range) => ({
      ...base,
      peer: readIpv6Peer(range.CidrIpv6 ?? ''),
      ...readRuleDescription(range.Description),
    })),
    ...(permission.PrefixListIds ?? []).map((list) => ({
      ...base,
      peer: readPrefixListPeer(scope, list.PrefixListId ?? ''),
      ...readRuleDescription(list.Description),
    })),
    ...(permission.UserIdGroupPairs ?? []).map((pair) => ({
      ...base,
      peer: readGroupPeer(scope, group, pair),
      ...readRuleDescription(pair.Description),
    })),
  ];
  if (rules.length === 0) throw new AwsError(ec2SecurityGroupErrors.peerRequired, {});
  return rules;
}

/** The rules that `IpPermissions` mean for a group, one for each peer. Throws when one comes twice. */
export function readPermissions(
  scope: Scope,
  group: SecurityGroupRecord,
  permissions: readonly IpPermission[],
): RuleContent[] {
  const rules = permissions.flatMap((permission) => readPermission(scope, group, permission));
  if (new Set(rules.map(ruleKey)).size < rules.length) {
    throw new AwsError(ec2SecurityGroupErrors.repeatedPermission, {});
  }
  return rules;
}
