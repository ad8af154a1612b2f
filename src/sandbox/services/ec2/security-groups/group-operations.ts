import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2SecurityGroupErrors } from '../../../../core/errors/ec2-security-groups.ts';
import { ec2VpcErrors } from '../../../../core/errors/ec2-vpcs.ts';
import { ec2Arn } from '../arn.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { describePage } from '../pagination.ts';
import { requireResource, requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State, type Ec2State } from '../state.ts';
import { readTagSpecifications, tagNew, tagsOf } from '../tags.ts';
import { findDefaultVpc } from '../vpcs/default-network.ts';
import { deleteSecurityGroupRecord } from './delete-security-group-record.ts';
import { requireSecurityGroup } from './find-security-group.ts';
import { securityGroupFilters, viewSecurityGroup } from './group-view.ts';
import { newSecurityGroup } from './new-security-group.ts';
import type { SecurityGroupRecord } from './security-group-record.ts';

function checkText(value: string, parameter: 'GroupName' | 'GroupDescription'): void {
  if (value.length > 255) throw new AwsError(ec2SecurityGroupErrors.textTooLong, { value, parameter });
  if (!/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]*$/.test(value)) {
    throw new AwsError(ec2SecurityGroupErrors.nonAscii, { value, parameter });
  }
}

function checkName(groupName: string): void {
  checkText(groupName, 'GroupName');
  if (groupName === 'default') throw new AwsError(ec2SecurityGroupErrors.reservedName, { groupName });
  if (/^sg-/i.test(groupName)) throw new AwsError(ec2SecurityGroupErrors.groupNameLikeId, { value: groupName });
}

function requireVpcId(state: Ec2State, vpcId: string | undefined): string {
  if (vpcId) return requireResource(resourceKinds.vpc, state, vpcId).vpcId;
  const defaultVpc = findDefaultVpc(state);
  if (!defaultVpc) throw new AwsError(ec2VpcErrors.noDefaultVpc, {});
  return defaultVpc.vpcId;
}

export const createSecurityGroup: Ec2Handler<'CreateSecurityGroup'> = (input, context) => {
  const state = ec2State(context);
  const newTags = readTagSpecifications(input.TagSpecifications, ['security-group']);
  const groupName = requireParameter(input.GroupName, 'GroupName');
  const description = requireParameter(input.Description, 'GroupDescription');
  checkName(groupName);
  checkText(description, 'GroupDescription');
  const vpcId = requireVpcId(state, input.VpcId);
  const isTaken = Object.values(state.securityGroups).some(
    (group) => group.vpcId === vpcId && group.groupName === groupName,
  );
  if (isTaken) throw new AwsError(ec2SecurityGroupErrors.duplicateGroup, { groupName, vpcId });
  const { groupId } = newSecurityGroup(state, context.world, { vpcId, groupName, description });
  tagNew(state, groupId, newTags, 'security-group');
  return {
    GroupId: groupId,
    Tags: tagsOf(state, groupId),
    SecurityGroupArn: ec2Arn(context, 'security-group', groupId),
  };
};

function namedGroups(state: Ec2State, names: readonly string[]): SecurityGroupRecord[] {
  return names.map((name) => requireSecurityGroup(state, { GroupName: name }));
}

export const describeSecurityGroups: Ec2Handler<'DescribeSecurityGroups'> = (input, context) => {
  const state = ec2State(context);
  const isChosen = Boolean(input.GroupIds?.length || input.GroupNames?.length);
  const groups = isChosen
    ? [
        ...requireResources(resourceKinds.securityGroup, state, input.GroupIds ?? []),
        ...namedGroups(state, input.GroupNames ?? []),
      ]
    : Object.values(state.securityGroups);
  const views = [...new Set(groups)].map((group) => viewSecurityGroup(context, group));
  const { page, ...next } = describePage(views, input, securityGroupFilters);
  return { SecurityGroups: page, ...next };
};

/** Whether an interface uses the group or a rule of another group refers to it. */
function isInUse(state: Ec2State, groupId: string): boolean {
  return (
    Object.values(state.networkInterfaces).some((one) => one.groupIds.includes(groupId)) ||
    Object.values(state.securityGroupRules).some(
      (rule) => rule.groupId !== groupId && rule.peer.kind === 'group' && rule.peer.groupId === groupId,
    )
  );
}

export const deleteSecurityGroup: Ec2Handler<'DeleteSecurityGroup'> = (input, context) => {
  const state = ec2State(context);
  const { groupId, groupName } = requireSecurityGroup(state, input);
  if (groupName === 'default') throw new AwsError(ec2SecurityGroupErrors.defaultGroup, { groupId });
  if (isInUse(state, groupId)) throw new AwsError(ec2SecurityGroupErrors.groupInUse, { groupId });
  deleteSecurityGroupRecord(state, groupId);
  return { Return: true, GroupId: groupId };
};
