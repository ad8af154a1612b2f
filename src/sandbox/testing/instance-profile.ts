import type { IamOperations } from '../../wire/generated/iam.ts';
import { iamService } from '../services/iam/service.ts';
import type { World } from '../world.ts';
import { TestAccount } from './test-account.ts';

const trustPolicy = (service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
  });

/** Makes an instance profile and its role of one name, with the managed policy of AWS of that name. Returns IAM. */
export async function newInstanceProfile(
  world: World,
  options: { name: string; policy?: string; trusts?: string },
): Promise<TestAccount<IamOperations>> {
  const { name, policy = 'AmazonSSMManagedInstanceCore', trusts = 'ec2.amazonaws.com' } = options;
  const iam = new TestAccount<IamOperations>(iamService, { world });
  await iam.call('CreateRole', { RoleName: name, AssumeRolePolicyDocument: trustPolicy(trusts) });
  await iam.call('AttachRolePolicy', { RoleName: name, PolicyArn: `arn:aws:iam::aws:policy/${policy}` });
  await iam.call('CreateInstanceProfile', { InstanceProfileName: name });
  await iam.call('AddRoleToInstanceProfile', { InstanceProfileName: name, RoleName: name });
  return iam;
}
