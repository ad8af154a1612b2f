import type { World } from '../../../world.ts';
import type { Ec2State } from '../state.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from './security-group-record.ts';

/** Adds a rule to a security group and gives it its id. */
export function newSecurityGroupRule(
  state: Ec2State,
  world: World,
  rule: Omit<SecurityGroupRuleRecord, 'ruleId'>,
): SecurityGroupRuleRecord {
  const record = { ruleId: world.newId('sgr'), ...rule };
  state.securityGroupRules[record.ruleId] = record;
  return record;
}

/** Adds a security group that lets everything out; a VPC's 'default' group also lets in what comes from itself. */
export function newSecurityGroup(
  state: Ec2State,
  world: World,
  options: Omit<SecurityGroupRecord, 'groupId'>,
): SecurityGroupRecord {
  const group: SecurityGroupRecord = { groupId: world.newId('sg'), ...options };
  state.securityGroups[group.groupId] = group;
  const anyTraffic = { groupId: group.groupId, protocol: '-1', fromPort: -1, toPort: -1 };
  newSecurityGroupRule(state, world, {
    ...anyTraffic,
    isEgress: true,
    peer: { kind: 'ipv4', cidrBlock: '0.0.0.0/0' },
  });
  if (options.groupName === 'default') {
    newSecurityGroupRule(state, world, {
      ...anyTraffic,
      isEgress: false,
      peer: { kind: 'group', groupId: group.groupId },
    });
  }
  return group;
}
