import { expect, test } from 'vitest';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';
import { readAliases } from './alias-file.ts';
import { expandAliases } from './expand-alias.ts';
import { splitShellWords } from './shell-words.ts';

const file = `# mine
[toplevel]
whoami = sts get-caller-identity
ls = s3 ls --human-readable
running =
    ec2 describe-instances
    --filters Name=instance-state-name,Values=running
count = !aws s3 ls | wc -l
loop = loop
profiled = --profile dev s3 ls

[command ec2 wait]
up = instance-running --instance-ids i-1
`;
const host = () => memoryHost({}, { '/home/learner/.aws/cli/alias': file });

test.each([
  ['whoami --query Arn', 'sts get-caller-identity --query Arn'],
  ['--region us-east-1 whoami', '--region us-east-1 sts get-caller-identity'],
  ['ls s3://m10', 's3 ls --human-readable s3://m10'],
  ['s3 ls', 's3 ls'],
  ['running', 'ec2 describe-instances --filters Name=instance-state-name,Values=running'],
  ['ec2 wait up', 'ec2 wait instance-running --instance-ids i-1'],
  ['loop', 'loop'],
  ['iam get-user --user-name whoami', 'iam get-user --user-name whoami'],
])('%s is %s', async (line, expected) => {
  expect(expandAliases(await readAliases(host()), line.split(' '))).toEqual({ argv: expected.split(' ') });
});

test('an alias for the shell gets the other words as its arguments', async () => {
  const started: unknown[] = [];
  const runProgram = async (...call: unknown[]) => started.push(call) + 6;
  const withShell = { ...host(), runProgram };
  expect(await runAws(['count', 'a b', "it's"], withShell)).toBe(7);
  expect(started).toEqual([['sh', ['-c', `aws s3 ls | wc -l 'a b' 'it'"'"'s'`]]]);
});

test('a profile cannot be part of an alias', async () => {
  const aliases = await readAliases(host());
  expect(() => expandAliases(aliases, ['profiled'])).toThrow('Global parameter "--profile" detected in alias');
});

test.each([
  [`a "b c" d\\ e 'f\\g'`, ['a', 'b c', 'd e', 'f\\g']],
  [`a"b"c ''`, ['abc', '']],
  [`a 'b`, undefined],
])('%s in words', (line, words) => {
  expect(splitShellWords(line)).toEqual(words);
});
