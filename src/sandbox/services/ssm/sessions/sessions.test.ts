import { beforeEach, describe, expect, it } from 'vitest';
import type { SsmOperations } from '../../../../wire/generated/ssm.ts';
import {
  al2023,
  createTestDataplane,
  type LaunchOptions,
  type TestDataplane,
} from '../../../dataplane/dataplane-test-world.ts';
import { openManagedSession } from '../../../dataplane/managed-session.ts';
import { newInstanceProfile } from '../../../testing/instance-profile.ts';
import { TestAccount } from '../../../testing/test-account.ts';
import { ssmService } from '../service.ts';

let world: TestDataplane;
let ssm: TestAccount<SsmOperations>;

beforeEach(() => {
  world = createTestDataplane();
  ssm = new TestAccount<SsmOperations>(ssmService, { world: world.ec2.world });
});

const withProfile = (name: string, input: object = {}) => ({
  input: { IamInstanceProfile: { Name: name }, ...input },
});

/** Launches an instance and lets its boot come to the end. */
async function launch(options: LaunchOptions): Promise<string> {
  const { instanceId } = await world.launch({ openPorts: [], ...options });
  world.ec2.pass(30_000);
  return instanceId;
}

async function launchManaged(): Promise<string> {
  await newInstanceProfile(world.ec2.world, { name: 'm10' });
  return launch(withProfile('m10'));
}

const notConnected = (id: string) => `TargetNotConnected: ${id} is not connected.`;
const sleep = async (durationMs: number) => world.ec2.pass(durationMs);

async function run(token: string, ...commands: string[]): Promise<string> {
  const opened = await openManagedSession(world.ec2.world, token, sleep);
  let text = '';
  const print = (output: string) => (text += output);
  for (const command of commands) await opened!.shell.run(command, { stdout: print, stderr: print });
  return text;
}

describe('which instances are managed', () => {
  it('one with the policy, the agent and a way out', async () => {
    const target = await launchManaged();
    expect((await ssm.call('DescribeInstanceInformation', {})).InstanceInformationList).toMatchObject([
      { InstanceId: target, PingStatus: 'Online', PlatformName: 'Amazon Linux', ResourceType: 'EC2Instance' },
    ]);
    expect(await ssm.call('GetConnectionStatus', { Target: target })).toEqual({ Target: target, Status: 'connected' });
    await world.ec2.call('StopInstances', { InstanceIds: [target] });
    const stopped = await ssm.call('DescribeInstanceInformation', {});
    expect(stopped.InstanceInformationList).toMatchObject([{ InstanceId: target, PingStatus: 'ConnectionLost' }]);
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe(notConnected(target));
  });

  it('not one without a profile, and one whose role gets the policy later', async () => {
    const iam = await newInstanceProfile(world.ec2.world, { name: 'm10', policy: 'AmazonS3ReadOnlyAccess' });
    const bare = await launch({});
    const instanceId = await launch(withProfile('m10'));
    expect(await ssm.errorOf('StartSession', { Target: bare })).toBe(notConnected(bare));
    expect(await ssm.errorOf('StartSession', { Target: instanceId })).toBe(notConnected(instanceId));
    const PolicyDocument = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Action: ['ssm:UpdateInstanceInformation', 'ssmmessages:*'], Resource: '*' },
        { Effect: 'Deny', Action: 's3:*', Resource: '*' },
      ],
    });
    await iam.call('PutRolePolicy', { RoleName: 'm10', PolicyName: 'agent', PolicyDocument });
    expect(await ssm.errorOf('StartSession', { Target: instanceId })).toBe('');
  });

  it('listed but out of reach of sessions with AmazonSSMFullAccess alone', async () => {
    await newInstanceProfile(world.ec2.world, { name: 'm10', policy: 'AmazonSSMFullAccess' });
    const instanceId = await launch(withProfile('m10'));
    expect((await ssm.call('DescribeInstanceInformation', {})).InstanceInformationList).toHaveLength(1);
    expect(await ssm.errorOf('StartSession', { Target: instanceId })).toBe(notConnected(instanceId));
  });

  it('not with a role that does not trust EC2, nor from a minimal image', async () => {
    await newInstanceProfile(world.ec2.world, { name: 'm10', trusts: 'lambda.amazonaws.com' });
    const untrusted = await launch(withProfile('m10'));
    expect(await ssm.errorOf('StartSession', { Target: untrusted })).toBe(notConnected(untrusted));
    await newInstanceProfile(world.ec2.world, { name: 'm20' });
    const ImageId = al2023.replace('al2023-ami-kernel', 'al2023-ami-minimal-kernel');
    const minimal = await launch(withProfile('m20', { ImageId }));
    expect(await ssm.errorOf('StartSession', { Target: minimal })).toBe(notConnected(minimal));
  });

  it('not before the boot has started the agent, nor while it is stopped', async () => {
    const target = await launchManaged();
    const { TokenValue } = await ssm.call('StartSession', { Target: target });
    await run(TokenValue!, 'sudo systemctl stop amazon-ssm-agent');
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe(notConnected(target));
    await world.ec2.call('RebootInstances', { InstanceIds: [target] });
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe(notConnected(target));
    world.ec2.pass(60_000);
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe('');
  });

  it('only while the way to the service is open: egress, then interface endpoints with their own groups', async () => {
    const target = await launchManaged();
    const { Reservations } = await world.ec2.call('DescribeInstances', { InstanceIds: [target] });
    const { VpcId, SubnetId, SecurityGroups } = Reservations![0]!.Instances![0]!;
    const GroupId = SecurityGroups![0]!.GroupId!;
    const everywhere = [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }];
    await world.ec2.call('RevokeSecurityGroupEgress', { GroupId, IpPermissions: everywhere });
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe(notConnected(target));
    const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };
    const inVpc = [{ ...https, IpRanges: [{ CidrIp: '172.31.0.0/16' }] }];
    await world.ec2.call('AuthorizeSecurityGroupEgress', { GroupId, IpPermissions: inVpc });
    for (const service of ['ssm', 'ssmmessages']) {
      await world.ec2.call('CreateVpcEndpoint', {
        VpcId: VpcId!,
        ServiceName: `com.amazonaws.ap-northeast-2.${service}`,
        VpcEndpointType: 'Interface',
        SubnetIds: [SubnetId!],
        SecurityGroupIds: [GroupId],
      });
    }
    world.ec2.pass(120_000);
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe(notConnected(target));
    await world.ec2.call('AuthorizeSecurityGroupIngress', { GroupId, IpPermissions: inVpc });
    expect(await ssm.errorOf('StartSession', { Target: target })).toBe('');
  });
});

