import { expect, test } from 'vitest';
import { textWidth } from '../output/east-asian-width.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

async function helpOf(line: string): Promise<string> {
  const host = memoryHost();
  expect(await runAws(line.split(' '), host)).toBe(0);
  return host.output.stdout;
}

test.each([
  ['help', ['AVAILABLE SERVICES', 'o ec2 ', 'o s3 ', '--query (string)', 'o yaml-stream\n']],
  ['ec2 help', ['AVAILABLE COMMANDS', 'o run-instances\n', 'o wait\n']],
  ['ec2 run-instances help', ['SYNOPSIS', '[--image-id <value>]', '--instance-type (string)', 'o t3.micro\n']],
  ['ec2 create-vpc help', ['[--dry-run | --no-dry-run]', 'Vpc -> (structure)\n          OwnerId -> (string)\n']],
  ['ec2 describe-vpcs help', ['Name=string,Values=string,string ...', '"Values": ["string", ...]', '--max-items']],
  ['iam create-role help', ['--role-name (string)  [필수]', '\n       --role-name <value>\n']],
  ['dynamodb put-item help', ['{ ... recursive ... }']],
  ['ec2 wait help', ['o instance-running\n']],
  ['ec2 wait instance-running help', ['describe-instances에 15초마다 물어봐요. 40번']],
  ['s3 help', ['o sync ', '새로 생겼거나 바뀐 파일만']],
  [
    's3 cp help',
    [
      '<LocalPath> <S3Uri> or <S3Uri> <LocalPath>',
      '[--recursive]',
      '[--exclude <value>]',
      'o STANDARD_IA\n',
      '--sse-c-key (string)',
    ],
  ],
  ['configure help', ['o export-credentials\n']],
])('%s', async (line, parts) => {
  const page = await helpOf(line);
  for (const part of parts) expect(page).toContain(part);
});

test('examples are commands of the course, one option a line where they are long', async () => {
  const page = await helpOf('ec2 create-subnet help');
  expect(page).toContain(`
EXAMPLES
       이 과정의 실습에서 쓰는 명령이에요. $로 시작하는 것은 실습에서 만든
       변수와 함수예요.

       «사용자 1명: 서버 한 대로 시작하기»

          aws ec2 create-subnet \\
              --vpc-id $VPC \\
              --cidr-block 10.10.0.0/24 \\
              --availability-zone ap-northeast-2a \\
              --tag-specifications "$(tag subnet pub-a)" \\
              --query Subnet.SubnetId \\
              --output text
`);
  expect(await helpOf('ec2 wait instance-running help')).toContain('aws ec2 wait instance-running --instance-ids $IID');
  expect(await helpOf('configure help')).toContain('aws configure set region ap-northeast-2');
  expect(await helpOf('lambda invoke help')).not.toContain('EXAMPLES');
});

test('pages fit in 80 columns', async () => {
  const pages = await Promise.all(
    ['help', 'ec2 run-instances help', 'elbv2 create-listener help', 's3 sync help', 'dynamodb query help'].map(helpOf),
  );
  const tooWide = pages
    .join('')
    .split('\n')
    .filter((line) => textWidth(line) > 80);
  // Names in outputs that lie deep may stand further right, and an option of an example is never cut.
  expect(tooWide.filter((line) => !/ -> \(|^ {14}--/.test(line))).toEqual([]);
});

test('on a terminal a page opens in the pager that the environment names, and leaves no file behind', async () => {
  const started: string[][] = [];
  const read: string[] = [];
  const host = memoryHost({
    isTty: true,
    async runProgram(name, args) {
      started.push([name, ...args.slice(0, -1)]);
      read.push(host.files.get(args.at(-1)!) ?? '');
      return name === 'none' ? undefined : 0;
    },
  });
  host.env.PAGER = 'more -d';
  await runAws(['s3', 'help'], host);
  expect(started).toEqual([['more', '-d']]);
  expect(read[0]).toContain('AVAILABLE COMMANDS');
  expect([host.output.stdout, ...host.files.keys()]).toEqual(['']);
  host.env.PAGER = 'none';
  await runAws(['s3', 'help'], host);
  expect(host.output.stdout).toBe(read[0]);
});

test('commands that are no operations are listed, and have their own page', async () => {
  expect(await helpOf('ec2-instance-connect help')).toMatch(
    /o send-serial-console-ssh-public-key\n +o ssh\n +o open-tunnel\n/,
  );
  expect(await helpOf('ec2-instance-connect ssh help')).toMatch(/ec2-instance-connect ssh\n +--instance-id <value>\n/);
});
