import { expect, test } from 'vitest';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runAws } from '../run.ts';
import { memoryHost } from '../testing/memory-host.ts';

const trust =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
const image = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';

test('the Korean line says what keeps Session Manager from the instance, step by step', async () => {
  const clock = { nowMs: () => 1_795_251_600_000, delay: () => Promise.resolve() };
  const sandbox = new Sandbox({ seed: 'test', speed: 'instant', clock: 'own-time', host: clock });
  const run = async (line: string) => {
    const host = memoryHost({ send: (request) => sandbox.gateway.handle(request), runProgram: async () => 0 });
    const exitCode = await runAws(line.split(' '), host);
    return { exitCode, ...host.output };
  };
  const launch = `ec2 run-instances --image-id ${image} --instance-type t3.micro --query Instances[0].InstanceId --output text`;
  const target = (await run(launch)).stdout.trim();
  const start = async () => (await run(`ssm start-session --target ${target}`)).stderr;

  expect((await run('ssm start-session --target i-0123456789abcdef0')).stderr).toContain(
    '[천만 실습실] i-0123456789abcdef0은 이 리전에 없는 인스턴스예요.',
  );
  expect(await start()).toContain('인스턴스 프로파일이 없어서');
  await run('iam create-instance-profile --instance-profile-name web');
  await run(`ec2 associate-iam-instance-profile --instance-id ${target} --iam-instance-profile Name=web`);
  expect(await start()).toContain('인스턴스 프로파일 web에 역할이 들어 있지 않아요.');
  await run(`iam create-role --role-name web --assume-role-policy-document ${trust}`);
  await run('iam add-role-to-instance-profile --instance-profile-name web --role-name web');
  await run('iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess');
  expect(await start()).toContain('역할 web에 Session Manager가 쓸 정책이 없어요.');
  const send = `ssm send-command --instance-ids ${target} --document-name AWS-RunShellScript --parameters commands=true`;
  expect((await run(send)).stderr).toContain('역할 web에 Session Manager가 쓸 정책이 없어요.');
  await run('iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore');
  expect(await start()).toBe('');
  const group = await run(
    `ec2 describe-instances --query Reservations[0].Instances[0].SecurityGroups[0].GroupId --output text`,
  );
  const everything = 'IpProtocol=-1,IpRanges=[{CidrIp=0.0.0.0/0}]';
  await run(`ec2 revoke-security-group-egress --group-id ${group.stdout.trim()} --ip-permissions ${everything}`);
  expect(await start()).toContain('보안 그룹의 아웃바운드 443');
  await run(`ec2 stop-instances --instance-ids ${target}`);
  expect(await start()).toMatch(/인스턴스가 지금 stopp(ing|ed) 상태예요/);
});
