import { expect, test } from 'vitest';
import type { HttpRequest } from '../../core/http.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

/** What stands on standard error; an empty variable leaves no word behind, an empty one in quotes an empty word. */
async function errorsOf(argv: string[], env: Record<string, string> = {}): Promise<string> {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const send = (request: HttpRequest) => sandbox.gateway.handle(request);
  const host = memoryHost({ send }, { '/home/learner/a.txt': 'a' });
  await runAws(argv, { ...host, env: { ...host.env, ...env } });
  return host.output.stderr;
}

test.each([
  ['a list at the end', ['ec2', 'describe-vpcs', '--vpc-ids'], '--vpc-ids 뒤에 값이 없어서'],
  ['a list before another option', ['ec2', 'describe-subnets', '--subnet-ids', '--output', 'text'], '--subnet-ids'],
  ['a filter', ['ec2', 'describe-subnets', '--filters', 'Name=vpc-id,Values='], '--filters Name=vpc-id의 Values'],
  ['a value in quotes', ['ec2', 'describe-vpcs', '--vpc-ids', ''], '--vpc-ids의 값이 비어 있어요'],
  ['a value', ['ec2', 'create-subnet', '--vpc-id', '--cidr-block', 'x'], '--vpc-id의 값이 비어 있어요'],
  ['a wait', ['ec2', 'wait', 'vpc-available', '--vpc-ids'], '--vpc-ids 뒤에 값이 없어서'],
  ['a bucket', ['s3', 'cp', 'a.txt', 's3:///a.txt'], 's3:// 뒤의 버킷 이름이 비어 있어요'],
  ['a bucket to make', ['s3', 'mb', 's3://'], 's3:// 뒤의 버킷 이름이 비어 있어요'],
])('an empty variable as %s is noticed', async (_, argv, hint) => {
  expect(await errorsOf(argv)).toContain(`[천만 실습실] ${hint}`);
  expect(await errorsOf(argv, { CHEONMAN_HINTS: 'off' })).not.toContain('천만 실습실');
});

test.each([
  [['ec2', 'describe-vpcs']],
  [['ec2', 'describe-subnets', '--filters', 'Name=default-for-az,Values=true']],
  [['ec2', 'describe-vpcs', '--filters', 'Name=tag:Team,Values=']],
  [['ec2', 'describe-vpcs', '--generate-cli-skeleton']],
  [['s3', 'ls', 's3://']],
])('nothing is said about %j', async (argv) => {
  expect(await errorsOf(argv)).toBe('');
});

test('the first file that fails is explained once', async () => {
  const errors = await errorsOf(['s3', 'cp', 'a.txt', 's3://m10-none/']);
  expect(errors.match(/\[천만 실습실\]/g)).toHaveLength(1);
  expect(errors).toMatch(/^upload failed: .*\(NoSuchBucket\)/);
});
