import { sandboxKeyMark } from '../../../core/real-keys.ts';
import { defineSlice } from '../../slice.ts';
import type { World } from '../../world.ts';

/** What users, groups and roles have in common. */
export interface PrincipalRecord {
  name: string;
  id: string;
  path: string;
  createdAtMs: number;
  /** ARNs of managed policies, in the order of attaching. */
  attachedPolicyArns: string[];
  /** Inline policies: name → document. */
  inlinePolicies: Record<string, string>;
  tags: Record<string, string>;
}

export interface AccessKeyRecord {
  accessKeyId: string;
  status: 'Active' | 'Inactive';
  createdAtMs: number;
}

export interface UserRecord extends PrincipalRecord {
  accessKeys: AccessKeyRecord[];
}

export interface GroupRecord extends PrincipalRecord {
  userNames: string[];
}

export interface RoleRecord extends PrincipalRecord {
  trustPolicy: string;
  description?: string;
  maxSessionSeconds: number;
}

export interface InstanceProfileRecord {
  name: string;
  id: string;
  path: string;
  createdAtMs: number;
  roleNames: string[];
  tags: Record<string, string>;
}

export interface PolicyRecord {
  name: string;
  id: string;
  path: string;
  arn: string;
  description?: string;
  createdAtMs: number;
  updatedAtMs: number;
  defaultVersion: number;
  nextVersion: number;
  versions: Record<number, { document: string; createdAtMs: number }>;
  tags: Record<string, string>;
}

/** Tables by lower-case name, because IAM's names ignore case; policies by ARN. */
export interface IamState {
  users: Record<string, UserRecord>;
  groups: Record<string, GroupRecord>;
  roles: Record<string, RoleRecord>;
  instanceProfiles: Record<string, InstanceProfileRecord>;
  policies: Record<string, PolicyRecord>;
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** A unique id such as `AROA…`: prefix and 17 characters. */
export function newIamId(world: World, prefix: 'AIDA' | 'AGPA' | 'AROA' | 'AIPA' | 'ANPA'): string {
  return prefix + randomBase32(world, 17);
}

/** An access key's id, marked as the sandbox's own so that nobody takes it for a real one. */
export function newAccessKeyId(world: World): string {
  return `AKIA${sandboxKeyMark.accessKey}${randomBase32(world, 8)}`;
}

function randomBase32(world: World, length: number): string {
  return Array.from({ length }, () => base32[world.randomInt(base32.length)]).join('');
}

/** IAM is global: one state an account. It starts with the learner's administrator. */
export const iamState = defineSlice<IamState>({
  service: 'iam',
  per: 'account',
  initial: ({ world }) => ({
    users: {
      learner: {
        name: 'learner',
        id: 'AIDACHEONMANLEARNER00',
        path: '/',
        createdAtMs: world.nowMs(),
        attachedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
        inlinePolicies: {},
        tags: {},
        accessKeys: [],
      },
    },
    groups: {},
    roles: {},
    instanceProfiles: {},
    policies: {},
  }),
});

/** The entry of that name in a table of the state, or undefined. Names ignore case. */
export function lookUp<Item>(table: Record<string, Item>, name: string | undefined): Item | undefined {
  const key = (name ?? '').toLowerCase();
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
