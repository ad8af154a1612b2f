import { beforeEach, describe, expect, it } from 'vitest';
import type { IamOperations } from '../../../wire/generated/iam.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { iamService } from './service.ts';

const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});
const readAll = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: '*' }],
});
const ssmCore = 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore';
const RoleName = 'm10-web';
const InstanceProfileName = 'm10-web-profile';

let iam: TestAccount<IamOperations>;
beforeEach(() => {
  iam = new TestAccount<IamOperations>(iamService);
});

describe('a role for EC2', () => {
  beforeEach(async () => {
    await iam.call('CreateRole', {
      RoleName,
      AssumeRolePolicyDocument: trust,
      Tags: [{ Key: 'Project', Value: 'm10' }],
    });
    await iam.call('AttachRolePolicy', { RoleName, PolicyArn: ssmCore });
    await iam.call('CreateInstanceProfile', { InstanceProfileName });
    await iam.call('AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
  });

  it('is found again, in its instance profile, with its policies', async () => {
    const { Role } = await iam.call('GetRole', { RoleName });
    expect(Role).toMatchObject({
      Arn: 'arn:aws:iam::123456789012:role/m10-web',
      RoleId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/) as string,
      Tags: [{ Key: 'Project', Value: 'm10' }],
      MaxSessionDuration: 3600,
    });
    expect(decodeURIComponent(Role.AssumeRolePolicyDocument!)).toBe(trust);
    const { InstanceProfile } = await iam.call('GetInstanceProfile', { InstanceProfileName });
    expect(InstanceProfile.Roles.map((role) => role.RoleName)).toEqual([RoleName]);
    expect((await iam.call('ListAttachedRolePolicies', { RoleName })).AttachedPolicies).toEqual([
      { PolicyName: 'AmazonSSMManagedInstanceCore', PolicyArn: ssmCore },
    ]);
    expect((await iam.call('ListEntitiesForPolicy', { PolicyArn: ssmCore })).PolicyRoles).toHaveLength(1);
  });

  it('is deleted only in the right order', async () => {
    const remove = () => iam.errorOf('DeleteRole', { RoleName });
    expect(await remove()).toMatch(/^DeleteConflict: .*remove roles from instance profile first/);
    expect(await iam.errorOf('DeleteInstanceProfile', { InstanceProfileName })).toMatch(/^DeleteConflict/);
    await iam.call('RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName });
    await iam.call('DeleteInstanceProfile', { InstanceProfileName });
    expect(await remove()).toMatch(/^DeleteConflict: .*must detach all policies first/);
    await iam.call('DetachRolePolicy', { RoleName, PolicyArn: ssmCore });
    await iam.call('PutRolePolicy', { RoleName, PolicyName: 'inline', PolicyDocument: readAll });
    expect(await remove()).toMatch(/^DeleteConflict: .*must delete policies first/);
    await iam.call('DeleteRolePolicy', { RoleName, PolicyName: 'inline' });
    expect(await remove()).toBe('');
    expect(await remove()).toBe('NoSuchEntity: The role with name m10-web cannot be found.');
  });

  it('shares no instance profile', async () => {
    await iam.call('CreateRole', { RoleName: 'other', AssumeRolePolicyDocument: trust });
    expect(await iam.errorOf('AddRoleToInstanceProfile', { InstanceProfileName, RoleName: 'other' })).toBe(
      'LimitExceeded: Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
    );
  });
});

describe('users and groups', () => {
  it('exist as the learner, who may ask about themselves', async () => {
    const { User } = await iam.call('GetUser', {});
    expect(User).toMatchObject({ UserName: 'learner', Arn: 'arn:aws:iam::123456789012:user/learner' });
  });

  it('are made, grouped, given keys, and deleted in order', async () => {
    const UserName = 'dev';
    await iam.call('CreateUser', { UserName });
    await iam.call('CreateGroup', { GroupName: 'team' });
    await iam.call('AddUserToGroup', { UserName, GroupName: 'team' });
    const { AccessKey } = await iam.call('CreateAccessKey', { UserName });
    expect(AccessKey).toMatchObject({ AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/) as string });
    expect(await iam.errorOf('DeleteUser', { UserName })).toMatch(/must delete access keys first/);
    await iam.call('DeleteAccessKey', { UserName, AccessKeyId: AccessKey.AccessKeyId });
    expect(await iam.errorOf('DeleteUser', { UserName })).toMatch(/must remove users from group first/);
    await iam.call('RemoveUserFromGroup', { UserName, GroupName: 'team' });
    await iam.call('DeleteUser', { UserName });
    expect((await iam.call('ListUsers', {})).Users.map((user) => user.UserName)).toEqual(['learner']);
  });
});

describe('managed policies', () => {
  it('have versions, of which one is the default', async () => {
    const { Policy } = await iam.call('CreatePolicy', { PolicyName: 'read', PolicyDocument: readAll });
    const PolicyArn = Policy!.Arn!;
    await iam.call('CreatePolicyVersion', { PolicyArn, PolicyDocument: readAll, SetAsDefault: true });
    expect((await iam.call('GetPolicy', { PolicyArn })).Policy?.DefaultVersionId).toBe('v2');
    expect(await iam.errorOf('DeletePolicyVersion', { PolicyArn, VersionId: 'v2' })).toMatch(/^DeleteConflict/);
    expect(await iam.errorOf('DeletePolicy', { PolicyArn })).toMatch(/^DeleteConflict/);
    await iam.call('DeletePolicyVersion', { PolicyArn, VersionId: 'v1' });
    await iam.call('DeletePolicy', { PolicyArn });
    expect((await iam.call('ListPolicies', { Scope: 'Local' })).Policies).toEqual([]);
  });
});

describe("AWS's errors", () => {
  it.each([
    ['CreateUser', { UserName: 'learner' }, 'EntityAlreadyExists: User with name learner already exists.'],
    ['CreateUser', { UserName: 'LEARNER' }, 'EntityAlreadyExists'],
    ['CreateUser', { UserName: '사용자' }, 'ValidationError: The specified value for userName is invalid.'],
    [
      'CreateRole',
      { RoleName, AssumeRolePolicyDocument: '{' },
      'MalformedPolicyDocument: This policy contains invalid',
    ],
    ['CreateRole', { RoleName, AssumeRolePolicyDocument: readAll }, 'MalformedPolicyDocument: Has prohibited field'],
    ['CreatePolicy', { PolicyName: 'p', PolicyDocument: trust }, 'MalformedPolicyDocument: Policy document should not'],
    ['AttachRolePolicy', { RoleName, PolicyArn: ssmCore }, 'NoSuchEntity: The role with name m10-web cannot be found.'],
    [
      'AttachUserPolicy',
      { UserName: 'learner', PolicyArn: 'arn:aws:iam::aws:policy/Nope' },
      'NoSuchEntity: Policy arn:aws:iam::aws:policy/Nope does not exist or is not attachable.',
    ],
    ['AttachUserPolicy', { UserName: 'learner', PolicyArn: 'Nope' }, 'ValidationError: ARN Nope is not valid.'],
    ['GetInstanceProfile', { InstanceProfileName: 'x' }, 'NoSuchEntity: Instance Profile x cannot be found.'],
    ['GetRolePolicy', { RoleName: 'x', PolicyName: 'y' }, 'NoSuchEntity: The role with name x'],
    ['ListUsers', { Marker: 'x' }, 'ValidationError: Invalid Marker'],
  ] as const)('%s %j → %s', async (operation, input, expected) => {
    expect(await iam.errorOf(operation, input as never)).toContain(expected);
  });
});
