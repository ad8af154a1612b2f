import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awsCommandsIn, commandName } from './aws-commands.ts';
import { courseExamples } from './course-examples.ts';

test('what `npm run examples` wrote is what the lessons say', () => {
  const written = readFileSync(join(import.meta.dirname, '../../aws-cli/help/course-examples.json'), 'utf8');
  expect(courseExamples()).toEqual(JSON.parse(written));
});

test.each([
  ['ID=$(aws ec2 create-vpc --cidr-block 10.0.0.0/16)', ['aws ec2 create-vpc --cidr-block 10.0.0.0/16']],
  [
    'aws sts get-caller-identity | jq . && aws ec2 describe-vpcs; ls',
    ['aws sts get-caller-identity', 'aws ec2 describe-vpcs'],
  ],
  ['for s in $A; do aws ec2 delete-subnet --subnet-id $s; done', ['aws ec2 delete-subnet --subnet-id $s']],
  ['aws s3 cp a s3://b \\\n  --recursive > log 2>&1', ['aws s3 cp a s3://b --recursive']],
  [
    `aws ec2 x --query 'A[?B==\`;\`] | [0]' --t "$(tag 'a)' b)" )`,
    [`aws ec2 x --query 'A[?B==\`;\`] | [0]' --t "$(tag 'a)' b)"`],
  ],
  ["# aws ec2 a\necho 'aws ec2 b'\ncat <<'E'\naws ec2 c\nE\naws ec2 d", ['aws ec2 d']],
  ['if ! aws iam get-user; then exit; fi', ['aws iam get-user']],
])('the commands in %j', (code, commands) => {
  expect(awsCommandsIn(code)).toEqual(commands);
});

test.each([
  ['aws ec2 wait vpc-available --vpc-ids x', 'ec2 wait vpc-available'],
  ['aws s3 ls', 's3 ls'],
  ['aws ec2 describe-$1 --filters', undefined],
  ['aws help', undefined],
])('the name of %j', (command, name) => {
  expect(commandName(command)).toBe(name);
});
