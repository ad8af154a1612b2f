import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import { sandboxKeyMark } from '../../../core/real-keys.ts';
import type { IamOperations, User } from '../../../wire/generated/iam.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { checkName, checkPath, iamPage, mergeIamTags, sortedByName, tagList } from './iam-input.ts';
import { iamState, lookUp, newAccessKeyId } from './iam-records.ts';
import { checkWithoutPolicies, newPrincipal, requireUser, userView } from './principals.ts';

const maxAccessKeys = 2;

/** Without a name, IAM means the user who asks. */
function callersName({ caller }: RequestContext): string {
  if (!caller.arn.includes(':user/')) throw new AwsError(iamErrors.mustSpecifyUserName, {});
  return caller.arn.split('/').at(-1)!;
}

/** Lists leave tags out. */
function withoutTags({ Tags: _tags, ...user }: User): User {
  return user;
}

const userHandlersOnly: Handlers<IamOperations> = {
  CreateUser: (input, context) => {
    const { UserName: name } = input;
    checkName('userName', name);
    const { users } = iamState(context);
    if (lookUp(users, name)) throw new AwsError(iamErrors.alreadyExists, { kind: 'User', name });
    const options = {
      name,
      path: checkPath(input.Path),
      idPrefix: 'AIDA',
      tags: mergeIamTags({}, input.Tags),
    } as const;
    const user = { ...newPrincipal(context, options), accessKeys: [] };
    users[name.toLowerCase()] = user;
    return { User: userView(user, context) };
  },

  GetUser: (input, context) => ({
    User: userView(requireUser(context, input.UserName ?? callersName(context)), context),
  }),

  ListUsers: (input, context) => {
    const { page, rest } = iamPage(sortedByName(iamState(context).users, input.PathPrefix), input);
    return { Users: page.map((user) => withoutTags(userView(user, context))), ...rest };
  },

  DeleteUser: (input, context) => {
    const user = requireUser(context, input.UserName);
    checkWithoutPolicies(user);
    if (user.accessKeys.length > 0) throw new AwsError(iamErrors.mustDeleteAccessKeys, {});
    const { groups, users } = iamState(context);
    if (Object.values(groups).some(({ userNames }) => userNames.includes(user.name))) {
      throw new AwsError(iamErrors.mustLeaveGroups, {});
    }
    delete users[user.name.toLowerCase()];
    return {};
  },

  TagUser: (input, context) => {
    const user = requireUser(context, input.UserName);
    user.tags = mergeIamTags(user.tags, input.Tags);
    return {};
  },
  UntagUser: (input, context) => {
    const user = requireUser(context, input.UserName);
    for (const key of input.TagKeys) delete user.tags[key];
    return {};
  },
  ListUserTags: (input, context) => {
    const { page, rest } = iamPage(tagList(requireUser(context, input.UserName).tags), input);
    return { Tags: page, ...rest };
  },
};

const accessKeyHandlers: Handlers<IamOperations> = {
  CreateAccessKey: (input, context) => {
    const user = requireUser(context, input.UserName ?? callersName(context));
    if (user.accessKeys.length >= maxAccessKeys) throw new AwsError(iamErrors.tooManyAccessKeys, {});
    const key = { accessKeyId: newAccessKeyId(context.world), status: 'Active', createdAtMs: context.nowMs } as const;
    user.accessKeys.push(key);
    return {
      AccessKey: {
        UserName: user.name,
        AccessKeyId: key.accessKeyId,
        Status: key.status,
        SecretAccessKey: `${sandboxKeyMark.secret}${context.world.newHex(32)}`,
        CreateDate: key.createdAtMs,
      },
    };
  },

  ListAccessKeys: (input, context) => {
    const user = requireUser(context, input.UserName ?? callersName(context));
    const { page, rest } = iamPage(user.accessKeys, input);
    const keys = page.map(({ accessKeyId, status, createdAtMs }) => ({
      UserName: user.name,
      AccessKeyId: accessKeyId,
      Status: status,
      CreateDate: createdAtMs,
    }));
    return { AccessKeyMetadata: keys, ...rest };
  },

  UpdateAccessKey: (input, context) => {
    const user = requireUser(context, input.UserName ?? callersName(context));
    const key = user.accessKeys.find(({ accessKeyId }) => accessKeyId === input.AccessKeyId);
    if (!key) throw new AwsError(iamErrors.accessKeyNotFound, { keyId: input.AccessKeyId });
    key.status = input.Status === 'Active' ? 'Active' : 'Inactive';
    return {};
  },

  DeleteAccessKey: (input, context) => {
    const user = requireUser(context, input.UserName ?? callersName(context));
    const left = user.accessKeys.filter(({ accessKeyId }) => accessKeyId !== input.AccessKeyId);
    if (left.length === user.accessKeys.length) {
      throw new AwsError(iamErrors.accessKeyNotFound, { keyId: input.AccessKeyId });
    }
    user.accessKeys = left;
    return {};
  },
};

export const userHandlers: Handlers<IamOperations> = { ...userHandlersOnly, ...accessKeyHandlers };
