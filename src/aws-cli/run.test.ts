import { describe, expect, test } from 'vitest';
import { runAws } from './run.ts';
import { answer, failure, formOf, memoryHost } from './testing/memory-host.ts';

const identity = { UserId: 'U', Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/learner' };

describe('before anything else', () => {
  test.each([[['--help']], [['ec2', 'describe-vpcs', '-h']], [['ec2', 'run-instances', '--image-id', '--he']]])(
    '%j prints the few first options and where help is',
    async (argv) => {
      const host = memoryHost();
      expect(await runAws(argv, host)).toBe(0);
      expect(host.output.stdout).toMatch(/^usage: aws \[-h\] \[--profile PROFILE\] \[--debug\]\n\noptions:\n/);
      expect(host.output.stderr).toContain('`aws ec2 help`');
    },
  );

  test('--version needs no command and looks at none', async () => {
    const host = memoryHost();
    expect(await runAws(['--version', 'nope'], host)).toBe(0);
    expect(host.output.stdout).toMatch(/^aws-cli\/2\./);
  });

  test.each([
    ['region = x', 'a line outside of sections'],
    ['[default]\nregion', 'a line without a value'],
    ['[default]\nregion = a\nregion = b', 'a value given twice'],
    ['[default]\n[default]', 'a section given twice'],
  ])('a configuration file with %j is refused: %s', async (text) => {
    const host = memoryHost({ env: { AWS_CONFIG_FILE: '/config' } }, { '/config': text });
    expect(await runAws(['sts', 'get-caller-identity'], host)).toBe(255);
    expect(host.output.stderr).toMatch(/^\nUnable to parse config file: \/config\n.*\/config 파일을 읽을 수 없어요/);
  });
});

describe('requests', () => {
  test('go to AWS’s own host, signed for service and Region', async () => {
    const host = memoryHost({ send: async () => answer('sts', 'GetCallerIdentity', identity) });
    expect(await runAws(['sts', 'get-caller-identity'], host)).toBe(0);
    expect(host.requests[0]).toMatchObject({ scheme: 'https', host: 'sts.ap-northeast-2.amazonaws.com' });
    expect(host.requests[0]!.headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIACHEONMANSANDBOX0\/20261121\/ap-northeast-2\/sts\/aws4_request, SignedHeaders=[a-z;-]+, Signature=[0-9a-f]{64}$/,
    );
    expect(JSON.parse(host.output.stdout)).toEqual(identity);
  });

  test('follow --endpoint-url, --region and --no-sign-request', async () => {
    const host = memoryHost({ send: async () => answer('sts', 'GetCallerIdentity', identity) });
    const options = ['--endpoint-url', 'http://127.0.0.1:4566', '--region', 'us-east-1', '--no-sign-request'];
    await runAws(['sts', 'get-caller-identity', ...options], host);
    expect(host.requests[0]).toMatchObject({ scheme: 'http', host: '127.0.0.1:4566' });
    expect(host.requests[0]!.headers.authorization).toBeUndefined();
  });

  test('carry user data in base64 and one rule from the simple options', async () => {
    const host = memoryHost(
      { send: async () => failure('ec2', { code: 'X', message: 'x', status: 400 }) },
      { '/u.sh': '#!/bin/bash\n' },
    );
    await runAws(
      ['ec2', 'run-instances', '--image-id', 'resolve:ssm:/a', '--user-data', 'file:///u.sh', '--count', '2'],
      host,
    );
    expect(formOf(host.requests[0])).toMatchObject({
      ImageId: 'resolve:ssm:/a',
      UserData: 'IyEvYmluL2Jhc2gK',
      MinCount: '2',
      MaxCount: '2',
    });
    const rule = ['--group-id', 'sg-1', '--protocol', 'tcp', '--port', '80-81', '--source-group', 'sg-2'];
    await runAws(['ec2', 'authorize-security-group-ingress', ...rule], host);
    expect(formOf(host.requests[1])).toMatchObject({
      'IpPermissions.1.IpProtocol': 'tcp',
      'IpPermissions.1.FromPort': '80',
      'IpPermissions.1.ToPort': '81',
      'IpPermissions.1.Groups.1.GroupId': 'sg-2',
    });
  });

  test('are tried as often as AWS_MAX_ATTEMPTS says', async () => {
    const busy = async () => failure('ec2', { code: 'RequestLimitExceeded', message: 'Slow down.', status: 503 });
    const host = memoryHost({ send: busy, env: { ...memoryHost().env, AWS_MAX_ATTEMPTS: '1' } });
    expect(await runAws(['ec2', 'describe-vpcs'], host)).toBe(254);
    expect(host.requests).toHaveLength(1);
  });

  test('are tried again when the service is busy, and no more than twice', async () => {
    const host = memoryHost({
      send: async () => failure('ec2', { code: 'RequestLimitExceeded', message: 'Slow down.', status: 503 }),
    });
    expect(await runAws(['ec2', 'describe-vpcs'], host)).toBe(254);
    expect(host.requests).toHaveLength(3);
    expect(host.output.stderr).toContain(
      '(RequestLimitExceeded) when calling the DescribeVpcs operation (reached max retries: 2): Slow down.',
    );
  });

  test('leave no secret in --debug', async () => {
    const host = memoryHost({ send: async () => answer('sts', 'GetCallerIdentity', identity) });
    await runAws(['sts', 'get-caller-identity', '--debug'], host);
    expect(host.output.stderr).toContain('Sending http request: POST https://sts.ap-northeast-2');
    expect(host.output.stderr).not.toMatch(/Signature=|cheonman-sandbox-secret/);
  });
});

describe('failures', () => {
  test('of the service exit with 254 and a Korean line, which can be switched off', async () => {
    const error = { code: 'MissingParameter', message: 'The request must contain the parameter ImageId', status: 400 };
    const host = memoryHost({ send: async () => failure('ec2', error) });
    expect(await runAws(['ec2', 'run-instances'], host)).toBe(254);
    const message =
      '\nAn error occurred (MissingParameter) when calling the RunInstances operation: The request must contain the parameter ImageId\n';
    expect(host.output.stderr).toMatch(/^\nAn error occurred[^\n]+\n\[천만 실습실\] [^\n]+\n$/);
    const quiet = memoryHost({ send: async () => failure('ec2', error), env: { ...host.env, CHEONMAN_HINTS: 'off' } });
    await runAws(['ec2', 'run-instances'], quiet);
    expect(quiet.output.stderr).toBe(message);
  });

  test.each([
    [['ec2', 'create-subnet', '--vpc-id', '--cidr-block', '10.0.0.0/24'], 252, '--vpc-id의 값이 비어 있어요'],
    [['ec2', 'create-subnet', '--vpc-id', 'vpc-1', '--cidr', ''], 255, '--cidr의 값이 비어 있어요'],
    [['ec2', 'create-subnet'], 252, '--vpc-id 옵션이 꼭 필요해요'],
    [['ec2', 'describe-instance'], 252, 'describe-instances를 쓰려던 것인지'],
    [['ec2', 'describe-vpcs', '--query', 'Vpcs['], 252, 'JMESPath 문법'],
    [['ec2', 'describe-vpcs', '--profile', 'nobody'], 255, '그 이름의 프로필이 없어요'],
    [['ec2', 'describe-vpcs'], 255, '그 주소에 접속할 수 없어요'],
    [['ec2', 'run-instances', '--user-data', 'file:///none'], 252, '--user-data에 적은 파일을'],
  ])('%j exits with %i and says %s', async (argv, exitCode, korean) => {
    const host = memoryHost();
    expect(await runAws(argv, host)).toBe(exitCode);
    expect(host.output.stderr).toContain(`[천만 실습실] `);
    expect(host.output.stderr).toContain(korean);
  });

  test('without Region or credentials exit with 253', async () => {
    const noRegion = memoryHost({ env: { HOME: '/h', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' } });
    expect(await runAws(['ec2', 'describe-vpcs'], noRegion)).toBe(253);
    const noKeys = memoryHost({ env: { HOME: '/h', AWS_REGION: 'ap-northeast-2' } });
    expect(await runAws(['ec2', 'describe-vpcs'], noKeys)).toBe(253);
    expect(noKeys.output.stderr).toContain('Unable to locate credentials.');
  });
});

describe('pages', () => {
  const pages = [
    { Subnets: [{ SubnetId: 'a' }, { SubnetId: 'b' }], NextToken: 'two' },
    { Subnets: [{ SubnetId: 'c' }] },
  ];
  const paged = () => {
    let count = 0;
    return memoryHost({ send: async () => answer('ec2', 'DescribeSubnets', pages[count++]!) });
  };

  test('are put together', async () => {
    const host = paged();
    await runAws(['ec2', 'describe-subnets', '--query', 'Subnets[].SubnetId'], host);
    expect(JSON.parse(host.output.stdout)).toEqual(['a', 'b', 'c']);
    expect(formOf(host.requests[1]).NextToken).toBe('two');
  });

  test('are cut by --max-items and continued by --starting-token', async () => {
    const first = paged();
    await runAws(['ec2', 'describe-subnets', '--max-items', '1'], first);
    const { Subnets, NextToken } = JSON.parse(first.output.stdout) as { Subnets: unknown[]; NextToken: string };
    expect(Subnets).toEqual([{ SubnetId: 'a' }]);
    const second = paged();
    await runAws(['ec2', 'describe-subnets', '--starting-token', NextToken], second);
    expect(JSON.parse(second.output.stdout)).toEqual({ Subnets: [{ SubnetId: 'b' }, { SubnetId: 'c' }] });
  });
});

describe('waiters', () => {
  const instance = (state: string) =>
    answer('ec2', 'DescribeInstances', { Reservations: [{ Instances: [{ State: { Name: state } }] }] });

  test('poll with AWS’s delay until the state is there', async () => {
    const states = ['pending', 'pending', 'running'];
    const host = memoryHost({ send: async () => instance(states.shift()!) });
    expect(await runAws(['ec2', 'wait', 'instance-running', '--instance-ids', 'i-1'], host)).toBe(0);
    expect(host.sleepsMs).toEqual([15_000, 15_000]);
    expect(host.output).toEqual({ stdout: '', stderr: '' });
  });

  test('give up with the CLI’s words', async () => {
    const failed = memoryHost({ send: async () => instance('terminated') });
    expect(await runAws(['ec2', 'wait', 'instance-running'], failed)).toBe(255);
    expect(failed.output.stderr).toContain(
      'Waiter InstanceRunning failed: Waiter encountered a terminal failure state: For expression "Reservations[].Instances[].State.Name" we matched expected path: "terminated" at least once',
    );
    const never = memoryHost({ send: async () => instance('pending') });
    expect(await runAws(['ec2', 'wait', 'instance-running'], never)).toBe(255);
    expect(never.requests).toHaveLength(40);
    expect(never.output.stderr).toContain('Waiter InstanceRunning failed: Max attempts exceeded\n');
  });

  test('end with 130 on Ctrl-C', async () => {
    const interruption = new AbortController();
    const host = memoryHost({
      send: async () => instance('pending'),
      signal: interruption.signal,
      sleep: () => new Promise(() => {}),
    });
    const running = runAws(['ec2', 'wait', 'instance-running'], host);
    interruption.abort();
    expect(await running).toBe(130);
    expect(host.output.stdout).toBe('\n');
  });
});

test('help, version and skeletons come from the model', async () => {
  const host = memoryHost();
  await runAws(['--version'], host);
  await runAws(['ec2', 'create-subnet', 'help'], host);
  await runAws(['ec2', 'create-internet-gateway', '--generate-cli-skeleton'], host);
  expect(host.output.stdout).toMatch(/^aws-cli\/2/);
  expect(host.output.stdout).toContain('--vpc-id <value>');
  expect(host.output.stdout).toContain('"ResourceType": "');
});
