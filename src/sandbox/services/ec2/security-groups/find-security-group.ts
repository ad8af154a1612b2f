import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';
import type { SecurityGroupRecord, SecurityGroupRuleRecord } from './security-group-record.ts';

/** The group that a request names by id or, in the default VPC, by name. */
export function requireSecurityGroup(
  state: Ec2State,
  input: { GroupId?: string; GroupName?: string },
): SecurityGroupRecord {
  if (input.GroupId) return requireResource(resourceKinds.securityGroup, state, input.GroupId);
  const { GroupName: groupName } = input;
  if (!groupName) throw new AwsError(ec2SecurityGroupErrors.groupRequired, {});
  const vpcId = findDefaultVpc(state)?.vpcId ?? '';
  const group = Object.values(state.securityGroups).find(
    (candidate) => candidate.vpcId === vpcId && candidate.groupName === groupName,
  );
  if (!group) throw new AwsError(ec2SecurityGroupErrors.groupNotInDefaultVpc, { groupName, vpcId });
  return group;
}

/** Rules of a group in one direction, in the order in which they were made. */
export function rulesOf(state: Ec2State, groupId: string, isEgress: boolean): SecurityGroupRuleRecord[] {
  return Object.values(state.securityGroupRules).filter(
    (rule) => rule.groupId === groupId && rule.isEgress === isEgress,
  );
}