describe('sessions', () => {
  it('open a shell of ssm-user who may become root, and are over when it is left', async () => {
    const Target = await launchManaged();
    const { SessionId, TokenValue, StreamUrl } = await ssm.call('StartSession', { Target, Reason: '점검' });
    expect(SessionId).toMatch(/^learner-0[0-9a-f]{16}$/);
    expect(StreamUrl).toBe(`ws://127.0.0.1:4566/v1/data-channel/${SessionId}?role=publish_subscribe`);
    const connecting = await ssm.call('DescribeSessions', { State: 'Active' });
    expect(connecting.Sessions).toMatchObject([{ SessionId, Target, Status: 'Connecting', Reason: '점검' }]);
    const opened = await openManagedSession(world.ec2.world, TokenValue!, sleep);
    expect(opened!.shell.prompt()).toBe('sh-5.2$ ');
    expect(await run(TokenValue!, 'whoami; pwd', 'sudo whoami', 'cd; pwd')).toBe(
      'ssm-user\n/usr/bin\nroot\n/home/ssm-user\n',
    );
    expect((await ssm.call('DescribeSessions', { State: 'Active' })).Sessions).toMatchObject([{ Status: 'Connected' }]);
    expect(await run(TokenValue!, 'exit')).toBe('');
    expect((await ssm.call('DescribeSessions', { State: 'Active' })).Sessions).toEqual([]);
    const history = await ssm.call('DescribeSessions', { State: 'History' });
    expect(history.Sessions).toMatchObject([{ SessionId, Status: 'Terminated', EndDate: world.ec2.world.nowMs() }]);
    expect(await openManagedSession(world.ec2.world, TokenValue!, sleep)).toBeUndefined();
  });

  it('end by TerminateSession, when nobody takes them up, and after 20 idle minutes', async () => {
    const Target = await launchManaged();
    const first = await ssm.call('StartSession', { Target });
    const opened = await openManagedSession(world.ec2.world, first.TokenValue!, sleep);
    await ssm.call('TerminateSession', { SessionId: first.SessionId! });
    expect(opened!.shell.state()).toBe('lost');
    const second = await ssm.call('StartSession', { Target });
    world.ec2.pass(61_000);
    expect(await openManagedSession(world.ec2.world, second.TokenValue!, sleep)).toBeUndefined();
    const third = await ssm.call('StartSession', { Target });
    const idle = await openManagedSession(world.ec2.world, third.TokenValue!, sleep);
    world.ec2.pass(19 * 60_000);
    expect(idle!.shell.state()).toBe('open');
    world.ec2.pass(60_000);
    expect(idle!.shell.state()).toBe('lost');
  });

  it('go on under another token after ResumeSession', async () => {
    const { SessionId } = await ssm.call('StartSession', { Target: await launchManaged() });
    const resumed = await ssm.call('ResumeSession', { SessionId: SessionId! });
    expect(await run(resumed.TokenValue!, 'whoami')).toBe('ssm-user\n');
    expect(await ssm.errorOf('ResumeSession', { SessionId: 'learner-0' })).toBe(
      'DoesNotExistException: Session learner-0 does not exist.',
    );
  });

  it('take the command document, and say which others they do not take', async () => {
    const Target = await launchManaged();
    const started = await ssm.call('StartSession', {
      Target,
      DocumentName: 'AWS-StartInteractiveCommand',
      Parameters: { command: ['uname -s'] },
    });
    const opened = await openManagedSession(world.ec2.world, started.TokenValue!, sleep);
    expect(opened!.command).toBe('uname -s');
    const errorOf = (DocumentName: string, Parameters: Record<string, string[]> = {}) =>
      ssm.errorOf('StartSession', { Target, DocumentName, Parameters });
    expect(await errorOf('AWS-StartSSHSession')).toBe(
      'InvalidDocument: The document AWS-StartSSHSession is not available here. (cheonman sandbox)',
    );
    expect(await errorOf('Nothing')).toBe('InvalidDocument: Document with name Nothing does not exist.');
    expect(await errorOf('AWS-StartInteractiveCommand')).toMatch(/^InvalidParameters: Parameters command are required/);
    expect(await errorOf('SSM-SessionManagerRunShell', { x: ['1'] })).toMatch(/^InvalidParameters: .* not supported/);
  });

  it('forward a port of the instance, or of a host that it reaches, while they go on', async () => {
    const Target = await launchManaged();
    const { TokenValue: shellToken } = await ssm.call('StartSession', { Target });
    await run(shellToken!, 'sudo dnf -y install httpd', 'sudo systemctl start httpd');
    const forward = async (DocumentName: string, Parameters: Record<string, string[]> = {}) => {
      const started = await ssm.call('StartSession', { Target, DocumentName, Parameters });
      const opened = (await openManagedSession(world.ec2.world, started.TokenValue!, sleep))!;
      return { SessionId: started.SessionId!, ...opened, network: opened.shell.network! };
    };
    const get = (host: string) => ({
      method: 'GET',
      scheme: 'http' as const,
      host,
      path: '/',
      query: '',
      headers: {},
      body: new Uint8Array(),
    });
    const own = await forward('AWS-StartPortForwardingSession');
    expect(own.forward).toEqual({ host: 'localhost', port: 80, localPort: 0 });
    expect((await own.network.fetch(get('localhost:80'))).kind).toBe('response');
    expect(await own.network.connect('localhost', 80)).toBe('open');
    expect(await own.network.fetch(get('localhost:81'))).toMatchObject({ failure: 'refused' });

    const web = await world.launch({ openPorts: [8080], input: {} });
    const parameters = { host: [web.privateIp], portNumber: ['8080'], localPortNumber: ['9090'] };
    const remote = await forward('AWS-StartPortForwardingSessionToRemoteHost', parameters);
    expect(remote.forward).toEqual({ host: web.privateIp, port: 8080, localPort: 9090 });
    expect(await remote.network.connect(web.privateIp, 8080)).toBe('refused');
    expect(await remote.network.fetch(get(`${web.privateIp}:22`))).toMatchObject({ failure: 'timeout' });

    world.ec2.pass(19 * 60_000);
    await own.network.fetch(get('localhost:80'));
    world.ec2.pass(60_000);
    expect([own.shell.state(), remote.shell.state()]).toEqual(['open', 'lost']);
    expect(await remote.network.connect(web.privateIp, 8080)).toBe('reset');
    await ssm.call('TerminateSession', { SessionId: own.SessionId });
    expect(await own.network.fetch(get('localhost:80'))).toEqual({ kind: 'failure', failure: 'reset' });
  });

  it('take only ports and hosts as parameters of forwarding', async () => {
    const Target = await launchManaged();
    const errorOf = (document: string, Parameters: Record<string, string[]>) =>
      ssm.errorOf('StartSession', { Target, DocumentName: `AWS-StartPortForwardingSession${document}`, Parameters });
    expect(await errorOf('', { portNumber: ['0'] })).toMatch(
      /^InvalidParameters: Parameter "portNumber" has value "0" not matching "\^\(\[1-9\]\|/,
    );
    expect(await errorOf('', { localPortNumber: ['65536'] })).toMatch(/"localPortNumber" has value "65536"/);
    expect(await errorOf('', { host: ['10.0.0.1'] })).toBe(
      'InvalidParameters: Parameters host are not supported by the document.',
    );
    expect(await errorOf('ToRemoteHost', { host: ['a b;c'] })).toBe(
      'InvalidParameters: Parameter "host" has value "a b;c" not matching "^[^,$^&\\(\\)!;\'"<>\\`{}\\[\\]\\|#=]{3,}$".',
    );
    expect(await errorOf('', { localPortNumber: ['0'] })).toBe('');
  });
});
