import { describeSecurityGroupRules, type Instance, type SecurityGroupRule } from '../src/account/operations/ec2.ts';
import type { CheckContext } from './define.ts';

/** Inbound rules of every security group of an instance. */
export async function inboundRulesOf(context: CheckContext, instance: Instance): Promise<readonly SecurityGroupRule[]> {
  const groupIds = (instance.SecurityGroups ?? []).map((group) => group.GroupId ?? '');
  if (groupIds.length === 0) return [];
  const rules = await context.account.list(describeSecurityGroupRules, {
    Filters: [{ Name: 'group-id', Values: groupIds }],
  });
  return rules.filter((rule) => rule.IsEgress !== true);
}

/** Whether the rule lets every address in, of IPv4 or IPv6. */
export function isFromWorld(rule: SecurityGroupRule): boolean {
  return rule.CidrIpv4 === '0.0.0.0/0' || rule.CidrIpv6 === '::/0';
}

/** Whether the rule lets every TCP port in. */
export function isEveryPort(rule: SecurityGroupRule): boolean {
  if (rule.IpProtocol === '-1') return true;
  return rule.IpProtocol === 'tcp' && (rule.FromPort ?? 0) <= 0 && (rule.ToPort ?? 0) >= 65535;
}

/** Whether the rule covers the TCP port; from whom does not count. */
export function letsTcpIn(rule: SecurityGroupRule, port: number): boolean {
  if (isEveryPort(rule)) return true;
  return rule.IpProtocol === 'tcp' && (rule.FromPort ?? -1) <= port && port <= (rule.ToPort ?? -1);
}

/** The rule in one line, e.g. 'tcp 80 ← 0.0.0.0/0 (http)'. */
export function describeRule(rule: SecurityGroupRule): string {
  const ports = rule.FromPort === rule.ToPort ? `${rule.FromPort}` : `${rule.FromPort}-${rule.ToPort}`;
  const source = rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.ReferencedGroupInfo?.GroupId ?? rule.PrefixListId ?? '?';
  const what = rule.IpProtocol === '-1' ? '모든 포트' : `${rule.IpProtocol} ${ports}`;
  return `${what} ← ${source}${rule.Description ? ` (${rule.Description})` : ''}`;
}
