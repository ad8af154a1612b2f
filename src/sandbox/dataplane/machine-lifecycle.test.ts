import { expect, test } from 'vitest';
import { decodeWorld, encodeWorld, resumeWorld } from '../world-codec.ts';
import { newEc2Account } from '../testing/ec2-network.ts';
import { bodyText, createTestDataplane, httpRequest, type TestDataplane } from './dataplane-test-world.ts';
import { fetchInWorld } from './fetch-in-world.ts';
import { consoleOutput } from './machine-lifecycle.ts';

const webScript =
  '#!/bin/bash\ndnf -y install httpd\ndate +%s >> /var/www/html/index.html\nsystemctl enable --now httpd\n';

async function page(world: TestDataplane, address: string): Promise<string> {
  const answer = await world.get(`http://${address}/`);
  return answer.kind === 'response' ? bodyText(answer.response) : answer.failure;
}

async function publicIp(world: TestDataplane, instanceId: string): Promise<string> {
  const { Reservations } = await world.ec2.call('DescribeInstances', { InstanceIds: [instanceId] });
  return Reservations![0]!.Instances![0]!.PublicIpAddress!;
}

test('user data runs at the first boot only; files and enabled units outlive stop and start', async () => {
  const world = createTestDataplane();
  const { instanceId, publicIp: firstIp } = await world.launch({ userData: webScript });
  world.ec2.pass(120_000);
  const first = await page(world, firstIp);
  expect(first).toMatch(/^\d+\n$/);
  await world.ec2.call('StopInstances', { InstanceIds: [instanceId] });
  world.ec2.pass(60_000);
  await world.ec2.call('StartInstances', { InstanceIds: [instanceId] });
  world.ec2.pass(21_000);
  const secondIp = await publicIp(world, instanceId);
  expect(await page(world, secondIp)).toBe('refused');
  world.ec2.pass(15_000);
  expect(await page(world, secondIp)).toBe(first);
});

test('a unit that was only started is gone after a reboot', async () => {
  const world = createTestDataplane();
  const { instanceId, publicIp: address } = await world.launch({
    userData: webScript.replace('enable --now', 'start'),
  });
  world.ec2.pass(120_000);
  expect(await page(world, address)).toMatch(/^\d+\n$/);
  await world.ec2.call('RebootInstances', { InstanceIds: [instanceId] });
  world.ec2.pass(120_000);
  expect(await page(world, address)).toBe('refused');
});

test('the machine of a terminated instance is gone', async () => {
  const world = createTestDataplane();
  const { instanceId } = await world.launch({ userData: webScript });
  world.ec2.pass(120_000);
  await world.ec2.call('TerminateInstances', { InstanceIds: [instanceId] });
  world.ec2.pass(120_000);
  expect(await world.machine(instanceId)).toBeUndefined();
});

test('a boot that a saved world was closed in goes on when it is opened again', async () => {
  const world = createTestDataplane();
  const { publicIp: address } = await world.launch({ userData: webScript });
  const { data } = world.ec2.world;
  const saved = encodeWorld({ savedAtMs: world.ec2.world.nowMs(), data });
  const other = newEc2Account();
  other.world.data = resumeWorld(decodeWorld(saved), other.world.nowMs() - other.world.data.offsetMs, 'own-time');
  const get = () => fetchInWorld(other.world, httpRequest(`http://${address}/`));
  expect(await get()).toMatchObject({ kind: 'failure', failure: 'refused' });
  other.pass(120_000);
  expect(await get()).toMatchObject({ kind: 'response', response: { status: 200 } });
});

test('time that is brought forward brings the web server forward', async () => {
  const world = createTestDataplane();
  const { publicIp: address } = await world.launch({ userData: webScript });
  world.ec2.pass(10_000);
  expect(await page(world, address)).toBe('refused');
  world.ec2.world.bringForward(60_000);
  expect(await page(world, address)).toMatch(/^\d+\n$/);
});

test('everything is there at once in an instant world', async () => {
  const world = createTestDataplane();
  world.ec2.world.setSpeed('instant');
  const { publicIp: address } = await world.launch({ userData: webScript });
  expect(await page(world, address)).toMatch(/^\d+\n$/);
});

test('the same seed gives the same machine', async () => {
  const records = await Promise.all(
    ['seed', 'seed'].map(async (seed) => {
      const world = createTestDataplane(seed);
      const { instanceId } = await world.launch({ userData: webScript });
      world.ec2.pass(60_000);
      return JSON.stringify((await world.machine(instanceId)).record);
    }),
  );
  expect(records[0]).toBe(records[1]);
});

test('dnf waits for a way to the internet that comes while it tries', async () => {
  const world = createTestDataplane();
  const input = {
    SecurityGroupIds: undefined,
    NetworkInterfaces: [{ DeviceIndex: 0, AssociatePublicIpAddress: false }],
  };
  const { instanceId } = await world.launch({ userData: webScript, input });
  world.ec2.pass(20_000);
  expect((await world.machine(instanceId)).record.boot.finalStage).toBe('running');
  const { AllocationId, PublicIp } = await world.ec2.call('AllocateAddress', { Domain: 'vpc' });
  await world.ec2.call('AssociateAddress', { AllocationId: AllocationId!, InstanceId: instanceId });
  expect((await world.machine(instanceId)).record.packages).toEqual({});
  world.ec2.pass(60_000);
  expect((await world.machine(instanceId)).record.services.httpd).toMatchObject({ isActive: true });
  expect(PublicIp).toBeDefined();
});

test('the console shows the boot as far as it has come', async () => {
  const world = createTestDataplane();
  const { instanceId } = await world.launch({ userData: '#!/bin/bash\necho 하나\nsleep 30\necho 둘\n' });
  world.ec2.pass(15_000);
  const early = await consoleOutput(world.ec2.world, world.ec2.context(), instanceId);
  expect(early).toContain('cloud-init[1672]: 하나');
  expect(early).not.toContain('둘');
  world.ec2.pass(60_000);
  expect(await consoleOutput(world.ec2.world, world.ec2.context(), instanceId)).toContain('cloud-init[1672]: 둘');
});
