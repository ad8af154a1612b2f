import type { SecurityGroupRule } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2Arn } from '../arn.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { RulePeer, SecurityGroupRuleRecord } from './security-group-record.ts';

function viewPeer(scope: Scope, peer: RulePeer): SecurityGroupRule {
  if (peer.kind === 'ipv4') return { CidrIpv4: peer.cidrBlock };
  if (peer.kind === 'ipv6') return { CidrIpv6: peer.cidrBlock };
  if (peer.kind === 'prefix-list') return { PrefixListId: peer.prefixListId };
  return { ReferencedGroupInfo: { GroupId: peer.groupId, UserId: scope.accountId } };
}

/** A security group rule as the API shows it. */
export function viewRule(scope: Scope, rule: SecurityGroupRuleRecord): SecurityGroupRule {
  return {
    SecurityGroupRuleId: rule.ruleId,
    GroupId: rule.groupId,
    GroupOwnerId: scope.accountId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...viewPeer(scope, rule.peer),
    ...(rule.description !== undefined && { Description: rule.description }),
    Tags: tagsOf(ec2State(scope), rule.ruleId),
    SecurityGroupRuleArn: ec2Arn(scope, 'security-group-rule', rule.ruleId),
  };
}
