import { expect, test } from 'vitest';
import { createAccount } from '../../account/account.ts';
import { createGatewayRequestHandler } from '../../account/gateway-request-handler.ts';
import { sandboxCredentials } from '../../core/sandbox-credentials.ts';
import { hourlyPrice } from '../../pricing/ec2-seoul.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { listResources } from './list-resources.ts';

const owner = { tagKey: 'Project', tagValue: 'm10' };

function newSandbox(): Sandbox {
  const host = { nowMs: () => 1_790_000_000_000, delay: async () => undefined };
  return new Sandbox({ seed: 'resources', speed: 'instant', clock: 'own-time', host });
}

function list({ connection }: Sandbox) {
  const account = createAccount({
    region: 'ap-northeast-2',
    credentials: sandboxCredentials,
    requestHandler: createGatewayRequestHandler((request) => connection.send(request)),
    probe: (request) => connection.fetch(request),
  });
  return listResources(account, owner);
}

const tag = (kind: string) => `ResourceType=${kind},Tags=[{Key=Project,Value=m10},{Key=Name,Value=m10-web1}]`;

test('lists nothing of an untouched account', async () => {
  expect(await list(newSandbox())).toEqual([]);
});

test('lists what carries the tag, with states and what it would cost', async () => {
  const sandbox = newSandbox();
  const { stderr } = await runScriptInShell(
    `export AWS_DEFAULT_REGION=ap-northeast-2
     AMI=resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64
     aws ec2 run-instances --image-id $AMI --instance-type t3.micro --tag-specifications '${tag('instance')}' '${tag('volume')}' > /dev/null
     aws ec2 run-instances --image-id $AMI --instance-type t3.small > /dev/null
     aws ec2 allocate-address --domain vpc --tag-specifications '${tag('elastic-ip')}' > /dev/null`,
    { connection: sandbox.connection },
  );
  expect(stderr).toBe('');
  const rows = await list(sandbox);
  expect(rows.map(({ kind, name, state, stateText }) => [kind, name, state, stateText])).toEqual([
    ['EC2 인스턴스', 'm10-web1', 'on', 'running'],
    ['Elastic IP', 'm10-web1', 'off', '연결 안 됨'],
    ['EBS 볼륨', 'm10-web1', 'on', 'in-use'],
  ]);
  const bills = rows.flatMap((row) => row.bills.map((bill) => bill.usdPerHour));
  const disk = 8 * (hourlyPrice.volumeGb('gp3') ?? Number.NaN);
  expect(bills).toEqual([0.013, hourlyPrice.publicIpv4, hourlyPrice.publicIpv4, disk]);
});
