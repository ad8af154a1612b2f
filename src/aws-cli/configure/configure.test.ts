import { describe, expect, test } from 'vitest';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

const home = { HOME: '/h' };
const realKey = 'AKIAIOSFODNN7EXAMPLE';
const realSecret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

function answering(answers: string[], refusesRealKeys = false) {
  const prompts: string[] = [];
  const host = memoryHost({
    env: home,
    refusesRealKeys,
    readLine: async (prompt) => {
      prompts.push(prompt);
      return answers.shift();
    },
  });
  return { host, prompts };
}

test('asks for four values and stores keys apart from the rest', async () => {
  const { host, prompts } = answering(['AKIACHEONMANSANDBOX0', 'cheonman-sandbox-secret', 'ap-northeast-2', '']);
  expect(await runAws(['configure'], host)).toBe(0);
  expect(prompts).toEqual([
    'AWS Access Key ID [None]: ',
    'AWS Secret Access Key [None]: ',
    'Default region name [None]: ',
    'Default output format [None]: ',
  ]);
  expect(Object.fromEntries(host.files)).toEqual({
    '/h/.aws/credentials':
      '[default]\naws_access_key_id = AKIACHEONMANSANDBOX0\naws_secret_access_key = cheonman-sandbox-secret\n',
    '/h/.aws/config': '[default]\nregion = ap-northeast-2\n',
  });
});

test('set, get and list keep other lines', async () => {
  const files = {
    '/h/.aws/config': '# mine\n[default]\nregion = us-east-1\noutput = json\n\n[profile dev]\nregion = eu-west-1\n',
  };
  const host = memoryHost({ env: home }, files);
  await runAws(['configure', 'set', 'region', 'ap-northeast-2'], host);
  await runAws(['configure', 'set', 'profile.dev.output', 'table'], host);
  await runAws(['configure', 'set', 'default.s3.max_concurrent_requests', '5'], host);
  expect(host.files.get('/h/.aws/config')).toBe(
    '# mine\n[default]\nregion = ap-northeast-2\noutput = json\ns3 =\n    max_concurrent_requests = 5\n\n[profile dev]\nregion = eu-west-1\noutput = table\n',
  );
  await runAws(['configure', 'get', 'region'], host);
  await runAws(['configure', 'get', 'profile.dev.output'], host);
  await runAws(['configure', 'list-profiles'], host);
  expect(host.output.stdout).toBe('ap-northeast-2\ntable\ndefault\ndev\n');
});

describe('in the sandbox a key that looks real', () => {
  const csv = `User name,Access key ID,Secret access key\nme,${realKey},${realSecret}\n`;

  test.each([
    ['asked for', ['configure'], [realKey, realSecret, '', '']],
    ['asked for as secret only', ['configure'], ['AKIACHEONMANSANDBOX0', realSecret, '', '']],
    ['set', ['configure', 'set', 'aws_access_key_id', realKey], []],
    ['set as secret', ['configure', 'set', 'aws_secret_access_key', realSecret], []],
    ['set under another name', ['configure', 'set', 'note', realKey], []],
    ['imported', ['configure', 'import', '--csv', csv], []],
  ])('is refused and stored nowhere when %s', async (_, argv, answers) => {
    const { host } = answering([...answers], true);
    expect(await runAws(argv, host)).toBe(253);
    expect([...host.files.values()].join()).not.toMatch(/EXAMPLE/);
    expect(host.output.stderr).toContain('실제 AWS 계정의 키처럼 보여서 저장하지 않았어요');
    expect(host.output.stderr + host.output.stdout).not.toMatch(/EXAMPLE/);
  });

  test('is taken outside of it', async () => {
    const { host } = answering([realKey, realSecret, '', '']);
    expect(await runAws(['configure'], host)).toBe(0);
    expect(host.files.get('/h/.aws/credentials')).toContain(realKey);
  });
});

describe('import', () => {
  const header = 'User name,Access key ID,Secret access key\n';
  const importing = async (rows: string, refusesRealKeys: boolean, ...options: string[]) => {
    const host = memoryHost({ env: home, refusesRealKeys }, { '/keys.csv': header + rows });
    const exitCode = await runAws(['configure', 'import', '--csv', 'file:///keys.csv', ...options], host);
    return { exitCode, ...host.output, credentials: host.files.get('/h/.aws/credentials') };
  };

  test('stores each row as a profile', async () => {
    const { stdout, credentials } = await importing(
      'kim,AKIACHEONMANSANDBOX0,secret\n',
      true,
      '--profile-prefix',
      'm10-',
    );
    expect(stdout).toBe('Successfully imported 1 profile(s)\n');
    expect(credentials).toBe('[m10-kim]\naws_access_key_id = AKIACHEONMANSANDBOX0\naws_secret_access_key = secret\n');
  });

  test('a row without a key fails, or is left out with --skip-invalid', async () => {
    const rows = 'kim,,\nlee,AKIACHEONMANSANDBOX0,secret\n';
    expect(await importing(rows, true)).toMatchObject({
      exitCode: 255,
      stderr: expect.stringContaining(
        'Failed to parse entry #1: Row missing value for header "Access Key ID"',
      ) as string,
    });
    expect(await importing(rows, true, '--skip-invalid')).toMatchObject({
      stdout: 'Successfully imported 1 profile(s)\n',
    });
  });

  test('one real key in the file keeps all of it out of the sandbox', async () => {
    const rows = `kim,AKIACHEONMANSANDBOX0,secret\nlee,${realKey},${realSecret}\n`;
    const { exitCode, credentials, stderr, stdout } = await importing(rows, true);
    expect({ exitCode, credentials }).toEqual({ exitCode: 253, credentials: undefined });
    expect(stderr + stdout).not.toContain(realSecret);
  });
});
