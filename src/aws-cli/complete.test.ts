import { expect, test } from 'vitest';
import { completeAws } from './complete.ts';
import { memoryHost } from './testing/memory-host.ts';

const complete = (line: string) => completeAws(line.split(' '), memoryHost());

test.each([
  ['st', ['sts']],
  ['ec2 create-vp', ['create-vpc', 'create-vpc-endpoint', 'create-vpc-peering-connection']],
  ['ec2 create-subnet --vpc', ['--vpc-id']],
  ['ec2 wait instance-r', ['instance-running']],
  ['ec2 describe-vpcs --output t', ['text', 'table']],
  ['ec2 run-instances --instance-type t3.mi', ['t3.micro']],
  ['ec2 create-vpc --instance-tenancy d', ['dedicated', 'default']],
  ['ec2 describe-vpcs --filters ', ['Name=']],
  ['--region ap-northeast-2 sts get-c', ['get-caller-identity']],
  ['s3 m', ['mv', 'mb']],
])('%s', async (line, expected) => {
  expect(await complete(line)).toEqual(expected);
});
