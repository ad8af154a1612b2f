import { beforeAll, expect, test } from 'vitest';
import { realAws } from './support/real-cli.ts';
import { runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();
let target: string;

/** Runs the real CLI; words are split at blanks. */
const aws = (line: string) => realAws(url, line.split(' '));

beforeAll(async () => {
  const trust =
    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}';
  await aws(`iam create-role --role-name web --assume-role-policy-document ${trust}`);
  await aws('iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore');
  await aws('iam create-instance-profile --instance-profile-name web');
  await aws('iam add-role-to-instance-profile --instance-profile-name web --role-name web');
  const image = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
  const launched = await aws(
    `ec2 run-instances --image-id ${image} --instance-type t3.micro --iam-instance-profile Name=web --query Instances[0].InstanceId --output text`,
  );
  target = launched.stdout.trim();
}, 60_000);
test('the real CLI finds the managed instance, and asks for its plugin when a session is started', async () => {
  const listed = await aws(
    'ssm describe-instance-information --query InstanceInformationList[].[InstanceId,PingStatus]',
  );
  expect(JSON.parse(listed.stdout)).toEqual([[target, 'Online']]);
  const started = await aws(`ssm start-session --target ${target}`);
  expect(started).toMatchObject({ exitCode: 255, stdout: '' });
  expect(started.stderr).toContain('SessionManagerPlugin is not found.');
  // The CLI ends the session that it cannot use.
  const history = await aws('ssm describe-sessions --state History --query Sessions[].[Target,Status]');
  expect(JSON.parse(history.stdout)).toEqual([[target, 'Terminated']]);
  const unknown = await aws('ssm start-session --target i-0123456789abcdef0');
  expect(unknown.stderr).toBe(
    '\nAn error occurred (TargetNotConnected) when calling the StartSession operation: i-0123456789abcdef0 is not connected.\n',
  );
}, 60_000);

const program = `
import sys, boto3
url, target = sys.argv[1:]
client = lambda name: boto3.client(name, endpoint_url=url)
ssm, ec2, connect = client('ssm'), client('ec2'), client('ec2-instance-connect')
print(ssm.get_connection_status(Target=target)['Status'])
session = ssm.start_session(Target=target)
print(session['StreamUrl'].split('?')[0] == url.replace('http', 'ws') + '/v1/data-channel/' + session['SessionId'])
print(ssm.terminate_session(SessionId=session['SessionId'])['SessionId'] == session['SessionId'])
ec2.create_key_pair(KeyName='pushed')
key = ec2.describe_key_pairs(KeyNames=['pushed'], IncludePublicKey=True)['KeyPairs'][0]['PublicKey']
instance = ec2.describe_instances(InstanceIds=[target])['Reservations'][0]['Instances'][0]
push = dict(InstanceOSUser='ec2-user', SSHPublicKey=key)
print(connect.send_ssh_public_key(InstanceId=target, AvailabilityZone=instance['Placement']['AvailabilityZone'], **push)['Success'])
try:
    connect.send_ssh_public_key(InstanceId=target, AvailabilityZone='ap-northeast-2x', **push)
except connect.exceptions.EC2InstanceNotFoundException as error:
    print(error)
`;

test('boto3 starts and ends sessions, and pushes keys', async () => {
  const stdout = await runPython(program, url, target);
  expect(stdout.split('\n')).toEqual([
    'connected',
    'True',
    'True',
    'True',
    'An error occurred (EC2InstanceNotFoundException) when calling the SendSSHPublicKey operation: The specified instance was not found.',
    '',
  ]);
}, 60_000);
