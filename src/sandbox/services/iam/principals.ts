import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { Group, Role, User } from '../../../wire/generated/iam.ts';
import { encodeUri } from '../../../wire/query/form.ts';
import type { Scope } from '../../slice.ts';
import { tagList } from './iam-input.ts';
import {
  iamState,
  lookUp,
  newIamId,
  type GroupRecord,
  type PrincipalRecord,
  type RoleRecord,
  type UserRecord,
} from './iam-records.ts';

/** ARN of something with a path and a name: `arn:aws:iam::ACCOUNT:role/path/name`. */
export function iamArn(scope: Pick<Scope, 'accountId'>, kind: string, record: { path: string; name: string }): string {
  return `arn:aws:iam::${scope.accountId}:${kind}${record.path}${record.name}`;
}

/** What every new user, group and role starts with. */
export function newPrincipal(
  scope: Scope,
  options: { name: string; path: string; idPrefix: 'AIDA' | 'AGPA' | 'AROA'; tags?: Record<string, string> },
): PrincipalRecord {
  return {
    name: options.name,
    id: newIamId(scope.world, options.idPrefix),
    path: options.path,
    createdAtMs: scope.world.nowMs(),
    attachedPolicyArns: [],
    inlinePolicies: {},
    tags: options.tags ?? {},
  };
}

function required<Item>(item: Item | undefined, kind: string, name: string): Item {
  if (!item) throw new AwsError(iamErrors.notFound, { kind, name });
  return item;
}

/** Throws NoSuchEntity. */
export function requireUser(scope: Scope, name: string): UserRecord {
  return required(lookUp(iamState(scope).users, name), 'user', name);
}

/** Throws NoSuchEntity. */
export function requireGroup(scope: Scope, name: string): GroupRecord {
  return required(lookUp(iamState(scope).groups, name), 'group', name);
}

/** Throws NoSuchEntity. */
export function requireRole(scope: Scope, name: string): RoleRecord {
  return required(lookUp(iamState(scope).roles, name), 'role', name);
}

/** Throws DeleteConflict when policies are left. */
export function checkWithoutPolicies(principal: PrincipalRecord): void {
  if (principal.attachedPolicyArns.length > 0) throw new AwsError(iamErrors.mustDetachPolicies, {});
  if (Object.keys(principal.inlinePolicies).length > 0) throw new AwsError(iamErrors.mustDeletePolicies, {});
}

export function userView(user: UserRecord, scope: Scope): User {
  return {
    Path: user.path,
    UserName: user.name,
    UserId: user.id,
    Arn: iamArn(scope, 'user', user),
    CreateDate: user.createdAtMs,
    ...(Object.keys(user.tags).length > 0 && { Tags: tagList(user.tags) }),
  };
}

export function groupView(group: GroupRecord, scope: Scope): Group {
  return {
    Path: group.path,
    GroupName: group.name,
    GroupId: group.id,
    Arn: iamArn(scope, 'group', group),
    CreateDate: group.createdAtMs,
  };
}

export function roleView(role: RoleRecord, scope: Scope): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: iamArn(scope, 'role', role),
    CreateDate: role.createdAtMs,
    // Documents travel percent-encoded; clients decode them.
    AssumeRolePolicyDocument: encodeUri(role.trustPolicy),
    ...(role.description && { Description: role.description }),
    MaxSessionDuration: role.maxSessionSeconds,
    ...(Object.keys(role.tags).length > 0 && { Tags: tagList(role.tags) }),
  };
}
