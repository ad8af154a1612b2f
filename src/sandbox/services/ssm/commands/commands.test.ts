import { beforeEach, expect, test } from 'vitest';
import type { SsmOperations } from '../../../../wire/generated/ssm.ts';
import { createTestDataplane, type TestDataplane, type TestInstance } from '../../../dataplane/dataplane-test-world.ts';
import { newInstanceProfile } from '../../../testing/instance-profile.ts';
import { TestAccount } from '../../../testing/test-account.ts';
import { ssmService } from '../service.ts';

let world: TestDataplane;
let ssm: TestAccount<SsmOperations>;
let web: TestInstance;

beforeEach(async () => {
  world = createTestDataplane();
  ssm = new TestAccount<SsmOperations>(ssmService, { world: world.ec2.world });
  await newInstanceProfile(world.ec2.world, { name: 'web' });
  web = await world.launch({
    input: {
      IamInstanceProfile: { Name: 'web' },
      TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: '웹' }] }],
    },
  });
  world.ec2.pass(60_000);
});

const send = (commands: string[], more: object = {}) =>
  ssm.call('SendCommand', {
    DocumentName: 'AWS-RunShellScript',
    InstanceIds: [web.instanceId],
    Parameters: { commands },
    ...more,
  });

async function invocation(CommandId: string) {
  return ssm.call('GetCommandInvocation', { CommandId, InstanceId: web.instanceId });
}

test('a script runs as root, takes the time of its programs, and leaves its output', async () => {
  const { Command } = await send(['id -un; pwd', 'sleep 30', 'echo 오류 >&2'], { Comment: '점검' });
  const id = Command!.CommandId!;
  expect(Command).toMatchObject({ Status: 'Pending', TargetCount: 1, DocumentVersion: '$DEFAULT', MaxErrors: '0' });
  expect(await invocation(id)).toMatchObject({ Status: 'Pending', ResponseCode: -1, StandardOutputContent: '' });
  world.ec2.pass(1_000);
  expect(await invocation(id)).toMatchObject({ Status: 'InProgress', ResponseCode: -1, StandardOutputContent: '' });
  world.ec2.pass(31_000);
  expect(await invocation(id)).toMatchObject({
    Status: 'Success',
    ResponseCode: 0,
    ExecutionElapsedTime: 'PT30.006S',
    StandardOutputContent: 'root\n/usr/bin\n',
    StandardErrorContent: '오류\n',
  });
  const { Commands } = await ssm.call('ListCommands', {});
  expect(Commands).toMatchObject([{ Comment: '점검', Status: 'Success', CompletedCount: 1, ErrorCount: 0 }]);
  const listed = await ssm.call('ListCommandInvocations', { CommandId: id, Details: true });
  expect(listed.CommandInvocations).toMatchObject([
    {
      InstanceName: '웹',
      CommandPlugins: [{ Name: 'aws:runShellScript', Output: 'root\n/usr/bin\n\n----------ERROR-------\n오류\n' }],
    },
  ]);
});

test('what it installs answers on the instance afterwards', async () => {
  await send(['dnf -y install httpd', 'systemctl enable --now httpd', 'echo 안녕 > /var/www/html/index.html']);
  world.ec2.pass(120_000);
  await ssm.call('ListCommands', {});
  world.ec2.pass(120_000);
  expect(await world.get(`http://${web.publicIp}/`)).toMatchObject({ kind: 'response', response: { status: 200 } });
});

test('a failing script says its exit status, an endless one is ended at its limit', async () => {
  const failing = await send(['ls /nowhere', 'exit 3'], {});
  const endless = await send(['sleep 7200'], {
    Parameters: { commands: ['sleep 7200'], executionTimeout: ['60'], workingDirectory: ['/tmp'] },
  });
  world.ec2.pass(1_000);
  await ssm.call('ListCommands', {});
  world.ec2.pass(61_000);
  const failed = await invocation(failing.Command!.CommandId!);
  expect(failed).toMatchObject({ Status: 'Failed', ResponseCode: 3 });
  expect(failed.StandardErrorContent).toMatch(/No such file or directory\nfailed to run commands: exit status 3$/);
  expect(await invocation(endless.Command!.CommandId!)).toMatchObject({
    Status: 'TimedOut',
    StatusDetails: 'ExecutionTimedOut',
    ResponseCode: -1,
  });
});

test('targets are found by tag; what is waiting can be cancelled', async () => {
  const byTag = (value: string) => ({ InstanceIds: undefined, Targets: [{ Key: 'tag:Name', Values: [value] }] });
  const none = await send(['true'], byTag('다른 이름'));
  expect(none.Command).toMatchObject({ TargetCount: 0, Status: 'Success', StatusDetails: 'NoInstancesInTag' });
  const { Command } = await send(['true'], byTag('웹'));
  expect(Command).toMatchObject({ TargetCount: 1, InstanceIds: [] });
  await ssm.call('CancelCommand', { CommandId: Command!.CommandId! });
  world.ec2.pass(5_000);
  expect(await invocation(Command!.CommandId!)).toMatchObject({ Status: 'Cancelled' });
});

test('documents, parameters and instances are checked', async () => {
  const errorOf = (more: object) =>
    ssm.errorOf('SendCommand', {
      DocumentName: 'AWS-RunShellScript',
      InstanceIds: [web.instanceId],
      Parameters: { commands: ['true'] },
      ...more,
    });
  expect(await errorOf({ InstanceIds: ['i-0123456789abcdef0'] })).toBe(
    'InvalidInstanceId: Instances [[i-0123456789abcdef0]] not in a valid state for account 123456789012',
  );
  expect(await errorOf({ InstanceIds: [web.instanceId, web.instanceId] })).toBe('DuplicateInstanceId: ');
  expect(await errorOf({ DocumentName: 'x-y' })).toBe('InvalidDocument: Document with name x-y does not exist.');
  expect(await errorOf({ DocumentName: 'AWS-RunRemoteScript' })).toMatch(/^InvalidDocument: .*\(cheonman sandbox\)$/);
  expect(await errorOf({ Parameters: {} })).toBe(
    'InvalidParameters: Parameters commands are required by the document.',
  );
  expect(await errorOf({ Parameters: { commands: ['x'], y: ['z'] } })).toMatch(
    /^InvalidParameters: Parameters y are not/,
  );
  expect(await errorOf({ OutputS3BucketName: 'logs' })).toMatch(
    /^InvalidParameters: OutputS3BucketName is not available/,
  );
  const unknown = { CommandId: '00000000-0000-4000-8000-000000000000', InstanceId: web.instanceId };
  expect(await ssm.errorOf('GetCommandInvocation', unknown)).toBe('InvocationDoesNotExist: ');
});
