import { beforeEach, expect, test } from 'vitest';
import type { Ec2InstanceConnectOperations } from '../../../wire/generated/ec2-instance-connect.ts';
import {
  bodyText,
  createTestDataplane,
  httpRequest,
  type TestDataplane,
  type TestInstance,
} from '../../dataplane/dataplane-test-world.ts';
import { answerImds } from '../../dataplane/imds/answer-imds.ts';
import { sshInWorld } from '../../dataplane/ssh-in-world.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { ec2InstanceConnectService } from './service.ts';

let world: TestDataplane;
let connect: TestAccount<Ec2InstanceConnectOperations>;
let web: TestInstance;
let privateKey: string;
let publicKey: string;

beforeEach(async () => {
  world = createTestDataplane();
  connect = new TestAccount<Ec2InstanceConnectOperations>(ec2InstanceConnectService, { world: world.ec2.world });
  privateKey = (await world.ec2.call('CreateKeyPair', { KeyName: 'mine', KeyType: 'ed25519' })).KeyMaterial!;
  const { KeyPairs } = await world.ec2.call('DescribeKeyPairs', { KeyNames: ['mine'], IncludePublicKey: true });
  publicKey = KeyPairs![0]!.PublicKey!;
  web = await world.launch({ openPorts: [22], input: { MetadataOptions: { HttpTokens: 'optional' } } });
  world.ec2.pass(30_000);
});

const push = (more: object = {}) => ({
  InstanceId: web.instanceId,
  InstanceOSUser: 'ec2-user',
  SSHPublicKey: publicKey,
  ...more,
});

async function login(user = 'ec2-user'): Promise<string> {
  const target = { host: web.publicIp, port: 22, user, privateKey };
  const result = await sshInWorld(world.ec2.world, target, async () => undefined);
  return result.kind === 'session' ? 'session' : result.failure;
}

test('a pushed key lets its user in for 60 seconds', async () => {
  expect(await login()).toBe('permission-denied');
  expect(await connect.call('SendSSHPublicKey', push())).toMatchObject({ Success: true });
  expect(await login('root')).toBe('permission-denied');
  world.ec2.pass(59_000);
  expect(await login()).toBe('session');
  world.ec2.pass(1_000);
  expect(await login()).toBe('permission-denied');
});

test('the key stands in the metadata meanwhile', async () => {
  await connect.call('SendSSHPublicKey', push());
  const machine = await world.machine(web.instanceId);
  const path = 'http://169.254.169.254/latest/meta-data/managed/ssh-keys/active-keys/ec2-user';
  expect(bodyText(answerImds(machine, httpRequest(path)))).toContain(publicKey.split(' ')[1]);
  world.ec2.pass(60_000);
  expect(answerImds(machine, httpRequest(path)).status).toBe(404);
});

test('instance, zone, state and key are checked', async () => {
  const errorOf = (more: object) => connect.errorOf('SendSSHPublicKey', push(more));
  const notFound = 'EC2InstanceNotFoundException: The specified instance was not found.';
  expect(await errorOf({ InstanceId: 'i-0123456789abcdef0' })).toBe(notFound);
  expect(await errorOf({ AvailabilityZone: 'ap-northeast-2d' })).toBe(notFound);
  expect(await errorOf({ SSHPublicKey: 'x'.repeat(100) })).toBe(
    'InvalidArgsException: Invalid input parameter received for Illegal argument exception: RSA - SSH Public key is invalid',
  );
  expect(await errorOf({ InstanceId: 'mi-048afb7f6460a110d' })).toBe(
    "InvalidArgsException: 1 validation error detected: Value 'mi-048afb7f6460a110d' at 'instanceId' failed to satisfy constraint: Member must satisfy regular expression pattern: i-[a-f0-9]+",
  );
  expect(await errorOf({ InstanceOSUser: 'no such user' })).toMatch(/^InvalidArgsException: .*'instanceOSUser'/);
  await world.ec2.call('StopInstances', { InstanceIds: [web.instanceId] });
  expect(await errorOf({})).toMatch(/^EC2InstanceStateInvalidException: Unable to connect because/);
});

test('the serial console is off', async () => {
  const { InstanceOSUser: _, ...input } = push();
  expect(await connect.errorOf('SendSerialConsoleSSHPublicKey', input)).toMatch(
    /^SerialConsoleAccessDisabledException: Your account is not authorized/,
  );
});
