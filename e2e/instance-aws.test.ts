import { beforeEach, expect, test } from 'vitest';
import { memoryHost } from '../src/aws-cli/testing/memory-host.ts';
import { runAws } from '../src/aws-cli/run.ts';
import { Sandbox } from '../src/sandbox/sandbox.ts';

let sandbox: Sandbox;

beforeEach(() => {
  let nowMs = 1_795_262_400_000;
  sandbox = new Sandbox({
    seed: 'instance-aws',
    speed: 'instant',
    clock: 'own-time',
    host: { nowMs: () => nowMs, delay: async (durationMs) => void (nowMs += durationMs) },
    instanceAws: runAws,
  });
});

/** Runs `aws` on the learner's computer; words are split at blanks. */
async function aws(line: string, ...more: string[]): Promise<string> {
  const host = memoryHost({ send: (request) => sandbox.gateway.handle(request) });
  const exitCode = await runAws([...line.split(' '), ...more], host);
  if (exitCode !== 0) throw new Error(host.output.stderr);
  return host.output.stdout.trim();
}

const image = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';

async function launch(...more: string[]): Promise<string> {
  const trust =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
  await aws(`iam create-role --role-name web --assume-role-policy-document ${trust}`);
  await aws('iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore');
  await aws('iam create-instance-profile --instance-profile-name web');
  await aws('iam add-role-to-instance-profile --instance-profile-name web --role-name web');
  const run = `ec2 run-instances --image-id ${image} --instance-type t3.micro --iam-instance-profile Name=web`;
  return aws(`${run} --query Instances[0].InstanceId --output text`, ...more);
}

/** A shell on the instance: runs a command and answers what it printed. */
async function openShell(target: string): Promise<(command: string) => Promise<string>> {
  let started = '';
  const host = memoryHost({
    send: (request) => sandbox.gateway.handle(request),
    runProgram: async (_name, args) => {
      started = args[0]!;
      return 0;
    },
  });
  await runAws(['ssm', 'start-session', '--target', target], host);
  const { TokenValue } = JSON.parse(started) as { TokenValue: string };
  const { shell } = (await sandbox.connection.openManagedSession(TokenValue))!;
  return async (command) => {
    let text = '';
    const print = (output: string) => void (text += output);
    await shell.run(command, { stdout: print, stderr: print });
    return text;
  };
}

test('aws on an instance is the session of its role, in its Region', async () => {
  const target = await launch();
  const run = await openShell(target);
  expect(await run('aws sts get-caller-identity --query Arn --output text')).toBe(
    `arn:aws:sts::123456789012:assumed-role/web/${target}\n`,
  );
  const zones = 'aws ec2 describe-availability-zones --query AvailabilityZones[0].RegionName --output text';
  expect(await run(zones)).toBe('ap-northeast-2\n');
  expect(await run('aws configure list | grep access')).toMatch(/access_key +\*{16}\w{4} +iam-role/);
  expect(await run('AWS_ACCESS_KEY_ID=x aws sts get-caller-identity')).toContain(
    'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY',
  );
});

test('it moves files between the instance and S3, also from user data', async () => {
  await aws('s3 mb s3://m10-site');
  const script = '#!/bin/bash\necho 안녕 > /tmp/a.txt\naws s3 cp /tmp/a.txt s3://m10-site/a.txt\n';
  const target = await launch('--user-data', script);
  const run = await openShell(target);
  expect(await run('aws s3 ls s3://m10-site')).toMatch(/ 7 a\.txt\n$/);
  expect(await run('cd /tmp && aws s3 cp s3://m10-site/a.txt b.txt >/dev/null && cat b.txt')).toBe('안녕\n');
  expect(await run('echo 셋 | aws s3 cp - s3://m10-site/c && aws s3 cp s3://m10-site/c -')).toBe('셋\n');
});

test('it reaches AWS only where the instance does', async () => {
  const target = await launch();
  const group = await aws(
    `ec2 describe-instances --instance-ids ${target} --query Reservations[0].Instances[0].SecurityGroups[0].GroupId --output text`,
  );
  const run = await openShell(target);
  const revoke = `ec2 revoke-security-group-egress --group-id ${group} --ip-permissions IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]`;
  await aws(revoke);
  expect(await run('aws sts get-caller-identity')).toContain(
    'Could not connect to the endpoint URL: "https://sts.ap-northeast-2.amazonaws.com/"',
  );
});
