import { expect, test } from 'vitest';
import { emptyBody } from '../../core/http.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

const key = 'AKIAIOSFODNN7EXAMPLE';
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const stored = `[default]\naws_access_key_id = ${key}\naws_secret_access_key = ${secret}\n`;

interface Attempt {
  line: string;
  env?: Record<string, string>;
  files?: Record<string, string>;
}

/** Runs a command in a sandbox that would answer anything; hands back what was sent and printed. */
async function attempt({ line, env = {}, files = {} }: Attempt, refusesRealKeys = true) {
  const send = async () => ({ status: 200, headers: {}, body: emptyBody });
  const host = memoryHost({ send, refusesRealKeys }, files);
  const base = { HOME: '/home/learner', AWS_DEFAULT_REGION: 'ap-northeast-2' };
  const keys = Object.keys(files).some((path) => path.endsWith('credentials')) ? {} : host.env;
  const exitCode = await runAws(line.split(' '), { ...host, env: { ...base, ...keys, ...env } });
  const sent = host.requests.map(({ headers, path, query, body }) =>
    [JSON.stringify(headers), path, query, new TextDecoder().decode(body)].join(),
  );
  return { exitCode, sent: sent.join(), printed: host.output.stdout + host.output.stderr };
}

const keysOf = { AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret };
const credentials = { '/home/learner/.aws/credentials': stored };

test.each<[string, Attempt, string]>([
  ['in the environment', { line: 'sts get-caller-identity', env: keysOf }, '쓰지 않았어요'],
  ['a secret alone', { line: 'sts get-caller-identity', env: { AWS_SECRET_ACCESS_KEY: secret } }, '쓰지 않았어요'],
  ['written into ~/.aws by an editor', { line: 's3 ls', files: credentials }, '쓰지 않았어요'],
  ['exported', { line: 'configure export-credentials --format env', env: keysOf }, '쓰지 않았어요'],
  [
    'of a source profile',
    {
      line: 's3 ls --profile role',
      files: {
        ...credentials,
        '/home/learner/.aws/config': '[profile role]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = default\n',
      },
    },
    '쓰지 않았어요',
  ],
  [
    'uploaded',
    {
      line: 's3 cp .aws/credentials s3://m10/',
      files: { '/home/learner/.aws/credentials': stored },
      env: { AWS_ACCESS_KEY_ID: 'AKIACHEONMANSANDBOX0', AWS_SECRET_ACCESS_KEY: 'cheonman-sandbox-secret' },
    },
    '보내지 않았어요',
  ],
  ['in a parameter', { line: `ssm put-parameter --name a --type String --value ${key}` }, '보내지 않았어요'],
  [
    'in user data',
    {
      line: 'ec2 run-instances --image-id ami-1 --user-data file://start.sh',
      files: { '/home/learner/start.sh': `export AWS_SECRET_ACCESS_KEY=${secret}\n` },
    },
    '보내지 않았어요',
  ],
  [
    'in an object',
    { line: 's3api put-object --bucket m10 --key a --body a.txt', files: { '/home/learner/a.txt': stored } },
    '보내지 않았어요',
  ],
  [
    'in environment variables of a function',
    {
      line: `lambda update-function-configuration --function-name a --environment Variables={SECRET_ACCESS_KEY=${secret}}`,
    },
    '보내지 않았어요',
  ],
])('a key that looks real is not sent: %s', async (_, what, message) => {
  const { sent, printed, exitCode } = await attempt(what);
  expect(printed).toContain(message);
  expect(exitCode).not.toBe(0);
  expect(sent + printed).not.toMatch(/EXAMPLE/);
});

test.each<[string, Attempt]>([
  [
    'a password of the same form as a secret',
    { line: `ssm put-parameter --name a --type SecureString --value ${secret}` },
  ],
  ["the sandbox's own keys", { line: 'ssm put-parameter --name a --type String --value AKIACHEONMANSANDBOX0' }],
])('%s passes', async (_, what) => {
  expect((await attempt(what)).sent).toContain('AmazonSSM.PutParameter');
});

test('outside of the sandbox real keys are used', async () => {
  expect((await attempt({ line: 'sts get-caller-identity', env: keysOf }, false)).sent).toContain(`Credential=${key}/`);
});
