import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { AttachedPolicy, IamOperations } from '../../../wire/generated/iam.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { findAwsManagedPolicy } from './aws-managed-policies.ts';
import { iamPage, sortedByName } from './iam-input.ts';
import { iamState, type PrincipalRecord } from './iam-records.ts';
import { requireGroup, requireRole, requireUser } from './principals.ts';

const arnPattern = /^arn:aws:iam::(aws|\d{12}):policy\/.+$/;

function attach(principal: PrincipalRecord, arn: string, scope: Scope): Record<string, never> {
  if (!arnPattern.test(arn)) throw new AwsError(iamErrors.invalidArn, { arn });
  if (!findAwsManagedPolicy(arn) && !Object.hasOwn(iamState(scope).policies, arn)) {
    throw new AwsError(iamErrors.policyNotAttachable, { arn });
  }
  if (!principal.attachedPolicyArns.includes(arn)) principal.attachedPolicyArns.push(arn);
  return {};
}

function detach(principal: PrincipalRecord, arn: string): Record<string, never> {
  if (!principal.attachedPolicyArns.includes(arn)) throw new AwsError(iamErrors.policyNotAttached, { arn });
  principal.attachedPolicyArns = principal.attachedPolicyArns.filter((other) => other !== arn);
  return {};
}

function list(principal: PrincipalRecord, input: { Marker?: string; MaxItems?: number }) {
  const { page, rest } = iamPage(principal.attachedPolicyArns, input);
  const policies: AttachedPolicy[] = page.map((arn) => ({ PolicyName: arn.split('/').at(-1)!, PolicyArn: arn }));
  return { AttachedPolicies: policies, ...rest };
}

/** Principals of a table that have the policy. */
function attachedTo<Item extends PrincipalRecord>(table: Record<string, Item>, arn: string): Item[] {
  return sortedByName(table).filter(({ attachedPolicyArns }) => attachedPolicyArns.includes(arn));
}

function entitiesFor(arn: string, context: RequestContext) {
  const { users, groups, roles } = iamState(context);
  return {
    PolicyUsers: attachedTo(users, arn).map(({ name, id }) => ({ UserName: name, UserId: id })),
    PolicyGroups: attachedTo(groups, arn).map(({ name, id }) => ({ GroupName: name, GroupId: id })),
    PolicyRoles: attachedTo(roles, arn).map(({ name, id }) => ({ RoleName: name, RoleId: id })),
    IsTruncated: false,
  };
}

export const attachedPolicyHandlers: Handlers<IamOperations> = {
  AttachUserPolicy: (input, context) => attach(requireUser(context, input.UserName), input.PolicyArn, context),
  AttachGroupPolicy: (input, context) => attach(requireGroup(context, input.GroupName), input.PolicyArn, context),
  AttachRolePolicy: (input, context) => attach(requireRole(context, input.RoleName), input.PolicyArn, context),
  DetachUserPolicy: (input, context) => detach(requireUser(context, input.UserName), input.PolicyArn),
  DetachGroupPolicy: (input, context) => detach(requireGroup(context, input.GroupName), input.PolicyArn),
  DetachRolePolicy: (input, context) => detach(requireRole(context, input.RoleName), input.PolicyArn),
  ListAttachedUserPolicies: (input, context) => list(requireUser(context, input.UserName), input),
  ListAttachedGroupPolicies: (input, context) => list(requireGroup(context, input.GroupName), input),
  ListAttachedRolePolicies: (input, context) => list(requireRole(context, input.RoleName), input),
  ListEntitiesForPolicy: (input, context) => entitiesFor(input.PolicyArn, context),
};
