import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { IamOperations, Role } from '../../../wire/generated/iam.ts';
import { checkConstraints, type Constraint } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import { checkName, checkPath, iamPage, mergeIamTags, sortedByName, tagList } from './iam-input.ts';
import { iamState, lookUp } from './iam-records.ts';
import { checkTrustPolicy } from './policy-document.ts';
import { checkWithoutPolicies, newPrincipal, requireRole, roleView } from './principals.ts';

const sessionConstraint: Constraint = { min: 3600, max: 43_200 };
const defaultSessionSeconds = 3600;

/** Lists leave tags out. */
function withoutTags({ Tags: _tags, ...role }: Role): Role {
  return role;
}

export const roleHandlers: Handlers<IamOperations> = {
  CreateRole: (input, context) => {
    const { RoleName: name } = input;
    checkName('roleName', name);
    checkConstraints(validationErrors.validationError, [
      ['description', input.Description, { maxLength: 1000 }],
      ['maxSessionDuration', input.MaxSessionDuration, sessionConstraint],
      ['assumeRolePolicyDocument', input.AssumeRolePolicyDocument, { isRequired: true, minLength: 1 }],
    ]);
    checkTrustPolicy(input.AssumeRolePolicyDocument);
    const { roles } = iamState(context);
    if (lookUp(roles, name)) throw new AwsError(iamErrors.alreadyExists, { kind: 'Role', name });
    const options = {
      name,
      path: checkPath(input.Path),
      idPrefix: 'AROA',
      tags: mergeIamTags({}, input.Tags),
    } as const;
    const role = {
      ...newPrincipal(context, options),
      trustPolicy: input.AssumeRolePolicyDocument,
      ...(input.Description && { description: input.Description }),
      maxSessionSeconds: input.MaxSessionDuration ?? defaultSessionSeconds,
    };
    roles[name.toLowerCase()] = role;
    return { Role: roleView(role, context) };
  },

  GetRole: (input, context) => ({
    Role: { ...roleView(requireRole(context, input.RoleName), context), RoleLastUsed: {} },
  }),

  ListRoles: (input, context) => {
    const { page, rest } = iamPage(sortedByName(iamState(context).roles, input.PathPrefix), input);
    return { Roles: page.map((role) => withoutTags(roleView(role, context))), ...rest };
  },

  UpdateRole: (input, context) => {
    const role = requireRole(context, input.RoleName);
    checkConstraints(validationErrors.validationError, [
      ['maxSessionDuration', input.MaxSessionDuration, sessionConstraint],
    ]);
    if (input.Description !== undefined) role.description = input.Description;
    if (input.MaxSessionDuration !== undefined) role.maxSessionSeconds = input.MaxSessionDuration;
    return {};
  },

  UpdateAssumeRolePolicy: (input, context) => {
    const role = requireRole(context, input.RoleName);
    checkTrustPolicy(input.PolicyDocument);
    role.trustPolicy = input.PolicyDocument;
    return {};
  },

  DeleteRole: (input, context) => {
    const role = requireRole(context, input.RoleName);
    const { instanceProfiles, roles } = iamState(context);
    if (Object.values(instanceProfiles).some(({ roleNames }) => roleNames.includes(role.name))) {
      throw new AwsError(iamErrors.mustLeaveProfiles, {});
    }
    checkWithoutPolicies(role);
    delete roles[role.name.toLowerCase()];
    return {};
  },

  TagRole: (input, context) => {
    const role = requireRole(context, input.RoleName);
    role.tags = mergeIamTags(role.tags, input.Tags);
    return {};
  },
  UntagRole: (input, context) => {
    const role = requireRole(context, input.RoleName);
    for (const key of input.TagKeys) delete role.tags[key];
    return {};
  },
  ListRoleTags: (input, context) => {
    const { page, rest } = iamPage(tagList(requireRole(context, input.RoleName).tags), input);
    return { Tags: page, ...rest };
  },
};
