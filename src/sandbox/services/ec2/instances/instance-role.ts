import type { Scope } from '../../../slice.ts';
import { iamState, lookUp, type RoleRecord } from '../../iam/iam-records.ts';
import { iamArn } from '../../iam/principals.ts';
import { trustsService } from '../../iam/trust-policy.ts';
import type { InstanceRecord } from './instance-record.ts';

/** What became of an instance's wish to act as the role of its instance profile. */
export type InstanceRole =
  | { kind: 'none' }
  /** The profile or the role in it is gone, or there was never a role in it. */
  | { kind: 'no-role' }
  | { kind: 'not-trusted'; role: RoleRecord }
  | { kind: 'assumed'; role: RoleRecord };

/** The role that an instance acts as: that of its instance profile, if the role trusts EC2. */
export function instanceRole(scope: Scope, { instanceProfile }: InstanceRecord): InstanceRole {
  if (!instanceProfile) return { kind: 'none' };
  const { instanceProfiles, roles } = iamState(scope);
  const profile = Object.values(instanceProfiles).find(
    (candidate) => iamArn(scope, 'instance-profile', candidate) === instanceProfile.arn,
  );
  const role = lookUp(roles, profile?.roleNames[0]);
  if (!role) return { kind: 'no-role' };
  return { kind: trustsService(role.trustPolicy, 'ec2.amazonaws.com') ? 'assumed' : 'not-trusted', role };
}
