import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import type {
  SecurityGroupRule,
  SecurityGroupRuleRequest,
  SecurityGroupRuleUpdate,
  UpdateSecurityGroupRuleDescriptionsIngressRequest,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { requireSecurityGroup, rulesOf } from './find-security-group.ts';
import { describeRule, ruleKey, type RuleContent } from './permission.ts';
import {
  readGroupPeer,
  readIpv4Peer,
  readIpv6Peer,
  readPermissions,
  readPorts,
  readPrefixListPeer,
  readProtocol,
  readRuleDescription,
} from './read-permissions.ts';
import { viewRule } from './rule-view.ts';
import type { RulePeer, SecurityGroupRecord, SecurityGroupRuleRecord } from './security-group-record.ts';

const filters: FilterTable<SecurityGroupRule> = {
  'group-id': (rule) => rule.GroupId,
  'security-group-rule-id': (rule) => rule.SecurityGroupRuleId,
};

export const describeSecurityGroupRules: Ec2Handler<'DescribeSecurityGroupRules'> = (input, context) => {
  const state = ec2State(context);
  const rules = selectResources(resourceKinds.securityGroupRule, state, input.SecurityGroupRuleIds);
  const views = rules.map((rule) => viewRule(context, rule));
  const { page, ...next } = describePage(views, input, filters);
  return { SecurityGroupRules: page, ...next };
};

function readPeer(context: RequestContext, group: SecurityGroupRecord, request: SecurityGroupRuleRequest): RulePeer {
  if (request.CidrIpv4) return readIpv4Peer(request.CidrIpv4);
  if (request.CidrIpv6) return readIpv6Peer(request.CidrIpv6);
  if (request.PrefixListId) return readPrefixListPeer(context, request.PrefixListId);
  if (request.ReferencedGroupId) return readGroupPeer(context, group, { GroupId: request.ReferencedGroupId });
  throw new AwsError(ec2SecurityGroupErrors.peerRequired, {});
}

function readUpdate(
  context: RequestContext,
  group: SecurityGroupRecord,
  update: SecurityGroupRuleUpdate,
): SecurityGroupRuleRecord {
  const state = ec2State(context);
  const ruleId = requireParameter(update.SecurityGroupRuleId, 'SecurityGroupRuleId');
  const rule = requireResource(resourceKinds.securityGroupRule, state, ruleId);
  if (rule.groupId !== group.groupId) throw new AwsError(ec2SecurityGroupErrors.permissionNotFound, {});
  const request = update.SecurityGroupRule ?? {};
  const protocol = readProtocol(request.IpProtocol ?? '');
  const content: RuleContent = {
    protocol,
    ...readPorts(protocol, request.FromPort, request.ToPort),
    peer: readPeer(context, group, request),
    ...readRuleDescription(request.Description),
  };
  const others = rulesOf(state, group.groupId, rule.isEgress).filter((other) => other !== rule);
  if (others.some((other) => ruleKey(other) === ruleKey(content))) {
    throw new AwsError(ec2SecurityGroupErrors.duplicatePermission, { rule: describeRule(content) });
  }
  const { groupId, isEgress } = rule;
  return { ruleId, groupId, isEgress, ...content };
}

export const modifySecurityGroupRules: Ec2Handler<'ModifySecurityGroupRules'> = (input, context) => {
  const state = ec2State(context);
  const group = requireSecurityGroup(state, input);
  const updates = requireParameter(input.SecurityGroupRules, 'SecurityGroupRule');
  // All are read before the first is applied: a wrong one changes nothing.
  const rules = updates.map((update) => readUpdate(context, group, update));
  for (const rule of rules) state.securityGroupRules[rule.ruleId] = rule;
  return { Return: true };
};

function updateDescriptions(
  input: UpdateSecurityGroupRuleDescriptionsIngressRequest,
  context: RequestContext,
  isEgress: boolean,
) {
  const state = ec2State(context);
  const group = requireSecurityGroup(state, input);
  const existing = rulesOf(state, group.groupId, isEgress);
  const byId = (input.SecurityGroupRuleDescriptions ?? []).map((update) => ({
    rule: existing.find((rule) => rule.ruleId === update.SecurityGroupRuleId),
    ...readRuleDescription(update.Description),
  }));
  const byContent = readPermissions(context, group, input.IpPermissions ?? []).map((wanted) => ({
    rule: existing.find((rule) => ruleKey(rule) === ruleKey(wanted)),
    description: wanted.description,
  }));
  const updates = [...byId, ...byContent];
  if (updates.length === 0) throw new AwsError(ec2SecurityGroupErrors.permissionsRequired, {});
  if (updates.some(({ rule }) => !rule)) throw new AwsError(ec2SecurityGroupErrors.permissionNotFound, {});
  for (const { rule, description } of updates) {
    if (description === undefined) delete rule!.description;
    else rule!.description = description;
  }
  return { Return: true };
}

export const updateSecurityGroupRuleDescriptionsIngress: Ec2Handler<'UpdateSecurityGroupRuleDescriptionsIngress'> = (
  input,
  context,
) => updateDescriptions(input, context, false);

export const updateSecurityGroupRuleDescriptionsEgress: Ec2Handler<'UpdateSecurityGroupRuleDescriptionsEgress'> = (
  input,
  context,
) => updateDescriptions(input, context, true);
