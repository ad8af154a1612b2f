import { AwsError } from '../../../core/errors/aws-error.ts';
import { iamErrors } from '../../../core/errors/iam.ts';
import type { IamOperations } from '../../../wire/generated/iam.ts';
import type { Handlers } from '../../service.ts';
import { checkName, checkPath, iamPage, sortedByName } from './iam-input.ts';
import { iamState, lookUp } from './iam-records.ts';
import { checkWithoutPolicies, groupView, newPrincipal, requireGroup, requireUser, userView } from './principals.ts';

export const groupHandlers: Handlers<IamOperations> = {
  CreateGroup: (input, context) => {
    const { GroupName: name } = input;
    checkName('groupName', name, 128);
    const { groups } = iamState(context);
    if (lookUp(groups, name)) throw new AwsError(iamErrors.alreadyExists, { kind: 'Group', name });
    const principal = newPrincipal(context, { name, path: checkPath(input.Path), idPrefix: 'AGPA' });
    const group = { ...principal, userNames: [] };
    groups[name.toLowerCase()] = group;
    return { Group: groupView(group, context) };
  },

  GetGroup: (input, context) => {
    const group = requireGroup(context, input.GroupName);
    const { page, rest } = iamPage(group.userNames, input);
    const users = page.map((name) => userView(requireUser(context, name), context));
    return { Group: groupView(group, context), Users: users, ...rest };
  },

  ListGroups: (input, context) => {
    const { page, rest } = iamPage(sortedByName(iamState(context).groups, input.PathPrefix), input);
    return { Groups: page.map((group) => groupView(group, context)), ...rest };
  },

  DeleteGroup: (input, context) => {
    const group = requireGroup(context, input.GroupName);
    if (group.userNames.length > 0) throw new AwsError(iamErrors.mustLeaveGroups, {});
    checkWithoutPolicies(group);
    delete iamState(context).groups[group.name.toLowerCase()];
    return {};
  },

  AddUserToGroup: (input, context) => {
    const group = requireGroup(context, input.GroupName);
    const user = requireUser(context, input.UserName);
    if (!group.userNames.includes(user.name)) group.userNames.push(user.name);
    return {};
  },

  RemoveUserFromGroup: (input, context) => {
    const group = requireGroup(context, input.GroupName);
    const user = requireUser(context, input.UserName);
    group.userNames = group.userNames.filter((name) => name !== user.name);
    return {};
  },

  ListGroupsForUser: (input, context) => {
    const user = requireUser(context, input.UserName);
    const groups = sortedByName(iamState(context).groups).filter(({ userNames }) => userNames.includes(user.name));
    const { page, rest } = iamPage(groups, input);
    return { Groups: page.map((group) => groupView(group, context)), ...rest };
  },
};
