import { afterEach, expect, test } from 'vitest';
import { startSandboxServer, type RunningSandbox } from '../src/server/sandbox/start.ts';
import { realAws } from './support/real-cli.ts';

let sandbox: RunningSandbox | undefined;
afterEach(() => sandbox?.close());

test('the real CLI assumes a role, as its own user and with keys that IAM made', async () => {
  sandbox = await startSandboxServer({
    port: 0,
    host: '127.0.0.1',
    speed: 'instant',
    seed: 'e2e',
    stateFolder: undefined,
  });
  const url = `http://127.0.0.1:${sandbox.port}`;
  const roleArn = 'arn:aws:iam::123456789012:role/m10-deploy';
  const aws = async (argv: string, environment?: Record<string, string>) => {
    const { exitCode, stdout, stderr } = await realAws(url, argv.split(' '), environment);
    return { exitCode, stderr: stderr.trim(), answer: (stdout ? JSON.parse(stdout) : undefined) as never };
  };
  const trust = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::123456789012:user/dev' }, Action: 'sts:AssumeRole' },
  });
  await aws(`iam create-role --role-name m10-deploy --assume-role-policy-document ${trust}`);
  const assume = `sts assume-role --role-arn ${roleArn} --role-session-name kim`;
  expect(await aws(assume)).toMatchObject({
    exitCode: 254,
    stderr: `An error occurred (AccessDenied) when calling the AssumeRole operation: User: arn:aws:iam::123456789012:user/learner is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
  });

  await aws('iam create-user --user-name dev');
  const created = await aws('iam create-access-key --user-name dev');
  const { AccessKey } = created.answer as { AccessKey: { AccessKeyId: string; SecretAccessKey: string } };
  const dev = { AWS_ACCESS_KEY_ID: AccessKey.AccessKeyId, AWS_SECRET_ACCESS_KEY: AccessKey.SecretAccessKey };
  const assumed = await aws(assume, dev);
  const { Credentials } = assumed.answer as { Credentials: Record<string, string> };
  const session = {
    AWS_ACCESS_KEY_ID: Credentials.AccessKeyId!,
    AWS_SECRET_ACCESS_KEY: Credentials.SecretAccessKey!,
    AWS_SESSION_TOKEN: Credentials.SessionToken!,
  };
  expect((await aws('sts get-caller-identity', session)).answer).toMatchObject({
    Arn: 'arn:aws:sts::123456789012:assumed-role/m10-deploy/kim',
  });

  await aws(`iam update-access-key --user-name dev --access-key-id ${dev.AWS_ACCESS_KEY_ID} --status Inactive`);
  expect((await aws('sts get-caller-identity', dev)).stderr).toContain('(InvalidClientTokenId)');
}, 60_000);
