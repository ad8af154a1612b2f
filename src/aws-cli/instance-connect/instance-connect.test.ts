import { expect, test } from 'vitest';
import { answer, memoryHost } from '../testing/memory-host.ts';
import { runAws } from '../run.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import type { AwsCliHost } from '../host.ts';

const id = 'i-0123456789abcdef0';
const privateOnly = { InstanceId: id, VpcId: 'vpc-1', SubnetId: 'subnet-1', PrivateIpAddress: '10.0.0.9' };
const endpoint = { InstanceConnectEndpointId: 'eice-1', SubnetId: 'subnet-1', DnsName: 'eice-1.example' };

/** Answers as AWS with one instance and these endpoints. */
function aws(instance: object, endpoints: object[] = []) {
  return async (request: HttpRequest): Promise<HttpResponse> => {
    if (request.headers['x-amz-target']) {
      return answer('ec2-instance-connect', 'SendSSHPublicKey', { RequestId: 'r', Success: true });
    }
    const body = new TextDecoder().decode(request.body);
    return body.includes('Action=DescribeInstances&')
      ? answer('ec2', 'DescribeInstances', { Reservations: [{ Instances: [instance] }] })
      : answer('ec2', 'DescribeInstanceConnectEndpoints', { InstanceConnectEndpoints: endpoints });
  };
}

async function run(words: string[], overrides: Partial<AwsCliHost>) {
  const programs: { name: string; args: readonly string[]; key: string | undefined }[] = [];
  const host = memoryHost({
    runProgram: async (name, args) => {
      const keyPath = args[args.indexOf('-i') + 1]!;
      programs.push({ name, args, key: host.files.get(keyPath) });
      return 0;
    },
    ...overrides,
  });
  const exitCode = await runAws(['ec2-instance-connect', ...words], host);
  return { exitCode, programs, host, error: host.output.stderr };
}

test('ssh pushes a new key and starts ssh with it, directly to a public address', async () => {
  const send = aws({ ...privateOnly, PublicIpAddress: '198.51.100.7' });
  const { exitCode, programs, host } = await run(['ssh', '--instance-id', id, '--os-user', 'ubuntu'], { send });
  expect(exitCode).toBe(0);
  const pushed = JSON.parse(new TextDecoder().decode(host.requests[1]!.body)) as Record<string, string>;
  expect(pushed).toMatchObject({ InstanceId: id, InstanceOSUser: 'ubuntu' });
  expect(pushed.SSHPublicKey).toMatch(/^ssh-ed25519 \S+$/);
  const [program] = programs;
  expect(program!.key).toContain('BEGIN OPENSSH PRIVATE KEY');
  const keyFile = program!.args[5]!;
  expect([program!.name, ...program!.args]).toEqual(
    `ssh -o ServerAliveInterval=5 -p 22 -i ${keyFile} ubuntu@198.51.100.7`.split(' '),
  );
  expect(host.files.has(keyFile)).toBe(false);
});

test('ssh reaches a private address through an endpoint, with open-tunnel as its proxy', async () => {
  const words = ['ssh', '--instance-id', id, '--private-key-file', 'k.pem', '--eice-options', 'maxTunnelDuration=60'];
  const { programs, host } = await run(words, { send: aws(privateOnly, [endpoint]) });
  expect(host.requests).toHaveLength(2);
  expect(programs[0]!.args.slice(4)).toEqual([
    '-i',
    'k.pem',
    '-o',
    `ProxyCommand=aws ec2-instance-connect open-tunnel --instance-id ${id} --private-ip-address 10.0.0.9 --remote-port 22 --instance-connect-endpoint-id eice-1 --instance-connect-endpoint-dns-name eice-1.example --max-tunnel-duration 60`,
    'ec2-user@10.0.0.9',
  ]);
});

test('without an endpoint ssh says so, and how to get one', async () => {
  const { exitCode, error } = await run(['ssh', '--instance-id', id], { send: aws(privateOnly) });
  expect(exitCode).toBe(252);
  expect(error).toContain('\nThere are no available instance connect endpoints.\n');
  expect(error).toContain('aws ec2 create-instance-connect-endpoint');
});

