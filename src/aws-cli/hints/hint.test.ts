import { expect, test } from 'vitest';
import type { HttpRequest } from '../../core/http.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';
import { serviceHint } from './service-hint.ts';

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

test.each([
  ['a long dash', ['ec2', 'describe-vpcs', '–-vpc-ids', 'x'], '긴 줄표'],
  ['one dash', ['ec2', 'describe-vpcs', '-vpc-ids', 'x'], '--vpc-ids처럼 빼기표 두 개로'],
  ['curly quotes', ['ec2', 'describe-vpcs', '--query', '“Vpcs”'], '굽은 따옴표'],
  ['full-width letters', ['ec2', 'describe-vpcs', '--filters', 'Name＝a'], '전각 글자'],
  ['a member of another name', ['ec2', 'create-tags', '--resources', 'x', '--tags', 'Name=a'], 'Tags[0]에는 Name'],
  ['a text compared with a number', ['ec2', 'describe-vpcs', '--query', "'a' > `1`"], 'to_number(이름)'],
  ['a value behind a flag', ['ec2', 'describe-vpcs', '--no-verify-ssl=true'], '값을 받지 않아요'],
  ['list instead of describe', ['ec2', 'list-instances'], 'describe-instances를 쓰려던 것인지'],
  ['an unknown operation', ['ec2', 'ls'], '`aws ec2 help`'],
  ['a missing word', ['configure', 'set', 'region'], 'value 자리의 말이 더 필요해요'],
  ['a Region that cannot be', ['ec2', 'describe-vpcs', '--region', 'a b'], 'ap-northeast-2예요'],
  ['a protocol in capitals', 'ec2 authorize-security-group-ingress --group-id x --protocol TCP'.split(' '), '소문자'],
  ['a file that is not there', ['s3', 'cp', 'none.txt', 's3://b/'], 'none.txt라는 파일이나 폴더가'],
  ['a file without a name', ['s3', 'cp', '', 's3://b/'], '이름이 비어 있어요'],
  ['a bucket without s3://', ['s3', 'mb', 'b'], 's3://로 시작하지 않아요'],
  ['a body that is no file', ['s3api', 'put-object', '--bucket', 'b', '--key', 'k', '--body', 'x'], '파일의 경로를'],
])('%s is explained', async (_, argv, hint) => {
  expect((await errorsOf(argv)).split('[천만 실습실] ')[1]).toContain(hint);
});

test.each([
  ['ExpiredToken', '유효 시간이 지났어요'],
  ['UnauthorizedOperation', '권한이 없어요'],
  ['SignatureDoesNotMatch', '시크릿 액세스 키가'],
  ['InstanceLimitExceeded', '개수를 다 썼어요'],
  ['InsufficientInstanceCapacity', '남는 자리가 없어요'],
  ['ThrottlingException', '요청을 너무 많이'],
  ['DBInstanceNotFoundFault', '이 리전에 없어요'],
  ['SomethingElse', undefined],
])('the code %s is explained whatever its wording', (code, text) => {
  const hint = serviceHint(code, 'in words of its own');
  if (text === undefined) expect(hint).toBeUndefined();
  else expect(hint).toContain(text);
});
