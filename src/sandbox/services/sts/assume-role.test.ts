import { beforeEach, describe, expect, it } from 'vitest';
import type { IamOperations } from '../../../wire/generated/iam.ts';
import type { AssumeRoleRequest, StsOperations } from '../../../wire/generated/sts.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { iamService } from '../iam/service.ts';
import { stsService } from './service.ts';

const learnerArn = 'arn:aws:iam::123456789012:user/learner';
const RoleArn = 'arn:aws:iam::123456789012:role/m10-deploy';

let iam: TestAccount<IamOperations>;
let sts: TestAccount<StsOperations>;
beforeEach(() => {
  iam = new TestAccount<IamOperations>(iamService);
  sts = actAs();
});

function actAs(accessKeyId?: string): TestAccount<StsOperations> {
  return new TestAccount<StsOperations>(stsService, { world: iam.world, ...(accessKeyId && { accessKeyId }) });
}

async function createRole(principal: unknown, more: { Condition?: unknown; Path?: string; RoleName?: string } = {}) {
  const { Condition, ...names } = more;
  const statement = { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', Condition };
  await iam.call('CreateRole', {
    RoleName: 'm10-deploy',
    AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
    ...names,
  });
}

const request = (more: Partial<AssumeRoleRequest> = {}) => ({ RoleArn, RoleSessionName: 'kim', ...more });
const denied = (callerArn: string, roleArn = RoleArn) =>
  `AccessDenied: User: ${callerArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`;

describe('AssumeRole', () => {
  it('opens a session that acts as the role until it expires', async () => {
    await createRole({ AWS: 'arn:aws:iam::123456789012:root' });
    const { AssumedRoleUser, Credentials } = await sts.call('AssumeRole', request());
    const { RoleId } = (await iam.call('GetRole', { RoleName: 'm10-deploy' })).Role;
    const arn = 'arn:aws:sts::123456789012:assumed-role/m10-deploy/kim';
    expect(AssumedRoleUser).toEqual({ AssumedRoleId: `${RoleId}:kim`, Arn: arn });
    expect(Credentials!.Expiration).toBe(iam.world.nowMs() + 3_600_000);
    const session = actAs(Credentials!.AccessKeyId);
    const identity = { UserId: `${RoleId}:kim`, Account: '123456789012', Arn: arn };
    expect(await session.call('GetCallerIdentity', {})).toEqual(identity);
    const asRole = new TestAccount<IamOperations>(iamService, {
      world: iam.world,
      accessKeyId: Credentials!.AccessKeyId,
    });
    expect(await asRole.errorOf('GetUser', {})).toBe(
      'ValidationError: Must specify userName when calling with non-User credentials',
    );
    iam.pass(3_600_000);
    expect(await session.errorOf('GetCallerIdentity', {})).toMatch(/^ExpiredToken:/);
  });

  it.each([
    ['everybody', '*'],
    ['the account', { AWS: '123456789012' }],
    ['the user, among others', { AWS: ['arn:aws:iam::999999999999:root', learnerArn] }],
  ])('trusts %s', async (_who, principal) => {
    await createRole(principal);
    expect(await sts.errorOf('AssumeRole', request())).toBe('');
  });

  it.each([
    ['a service', { Service: 'ec2.amazonaws.com' }],
    ['another account', { AWS: '999999999999' }],
    ['another user', { AWS: 'arn:aws:iam::123456789012:user/other' }],
  ])('refuses the caller when only %s is trusted', async (_who, principal) => {
    await createRole(principal);
    expect(await sts.errorOf('AssumeRole', request())).toBe(denied(learnerArn));
  });

  it('does not tell a role that is missing from one that does not trust', async () => {
    expect(await sts.errorOf('AssumeRole', request())).toBe(denied(learnerArn));
    await createRole('*', { Path: '/team/' });
    expect(await sts.errorOf('AssumeRole', request())).toBe(denied(learnerArn));
    expect(
      await sts.errorOf('AssumeRole', request({ RoleArn: 'arn:aws:iam::123456789012:role/team/m10-deploy' })),
    ).toBe('');
  });

  it('asks for the external id, and lets Deny win', async () => {
    await createRole('*', { Condition: { StringEquals: { 'sts:ExternalId': 'partner-7' } } });
    expect(await sts.errorOf('AssumeRole', request())).toBe(denied(learnerArn));
    expect(await sts.errorOf('AssumeRole', request({ ExternalId: 'partner-7' }))).toBe('');
    const [allow, deny] = ['Allow', 'Deny'].map((Effect) => ({ Effect, Principal: '*', Action: 'sts:*' }));
    const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [allow, deny] });
    await iam.call('UpdateAssumeRolePolicy', { RoleName: 'm10-deploy', PolicyDocument });
    expect(await sts.errorOf('AssumeRole', request())).toBe(denied(learnerArn));
  });

  it('reaches roles of another account that trust this one', async () => {
    iam = new TestAccount<IamOperations>(iamService, { world: iam.world, accountId: '210987654321' });
    await createRole({ AWS: '123456789012' });
    const roleArn = 'arn:aws:iam::210987654321:role/m10-deploy';
    const { Credentials } = await sts.call('AssumeRole', request({ RoleArn: roleArn }));
    expect(await actAs(Credentials!.AccessKeyId).call('GetCallerIdentity', {})).toMatchObject({
      Account: '210987654321',
    });
  });

  it('chains roles for an hour at the most', async () => {
    await createRole('*');
    await createRole({ AWS: RoleArn }, { RoleName: 'second' });
    await iam.call('UpdateRole', { RoleName: 'second', MaxSessionDuration: 7200 });
    const second = request({ RoleArn: 'arn:aws:iam::123456789012:role/second' });
    expect(await sts.errorOf('AssumeRole', second)).toBe(denied(learnerArn, second.RoleArn));
    const { Credentials } = await sts.call('AssumeRole', request());
    const chained = actAs(Credentials!.AccessKeyId);
    expect(await chained.errorOf('AssumeRole', { ...second, DurationSeconds: 7200 })).toMatch(/role chaining$/);
    expect(await chained.errorOf('AssumeRole', second)).toBe('');
  });

  it.each<[Partial<AssumeRoleRequest>, string]>([
    [{ RoleSessionName: 'a b' }, "at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular"],
    [{ RoleSessionName: 'a' }, 'Member must have length greater than or equal to 2'],
    [{ DurationSeconds: 899 }, 'Member must have value greater than or equal to 900'],
    [{ DurationSeconds: 3601 }, 'exceeds the MaxSessionDuration set for this role.'],
    [{ RoleArn: 'arn:aws:iam::123456789012:user/learner' }, 'arn:aws:iam::123456789012:user/learner is invalid'],
  ])('refuses %j', async (more, message) => {
    await createRole('*');
    const error = await sts.errorOf('AssumeRole', request(more));
    expect(error).toMatch(/^ValidationError: /);
    expect(error).toContain(message);
  });
});

describe('access keys that IAM made', () => {
  it('stand for their user while they are active', async () => {
    const UserName = 'dev';
    const { User } = await iam.call('CreateUser', { UserName, Path: '/team/' });
    const { AccessKey } = await iam.call('CreateAccessKey', { UserName });
    const { AccessKeyId } = AccessKey;
    const arn = 'arn:aws:iam::123456789012:user/team/dev';
    const dev = actAs(AccessKeyId);
    expect(await dev.call('GetCallerIdentity', {})).toEqual({
      UserId: User!.UserId,
      Account: '123456789012',
      Arn: arn,
    });
    await createRole({ AWS: learnerArn });
    expect(await dev.errorOf('AssumeRole', request())).toBe(denied(arn));
    await iam.call('UpdateAccessKey', { UserName, AccessKeyId, Status: 'Inactive' });
    expect(await dev.errorOf('GetCallerIdentity', {})).toBe(
      'InvalidClientTokenId: The security token included in the request is invalid.',
    );
  });
});