test('what ssh could not reach is explained; a missing ssh too', async () => {
  const send = aws({ ...privateOnly, PublicIpAddress: '198.51.100.7' });
  const failed = await run(['ssh', '--instance-id', id], { send, runProgram: async () => 255 });
  expect(failed.exitCode).toBe(255);
  expect(failed.error).toContain('13.209.1.56/29');
  const { exitCode, error } = await run(['ssh', '--instance-id', id], { send, runProgram: async () => undefined });
  expect(exitCode).toBe(253);
  expect(error).toMatch(/^\nSSH not available\. Please refer to/);
});

test.each([
  ['ssh', 252, 'the following arguments are required: --instance-id'],
  ['ssh --instance-id x', 252, 'The specified instance ID is invalid.'],
  [`ssh --instance-id ${id} --instance-ip 10.0.0.9`, 252, 'you must specify connection-type.'],
  [`ssh --instance-id ${id} --connection-type x`, 252, 'Invalid choice, valid choices are:\n\nauto'],
  [`ssh --instance-id ${id} --connection-type direct --eice-options endpointId=eice-1`, 252, "eice-options can't be"],
  [`ssh --instance-id ${id} --eice-options dnsName=a`, 252, 'When specifying dnsName, you must specify endpointId.'],
  [`ssh --instance-id ${id} --eice-options maxTunnelDuration=0`, 252, 'Invalid value specified for maxTunnelDuration.'],
  [`ssh --instance-id ${id} --eice-options endpointId=x`, 252, 'The specified endpointId is invalid.'],
  [`ssh --instance-id ${id} --ssh-port abc`, 255, "invalid literal for int() with base 10: 'abc'"],
  [`ssh --instance-id ${id} --foo`, 252, 'Unknown options: --foo'],
  ['open-tunnel', 252, 'Specify an instance id or private ip.'],
  [
    'open-tunnel --private-ip-address 10.0.0.9',
    252,
    'Specify an instance connect endpoint id when providing a private',
  ],
  [`open-tunnel --instance-id ${id} --max-tunnel-duration 4000`, 252, 'Invalid max connection timeout specified.'],
  [`open-tunnel --instance-id ${id}`, 255, 'open-tunnel cannot carry a connection here'],
])('%s', async (line, code, message) => {
  const { exitCode, error } = await run(line.split(' '), { send: aws(privateOnly, [endpoint]) });
  expect(error).toContain(message);
  expect(exitCode).toBe(code);
});

test('open-tunnel hands the way to the ssh that started it, and does not take a terminal', async () => {
  const send = aws(privateOnly, [{ ...endpoint, SubnetId: 'other' }]);
  const tunnels: object[] = [];
  const openTunnel = async (tunnel: object) => {
    tunnels.push(tunnel);
    return 0;
  };
  expect((await run(['open-tunnel', '--instance-id', id], { send, openTunnel })).exitCode).toBe(0);
  expect(tunnels).toEqual([{ endpointId: 'eice-1', address: '10.0.0.9', port: 22 }]);
  const typed = await run(['open-tunnel', '--instance-id', id], { send, isTty: true });
  expect(typed.error).toContain('This command does not support interactive mode.');
});

test('ssh of another computer is not started for a sandbox: no key is pushed, and the way out is told', async () => {
  const { exitCode, programs, host, error } = await run(['ssh', '--instance-id', id], {
    send: aws({ ...privateOnly, PublicIpAddress: '198.51.100.7' }),
    isForeignSandbox: async (url) => url.startsWith('https://ec2.'),
  });
  expect([exitCode, programs, host.requests]).toEqual([255, [], []]);
  expect(error).toMatch(/cannot reach the instances of the sandbox at https:\/\/ec2\.\S+\n/);
  expect(error).toMatch(/cheonman shell --endpoint-url https:\/\/ec2\.\S+ 로 셸을 열고/);
});
