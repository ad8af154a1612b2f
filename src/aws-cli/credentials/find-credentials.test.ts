import { expect, test } from 'vitest';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

const account = 'arn:aws:iam::123456789012';
const keys = `aws_access_key_id = ${sandboxCredentials.accessKeyId}\naws_secret_access_key = ${sandboxCredentials.secretAccessKey}\n`;
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: `${account}:root` }, Action: 'sts:AssumeRole' }],
});

const config = `
[profile base]
${keys}
[profile reader]
role_arn = ${account}:role/reader
source_profile = base
role_session_name = kim
duration_seconds = 900
[profile env-reader]
role_arn = ${account}:role/reader
credential_source = Environment
[profile chained]
role_arn = ${account}:role/reader
source_profile = reader
role_session_name = second
[profile stranger]
role_arn = ${account}:role/none
source_profile = base
[profile both]
role_arn = ${account}:role/reader
source_profile = base
credential_source = Environment
[profile bare]
role_arn = ${account}:role/reader
source_profile = empty
[profile empty]
region = ap-northeast-2
[profile mfa]
role_arn = ${account}:role/reader
source_profile = base
mfa_serial = ${account}:mfa/kim
[profile sso]
sso_account_id = 123456789012
sso_session = m10
sso_role_name = Admin
[sso-session m10]
sso_region = ap-northeast-2
sso_start_url = https://m10.awsapps.com/start
`;

function terminal() {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  return async (line: string) => {
    const prompts: string[] = [];
    const host = memoryHost(
      {
        send: (request) => sandbox.gateway.handle(request),
        readLine: async (prompt) => void prompts.push(prompt),
      },
      { '/home/learner/.aws/config': config, '/home/learner/trust.json': trust },
    );
    const exitCode = await runAws(line.split(' '), { ...host, env: { ...host.env, CHEONMAN_HINTS: 'off' } });
    return { exitCode, ...host.output, prompts };
  };
}

test.each([
  ['with the keys of another profile', 'reader', 'assumed-role/reader/kim'],
  ['with the keys of the environment', 'env-reader', 'assumed-role/reader/botocore-session-1795251600'],
  ['with the keys of another role', 'chained', 'assumed-role/reader/second'],
])('a profile assumes its role %s', async (_, profile, expected) => {
  const aws = terminal();
  await aws('iam create-role --role-name reader --assume-role-policy-document file://trust.json');
  const { stdout, stderr } = await aws(`sts get-caller-identity --query Arn --output text --profile ${profile}`);
  expect({ stderr, arn: stdout }).toEqual({ stderr: '', arn: `arn:aws:sts::123456789012:${expected}\n` });
});

test('keys of a role can be exported, with the time until which they hold', async () => {
  const aws = terminal();
  await aws('iam create-role --role-name reader --assume-role-policy-document file://trust.json');
  const { stdout } = await aws('configure export-credentials --format env --profile reader');
  expect(stdout).toMatch(
    /^export AWS_ACCESS_KEY_ID=ASIA\w{16}\nexport AWS_SECRET_ACCESS_KEY=\S+\nexport AWS_SESSION_TOKEN=\S+\nexport AWS_CREDENTIAL_EXPIRATION=2026-11-21T09:15:00\+00:00\n$/,
  );
  const listed = await aws('configure list --profile reader');
  expect(listed.stdout).toMatch(/access_key +\*{16}\w{4} +assume-role/);
});

test.each([
  ['stranger', 254, 'An error occurred (AccessDenied) when calling the AssumeRole operation'],
  ['both', 255, 'The profile "both" contains both source_profile and credential_source.'],
  ['bare', 255, 'The source profile "empty" must have credentials.'],
  ['sso', 255, 'Error loading SSO Token: Token for m10 does not exist'],
  ['mfa', 255, 'EOF when reading a line'],
])('profile %s says what is wrong', async (profile, exitCode, message) => {
  const answer = await terminal()(`sts get-caller-identity --profile ${profile}`);
  expect(answer.exitCode).toBe(exitCode);
  expect(answer.stderr).toContain(message);
  expect(answer.prompts).toEqual(profile === 'mfa' ? [`Enter MFA code for ${account}:mfa/kim: `] : []);
});
