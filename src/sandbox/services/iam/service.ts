import type { Service } from '../../service.ts';
import { attachedPolicyHandlers } from './attached-policies.ts';
import { groupHandlers } from './groups.ts';
import { inlinePolicyHandlers } from './inline-policies.ts';
import { instanceProfileHandlers } from './instance-profiles.ts';
import { managedPolicyHandlers } from './managed-policies.ts';
import { roleHandlers } from './roles.ts';
import { userHandlers } from './users.ts';

/** AWS IAM: users, groups, roles, instance profiles and policies. Policies are stored, not enforced. */
export const iamService: Service = {
  id: 'iam',
  handlers: {
    ...userHandlers,
    ...groupHandlers,
    ...roleHandlers,
    ...instanceProfileHandlers,
    ...managedPolicyHandlers,
    ...attachedPolicyHandlers,
    ...inlinePolicyHandlers,
  },
};
