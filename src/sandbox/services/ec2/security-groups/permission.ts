import type { IpPermission } from '../../../../wire/generated/ec2.ts';
import type { RulePeer, SecurityGroupRuleRecord } from './security-group-record.ts';

/** What a rule allows, without its id, group and direction. */
export type RuleContent = Pick<SecurityGroupRuleRecord, 'protocol' | 'fromPort' | 'toPort' | 'peer' | 'description'>;

function peerText(peer: RulePeer): string {
  if (peer.kind === 'group') return peer.groupId;
  return peer.kind === 'prefix-list' ? peer.prefixListId : peer.cidrBlock;
}

/** Same text for rules that AWS takes for the same: protocol, ports and peer; the description does not matter. */
export function ruleKey(rule: RuleContent): string {
  return `${rule.protocol} ${rule.fromPort} ${rule.toPort} ${rule.peer.kind} ${peerText(rule.peer)}`;
}

/** How AWS words a rule in InvalidPermission.Duplicate. */
export function describeRule(rule: RuleContent): string {
  const peer = `peer: ${peerText(rule.peer)}`;
  if (rule.protocol === '-1') return `${peer}, ALL, ALLOW`;
  const protocol = rule.protocol.toUpperCase();
  if (rule.protocol === 'icmp' || rule.protocol === 'icmpv6') {
    return `${peer}, ${protocol}, type: ${rule.fromPort}, code: ${rule.toPort}, ALLOW`;
  }
  if (rule.protocol !== 'tcp' && rule.protocol !== 'udp') return `${peer}, ${protocol}, ALLOW`;
  return `${peer}, ${protocol}, from port: ${rule.fromPort}, to port: ${rule.toPort}, ALLOW`;
}

function addPeer(permission: IpPermission, rule: RuleContent, accountId: string): void {
  const description = rule.description === undefined ? {} : { Description: rule.description };
  const { peer } = rule;
  if (peer.kind === 'ipv4') permission.IpRanges!.push({ ...description, CidrIp: peer.cidrBlock });
  else if (peer.kind === 'ipv6') permission.Ipv6Ranges!.push({ ...description, CidrIpv6: peer.cidrBlock });
  else if (peer.kind === 'prefix-list') {
    permission.PrefixListIds!.push({ ...description, PrefixListId: peer.prefixListId });
  } else permission.UserIdGroupPairs!.push({ ...description, UserId: accountId, GroupId: peer.groupId });
}

/** Rules as `IpPermissions`: those with the same protocol and ports come as one permission. */
export function toIpPermissions(rules: readonly RuleContent[], accountId: string): IpPermission[] {
  const permissions = new Map<string, IpPermission>();
  for (const rule of rules) {
    const key = `${rule.protocol} ${rule.fromPort} ${rule.toPort}`;
    let permission = permissions.get(key);
    if (!permission) {
      permission = {
        IpProtocol: rule.protocol,
        ...(rule.protocol !== '-1' && { FromPort: rule.fromPort, ToPort: rule.toPort }),
        UserIdGroupPairs: [],
        IpRanges: [],
        Ipv6Ranges: [],
        PrefixListIds: [],
      };
      permissions.set(key, permission);
    }
    addPeer(permission, rule, accountId);
  }
  return [...permissions.values()];
}
