import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { IamOperations } from '../../../wire/generated/iam.ts';
import { encodeUri } from '../../../wire/query/form.ts';
import type { Handlers } from '../../service.ts';
import { checkName, iamPage } from './iam-input.ts';
import type { PrincipalRecord } from './iam-records.ts';
import { checkIdentityPolicy } from './policy-document.ts';
import { requireGroup, requireRole, requireUser } from './principals.ts';

interface NamedPolicy {
  PolicyName: string;
  PolicyDocument: string;
}

function put(principal: PrincipalRecord, input: NamedPolicy): Record<string, never> {
  checkName('policyName', input.PolicyName, 128);
  checkIdentityPolicy(input.PolicyDocument);
  principal.inlinePolicies[input.PolicyName] = input.PolicyDocument;
  return {};
}

function requireInline(principal: PrincipalRecord, kind: string, name: string): string {
  if (!Object.hasOwn(principal.inlinePolicies, name)) {
    throw new AwsError(iamErrors.notFound, { kind: `${kind} policy`, name });
  }
  return principal.inlinePolicies[name]!;
}

function get(principal: PrincipalRecord, kind: string, name: string): NamedPolicy {
  return { PolicyName: name, PolicyDocument: encodeUri(requireInline(principal, kind, name)) };
}

function remove(principal: PrincipalRecord, kind: string, name: string): Record<string, never> {
  requireInline(principal, kind, name);
  delete principal.inlinePolicies[name];
  return {};
}

function list(principal: PrincipalRecord, input: { Marker?: string; MaxItems?: number }) {
  const { page, rest } = iamPage(Object.keys(principal.inlinePolicies).sort(), input);
  return { PolicyNames: page, ...rest };
}

export const inlinePolicyHandlers: Handlers<IamOperations> = {
  PutUserPolicy: (input, context) => put(requireUser(context, input.UserName), input),
  PutGroupPolicy: (input, context) => put(requireGroup(context, input.GroupName), input),
  PutRolePolicy: (input, context) => put(requireRole(context, input.RoleName), input),

  GetUserPolicy: (input, context) => {
    const user = requireUser(context, input.UserName);
    return { UserName: user.name, ...get(user, 'user', input.PolicyName) };
  },
  GetGroupPolicy: (input, context) => {
    const group = requireGroup(context, input.GroupName);
    return { GroupName: group.name, ...get(group, 'group', input.PolicyName) };
  },
  GetRolePolicy: (input, context) => {
    const role = requireRole(context, input.RoleName);
    return { RoleName: role.name, ...get(role, 'role', input.PolicyName) };
  },

  DeleteUserPolicy: (input, context) => remove(requireUser(context, input.UserName), 'user', input.PolicyName),
  DeleteGroupPolicy: (input, context) => remove(requireGroup(context, input.GroupName), 'group', input.PolicyName),
  DeleteRolePolicy: (input, context) => remove(requireRole(context, input.RoleName), 'role', input.PolicyName),

  ListUserPolicies: (input, context) => list(requireUser(context, input.UserName), input),
  ListGroupPolicies: (input, context) => list(requireGroup(context, input.GroupName), input),
  ListRolePolicies: (input, context) => list(requireRole(context, input.RoleName), input),
};
