import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandboxServer, type RunningSandbox } from '../../server/sandbox/start.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { connectEndpoint, type EndpointConnection } from './endpoint-connection.ts';

let sandbox: RunningSandbox;
let endpoint: EndpointConnection;
let isLost = false;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', speed: 'instant', seed: 'endpoint' });
  endpoint = await connectEndpoint(`http://127.0.0.1:${sandbox.port}`, () => void (isLost = true));
});
afterAll(async () => {
  endpoint.disconnect();
  await sandbox.close();
});

const patienceMs = 60_000;

test(
  'a shell reaches instances behind an endpoint: ssh, Session Manager, ports, names',
  async () => {
    const script = `
trust='{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
aws iam create-role --role-name web --assume-role-policy-document "$trust" > log
aws iam attach-role-policy --role-name web --policy-arn arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore
aws iam create-instance-profile --instance-profile-name web >> log
aws iam add-role-to-instance-profile --instance-profile-name web --role-name web
aws ec2 create-key-pair --key-name k --query KeyMaterial --output text > k.pem; chmod 400 k.pem
SG=$(aws ec2 describe-security-groups --query 'SecurityGroups[0].GroupId' --output text)
aws ec2 authorize-security-group-ingress --group-id $SG --protocol tcp --port 22 --cidr 0.0.0.0/0 >> log
I=$(aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \\
  --instance-type t3.micro --key-name k --iam-instance-profile Name=web --query 'Instances[0].InstanceId' --output text)
aws ec2 wait instance-running --instance-ids $I
IP=$(aws ec2 describe-instances --instance-ids $I --query 'Reservations[0].Instances[0].PublicIpAddress' --output text)
ssh -i k.pem ec2-user@$IP 'whoami; exit 7'; echo $?
echo 'id -un' | aws ssm start-session --target $I | grep -c '^ssm-user$'
nc -z $IP 22; echo $?
nc -z -w 1 $IP 81 2> /dev/null; echo $?
dig +short no.such.example; echo end
`;
    const { stdout, stderr } = await runScriptInShell(script, { connection: endpoint.connection });
    expect(stdout).toBe('ec2-user\n7\n1\n0\n1\nend\n');
    expect(stderr).toMatch(/^Warning: Permanently added '\S+' \(ED25519\) to the list of known hosts\.\n$/);
  },
  patienceMs,
);

test(
  'an endpoint that goes away is told, and what waits ends',
  async () => {
    const waiting = endpoint.connection.sleep(1e9);
    waiting.catch(() => undefined);
    await sandbox.close();
    await expect(waiting).rejects.toThrow();
    await expect.poll(() => isLost).toBe(true);
    await expect(endpoint.connection.connect('10.0.0.1', 22)).rejects.toMatchObject({ name: 'RpcClosedError' });
  },
  patienceMs,
);
