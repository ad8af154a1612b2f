import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';

const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** Before anything that the sandbox stores. */
const fileTimeSeconds = 1_500_000_000;

/** Writes the files that command lines refer to. */
export async function writeFiles(folder: string): Promise<void> {
  const files: Record<string, string> = {
    'filters.json': '[{"Name":"is-default","Values":["false"]}]',
    'user-data.sh': '#!/bin/bash\necho 안녕\n',
    'trust.json': JSON.stringify(trustPolicy),
    'budget.json':
      '{"BudgetName":"m10","BudgetLimit":{"Amount":"10","Unit":"USD"},"TimeUnit":"MONTHLY","BudgetType":"COST"}',
    'item.json':
      '{"user":{"S":"learner"},"name":{"S":"배우는 사람"},"score":{"N":"12.50"},"steps":{"L":[{"S":"vpc"},{"BOOL":true},{"NULL":true}]},"tags":{"SS":["가","나"]}}',
    'site/index.html': '<h1>천만</h1>\n',
    'site/style.css': 'h1 { color: teal }\n',
    'site/img/로고.png': 'not really a picture',
    'site/img/one.bin': '1',
    'site/empty.txt': '',
    'big.bin': '0123456789abcdef'.repeat(2 ** 16 * 9),
  };
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    await utimes(path, fileTimeSeconds, fileTimeSeconds);
  }
}

const { accessKeyId, secretAccessKey } = sandboxCredentials;
const account = `region = ap-northeast-2\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n`;
const transfers = (...lines: string[]) => `${account}s3 =\n${lines.map((line) => `    ${line}\n`).join('')}`;

/** Profiles that `--profile` names in the command lines. */
const profiles: Record<string, string> = {
  parts: transfers('multipart_threshold = 1MB', 'multipart_chunksize = 5MiB', 'max_concurrent_requests = 2'),
  queue: transfers('max_concurrent_requests = 1', 'max_queue_size = 1', 'max_bandwidth = 50MB/s'),
  'no-requests': transfers('max_concurrent_requests = 0'),
  'no-number': transfers('max_queue_size = many'),
  'no-size': transfers('multipart_threshold = 8XB'),
  'negative-size': transfers('multipart_chunksize = -1MB'),
  stamps: `${account}cli_timestamp_format = wire\n`,
  'odd-stamps': `${account}cli_timestamp_format = foo\n`,
  'no-keys': 'region = ap-northeast-2\n',
  'half-keys': `region = ap-northeast-2\naws_access_key_id = ${accessKeyId}\n`,
  'odd-output': `${account}output = foo\n`,
  'role-without-source': 'region = ap-northeast-2\nrole_arn = arn:aws:iam::123456789012:role/m10-web\n',
  'role-of-none': 'region = ap-northeast-2\nrole_arn = arn:aws:iam::123456789012:role/m10-web\nsource_profile = none\n',
  'role-loop': 'region = ap-northeast-2\nrole_arn = arn:aws:iam::123456789012:role/a\nsource_profile = role-loop-2\n',
  'role-loop-2': 'region = ap-northeast-2\nrole_arn = arn:aws:iam::123456789012:role/b\nsource_profile = role-loop\n',
  sso: 'region = ap-northeast-2\nsso_start_url = https://x.awsapps.com/start\nsso_region = ap-northeast-2\nsso_account_id = 123456789012\nsso_role_name = Admin\n',
  'sso-half': 'region = ap-northeast-2\nsso_start_url = https://x.awsapps.com/start\n',
  process: 'region = ap-northeast-2\ncredential_process = /bin/none\n',
  'web-identity':
    'region = ap-northeast-2\nrole_arn = arn:aws:iam::123456789012:role/m10-web\nweb_identity_token_file = /none\n',
  'no-rate': transfers('max_bandwidth = 10MB'),
};

const aliases = `[toplevel]
whoami = sts get-caller-identity
account = sts get-caller-identity --query Account --output text
names = ec2 describe-vpcs --query 'Vpcs[].Tags[?Key==\`Name\`].Value | []'
long =
    ec2 describe-vpcs
    --query Vpcs[].CidrBlock
other = account --region us-east-1
broken = ec2 'describe
as-other = --profile parts sts get-caller-identity
shout = !f() { echo "$1-$2"; }; f
ls = s3 ls

[command ec2]
vpcs = describe-vpcs --output text --query Vpcs[].VpcId
describe-vpcs = describe-vpcs --output yaml
`;

/** Writes the configuration of a home folder. */
export async function writeProfiles(home: string): Promise<void> {
  const sections = Object.entries(profiles).map(([name, text]) => `[profile ${name}]\n${text}`);
  await mkdir(join(home, '.aws'));
  await writeFile(join(home, '.aws/config'), sections.join('\n'));
  await mkdir(join(home, '.aws/cli'));
  await writeFile(join(home, '.aws/cli/alias'), aliases);
}
