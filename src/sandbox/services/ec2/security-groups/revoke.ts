import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import type {
  RevokedSecurityGroupRule,
  RevokeSecurityGroupEgressRequest,
  RevokeSecurityGroupIngressRequest,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Ec2Handler } from '../operation.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import { permissionsOf } from './authorize.ts';
import { requireSecurityGroup, rulesOf } from './find-security-group.ts';
import { ruleKey, toIpPermissions, type RuleContent } from './permission.ts';
import { readPermissions } from './read-permissions.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from './security-group-record.ts';

function viewRevoked(rule: SecurityGroupRuleRecord): RevokedSecurityGroupRule {
  const { peer } = rule;
  return {
    SecurityGroupRuleId: rule.ruleId,
    GroupId: rule.groupId,
    IsEgress: rule.isEgress,
    IpProtocol: rule.protocol,
    FromPort: rule.fromPort,
    ToPort: rule.toPort,
    ...(peer.kind === 'ipv4' && { CidrIpv4: peer.cidrBlock }),
    ...(peer.kind === 'ipv6' && { CidrIpv6: peer.cidrBlock }),
    ...(peer.kind === 'prefix-list' && { PrefixListId: peer.prefixListId }),
    ...(peer.kind === 'group' && { ReferencedGroupId: peer.groupId }),
    ...(rule.description !== undefined && { Description: rule.description }),
  };
}

type RevokeInput = RevokeSecurityGroupIngressRequest | RevokeSecurityGroupEgressRequest;

/** The rules that the request means, and those that the group does not have. */
function findRules(input: RevokeInput, context: RequestContext, group: SecurityGroupRecord, isEgress: boolean) {
  const state = ec2State(context);
  const existing = rulesOf(state, group.groupId, isEgress);
  if (input.SecurityGroupRuleIds?.length) {
    const found = requireResources(resourceKinds.securityGroupRule, state, input.SecurityGroupRuleIds);
    if (found.some((rule) => !existing.includes(rule))) {
      throw new AwsError(ec2SecurityGroupErrors.permissionNotFound, {});
    }
    return { found, unknown: [] };
  }
  const permissions = permissionsOf(input);
  if (permissions.length === 0) throw new AwsError(ec2SecurityGroupErrors.permissionsRequired, {});
  const found: SecurityGroupRuleRecord[] = [];
  const unknown: RuleContent[] = [];
  for (const wanted of readPermissions(context, group, permissions)) {
    const rule = existing.find((candidate) => ruleKey(candidate) === ruleKey(wanted));
    if (rule) found.push(rule);
    else unknown.push(wanted);
  }
  return { found, unknown };
}

function revoke(input: RevokeInput, context: RequestContext, isEgress: boolean) {
  const state = ec2State(context);
  const group = requireSecurityGroup(state, input);
  const { found, unknown } = findRules(input, context, group, isEgress);
  // In the default VPC, EC2 reports rules that are not there instead of failing.
  if (unknown.length > 0 && !state.vpcs[group.vpcId]?.isDefault) {
    throw new AwsError(ec2SecurityGroupErrors.permissionNotFound, {});
  }
  for (const rule of found) {
    delete state.securityGroupRules[rule.ruleId];
    dropTags(state, rule.ruleId);
  }
  return {
    Return: true,
    ...(unknown.length > 0 && { UnknownIpPermissions: toIpPermissions(unknown, context.accountId) }),
    RevokedSecurityGroupRules: found.map(viewRevoked),
  };
}

export const revokeSecurityGroupIngress: Ec2Handler<'RevokeSecurityGroupIngress'> = (input, context) =>
  revoke(input, context, false);

export const revokeSecurityGroupEgress: Ec2Handler<'RevokeSecurityGroupEgress'> = (input, context) =>
  revoke(input, context, true);
