import { expect, test } from 'vitest';
import { resolveCaller } from '../../callers.ts';
import { newInstanceProfile } from '../../testing/instance-profile.ts';
import { bodyText, createTestDataplane, httpRequest } from '../dataplane-test-world.ts';
import { answerImds } from './answer-imds.ts';

async function launch(options: { trusts?: string; policy?: string } = {}) {
  const world = createTestDataplane();
  const iam = await newInstanceProfile(world.ec2.world, { name: 'm10-web', ...options });
  const { instanceId } = await world.launch({
    input: { IamInstanceProfile: { Name: 'm10-web' }, MetadataOptions: { HttpTokens: 'optional' } },
  });
  const machine = await world.machine(instanceId);
  const ask = (path: string) => {
    const response = answerImds(machine, httpRequest(`http://169.254.169.254/latest/meta-data/iam/${path}`));
    return response.status === 200 ? bodyText(response) : String(response.status);
  };
  const keys = () => JSON.parse(ask('security-credentials/m10-web')) as Record<string, string>;
  return { world, iam, instanceId, ask, keys };
}

test('the metadata has keys of the role, which stand for the instance’s session until they end', async () => {
  const { world, instanceId, ask, keys } = await launch();
  expect(JSON.parse(ask('info'))).toMatchObject({
    Code: 'Success',
    InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/m10-web',
  });
  expect(ask('security-credentials/')).toBe('m10-web');
  const first = keys();
  expect(first).toMatchObject({ Code: 'Success', Type: 'AWS-HMAC' });
  expect(first.AccessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
  expect(keys()).toEqual(first);
  expect(resolveCaller(world.ec2.world, first.AccessKeyId!)).toMatchObject({
    arn: `arn:aws:sts::123456789012:assumed-role/m10-web/${instanceId}`,
  });
  world.ec2.pass(5 * 3_600_000);
  expect(keys().AccessKeyId).not.toBe(first.AccessKeyId);
  expect(() => resolveCaller(world.ec2.world, first.AccessKeyId!)).not.toThrow();
  world.ec2.pass(3_600_000);
  expect(() => resolveCaller(world.ec2.world, first.AccessKeyId!)).toThrow(/expired/);
});

test('a role that does not trust EC2, and a profile without role, say so in place of keys', async () => {
  const untrusted = await launch({ trusts: 'lambda.amazonaws.com' });
  expect(untrusted.keys()).toMatchObject({
    Code: 'AssumeRoleUnauthorizedAccess',
    Message: expect.stringMatching(/^EC2 cannot assume the role m10-web\./) as string,
  });
  const { iam, ask } = await launch();
  await iam.call('RemoveRoleFromInstanceProfile', { InstanceProfileName: 'm10-web', RoleName: 'm10-web' });
  expect(JSON.parse(ask('info'))).toMatchObject({ Code: 'InstanceProfileNotFound' });
  expect(ask('security-credentials/')).toBe('404');
});
