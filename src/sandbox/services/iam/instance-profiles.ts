import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { IamOperations, InstanceProfile } from '../../../wire/generated/iam.ts';
import type { Handlers } from '../../service.ts';
import type { Scope } from '../../slice.ts';
import { checkName, checkPath, iamPage, mergeIamTags, sortedByName, tagList } from './iam-input.ts';
import { iamState, lookUp, newIamId, type InstanceProfileRecord } from './iam-records.ts';
import { iamArn, requireRole, roleView } from './principals.ts';

/** Throws NoSuchEntity. */
function requireProfile(scope: Scope, name: string): InstanceProfileRecord {
  const profile = lookUp(iamState(scope).instanceProfiles, name);
  if (!profile) throw new AwsError(iamErrors.instanceProfileNotFound, { name });
  return profile;
}

function profileView(profile: InstanceProfileRecord, scope: Scope): InstanceProfile {
  return {
    Path: profile.path,
    InstanceProfileName: profile.name,
    InstanceProfileId: profile.id,
    Arn: iamArn(scope, 'instance-profile', profile),
    CreateDate: profile.createdAtMs,
    Roles: profile.roleNames.map((name) => roleView(requireRole(scope, name), scope)),
    ...(Object.keys(profile.tags).length > 0 && { Tags: tagList(profile.tags) }),
  };
}

export const instanceProfileHandlers: Handlers<IamOperations> = {
  CreateInstanceProfile: (input, context) => {
    const { InstanceProfileName: name } = input;
    checkName('instanceProfileName', name, 128);
    const { instanceProfiles } = iamState(context);
    if (lookUp(instanceProfiles, name)) throw new AwsError(iamErrors.instanceProfileExists, { name });
    const profile: InstanceProfileRecord = {
      name,
      id: newIamId(context.world, 'AIPA'),
      path: checkPath(input.Path),
      createdAtMs: context.nowMs,
      roleNames: [],
      tags: mergeIamTags({}, input.Tags),
    };
    instanceProfiles[name.toLowerCase()] = profile;
    return { InstanceProfile: profileView(profile, context) };
  },

  GetInstanceProfile: (input, context) => ({
    InstanceProfile: profileView(requireProfile(context, input.InstanceProfileName), context),
  }),

  ListInstanceProfiles: (input, context) => {
    const { page, rest } = iamPage(sortedByName(iamState(context).instanceProfiles, input.PathPrefix), input);
    return { InstanceProfiles: page.map((profile) => profileView(profile, context)), ...rest };
  },

  ListInstanceProfilesForRole: (input, context) => {
    const role = requireRole(context, input.RoleName);
    const profiles = sortedByName(iamState(context).instanceProfiles);
    const { page, rest } = iamPage(
      profiles.filter(({ roleNames }) => roleNames.includes(role.name)),
      input,
    );
    return { InstanceProfiles: page.map((profile) => profileView(profile, context)), ...rest };
  },

  AddRoleToInstanceProfile: (input, context) => {
    const profile = requireProfile(context, input.InstanceProfileName);
    const role = requireRole(context, input.RoleName);
    if (profile.roleNames.length > 0) throw new AwsError(iamErrors.oneRolePerProfile, {});
    profile.roleNames = [role.name];
    return {};
  },

  RemoveRoleFromInstanceProfile: (input, context) => {
    const profile = requireProfile(context, input.InstanceProfileName);
    const role = requireRole(context, input.RoleName);
    if (!profile.roleNames.includes(role.name)) {
      throw new AwsError(iamErrors.notFound, { kind: 'role', name: input.RoleName });
    }
    profile.roleNames = [];
    return {};
  },

  DeleteInstanceProfile: (input, context) => {
    const profile = requireProfile(context, input.InstanceProfileName);
    if (profile.roleNames.length > 0) throw new AwsError(iamErrors.mustLeaveProfiles, {});
    delete iamState(context).instanceProfiles[profile.name.toLowerCase()];
    return {};
  },
};
