import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSandboxServer, type RunningSandbox } from '../../server/sandbox/start.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { connectEndpoint, type EndpointConnection } from './endpoint-connection.ts';
import { nodeShellHost } from './node-host.ts';

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
forward() { aws ssm start-session --target $I --document-name AWS-StartPortForwardingSession$1 --parameters "$2"; }
opened() { until grep -qs Waiting $1; do sleep 1; done; }
aws ssm send-command --instance-ids $I --document-name AWS-RunShellScript \\
  --parameters 'commands=dnf install -y httpd,echo inside > /var/www/html/index.html,systemctl start httpd' >> log; sleep 60
forward '' '{"portNumber":["80"],"localPortNumber":["8090"]}' > own.log & opened own.log; curl -s localhost:8090; kill $!; wait
grep -c -e 'Port 8090 opened' -e 'Connection accepted for session \\[' own.log
forward ToRemoteHost host=$IP,portNumber=81,localPortNumber=8091 > remote.log & opened remote.log; curl -s localhost:8091; echo $?; kill $!; wait
forward '' portNumber=http; echo $?
echo 'id -un' | aws ssm start-session --target $I | grep -c '^ssm-user$'
nc -z $IP 22; echo $?
nc -z -w 1 $IP 81 2> /dev/null; echo $?
dig +short no.such.example; echo end
`;
    const { stdout, stderr } = await runScriptInShell(script, {
      connection: endpoint.connection,
      host: nodeShellHost(),
    });
    expect(stdout).toBe('ec2-user\n7\ninside\n2\n56\n254\n1\n0\n1\nend\n');
    expect(stderr).toMatch(/^Warning: Permanently added '\S+' \(ED25519\) to the list of known hosts\.\n/);
    expect(stderr).toContain('(InvalidParameters) when calling the StartSession operation: Parameter "portNumber" has');
  },
  patienceMs,
);

test(
  'through a bastion: -J and ProxyCommand with keys of the agent, and -L to a web server behind it',
  async () => {
    const script = `
VPC=$(aws ec2 describe-vpcs --query 'Vpcs[0].VpcId' --output text)
group() { aws ec2 create-security-group --group-name $1 --description $1 --vpc-id $VPC --query GroupId --output text; }
open() { aws ec2 authorize-security-group-ingress --group-id $1 --protocol tcp --port $2 "\${@:3}" > log; }
FRONT=$(group front); BACK=$(group back)
open $FRONT 22 --cidr 0.0.0.0/0; open $BACK 22 --source-group $FRONT; open $BACK 80 --source-group $FRONT
aws ec2 create-key-pair --key-name b --query KeyMaterial --output text > b.pem; chmod 400 b.pem
printf '#!/bin/bash\\ndnf install -y httpd; echo hidden > /var/www/html/index.html; systemctl start httpd\\n' > boot.sh
launch() { aws ec2 run-instances --image-id resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64 \\
  --instance-type t3.micro --key-name b --security-group-ids $1 --user-data file://boot.sh --query 'Instances[0].InstanceId' --output text; }
A=$(launch $FRONT); B=$(launch $BACK); aws ec2 wait instance-status-ok --instance-ids $A $B
address() { aws ec2 describe-instances --instance-ids $1 --query "Reservations[0].Instances[0].$2" --output text; }
BASTION=$(address $A PublicIpAddress); PUBLIC=$(address $B PublicIpAddress); HIDDEN=$(address $B PrivateIpAddress)
echo 안녕 > f; mkdir -p d/e; echo deep > d/e/g
scp -i b.pem f ec2-user@$BASTION: ; scp -r -i b.pem d ec2-user@$BASTION:~/; scp -i b.pem f ec2-user@$BASTION:/etc/; echo scp $?
ssh -i b.pem ec2-user@$BASTION 'cat f d/e/g'; scp -q -i b.pem ec2-user@$BASTION:f back; scp -r -i b.pem ec2-user@$BASTION:d back-d; cat back back-d/e/g
nc -z -w 1 $PUBLIC 22 2> log; echo outside $?
ssh -i b.pem -J ec2-user@$BASTION ec2-user@$HIDDEN hostname 2>&1 | grep -c 'Permission denied'
eval "$(ssh-agent)" > log; ssh-add b.pem
ssh -J ec2-user@$BASTION ec2-user@$HIDDEN 'echo jumped $(hostname -i)' | grep -c $HIDDEN
ssh -o ProxyCommand="ssh -i b.pem -W %h:%p ec2-user@$BASTION" -i b.pem ec2-user@$HIDDEN 'echo by proxy'
ssh -J ec2-user@$BASTION ec2-user@10.9.9.9 -o ConnectTimeout=1 w 2>&1 | head -n 1
ssh -f -N -L 8080:$HIDDEN:80 -L 9:localhost:22 ec2-user@$BASTION
curl -s localhost:8080; nc -z 127.0.0.1 8080; echo port $?; curl -s http://localhost:9/ ; echo not HTTP $?
ssh -N -L 8081:localhost:81 ec2-user@$BASTION & sleep 1; curl -s localhost:8081; echo nothing $?; kill %1; curl -s localhost:8081; echo closed $?
`;
    const { stdout, stderr } = await runScriptInShell(script, {
      connection: endpoint.connection,
      host: nodeShellHost(),
    });
    expect(stdout.split('\n')).toEqual([
      'scp 255',
      '안녕',
      'deep',
      '안녕',
      'deep',
      'outside 1',
      '1',
      '1',
      'by proxy',
      'channel 0: open failed: connect failed: Connection timed out',
      'hidden',
      'port 0',
      'not HTTP 56',
      'nothing 56',
      'closed 7',
      '',
    ]);
    expect(stderr).toContain('scp: dest open "/etc/f": Permission denied\n');
    expect(stderr).toMatch(/^Identity added: b\.pem \(b\.pem\)$/m);
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
