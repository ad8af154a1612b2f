import { beforeEach, expect, test } from 'vitest';
import { bodyText, createTestDataplane, httpRequest, type TestDataplane } from './dataplane-test-world.ts';
import { fetchFromMachine } from './fetch-from-machine.ts';
import { reachS3 } from './reachability.ts';
import { machineInterface } from './network/machine-interface.ts';

const webScript =
  '#!/bin/bash\ndnf -y install httpd\necho inside > /var/www/html/index.html\nsystemctl enable --now httpd\n';
const closed = { NetworkInterfaces: undefined };
let world: TestDataplane;

beforeEach(() => {
  world = createTestDataplane();
});

async function fetchFrom(instanceId: string, url: string) {
  const machine = await world.machine(instanceId);
  const moment = { nowMs: world.ec2.world.nowMs(), bootElapsedMs: 0 };
  const result = await fetchFromMachine(machine, httpRequest(url), moment);
  return result.kind === 'response' ? bodyText(result.response) : result.failure;
}

test('machines of a VPC reach each other as their security groups say', async () => {
  const client = await world.launch({ openPorts: [] });
  const web = await world.launch({ userData: webScript, openPorts: [], input: closed });
  world.ec2.pass(120_000);
  await world.machine(web.instanceId);
  expect(await fetchFrom(client.instanceId, `http://${web.privateIp}/`)).toBe('timeout');
  await world.ec2.call('AuthorizeSecurityGroupIngress', {
    GroupId: web.groupId,
    IpPermissions: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, UserIdGroupPairs: [{ GroupId: client.groupId }] }],
  });
  expect(await fetchFrom(client.instanceId, `http://${web.privateIp}/`)).toBe('inside\n');
  const name = `ip-${web.privateIp.replaceAll('.', '-')}.ap-northeast-2.compute.internal`;
  expect(await fetchFrom(client.instanceId, `http://${name}/`)).toBe('inside\n');
  // The public name resolves to the private address inside the VPC, so the reference to the group holds.
  const publicName = `ec2-${web.publicIp.replaceAll('.', '-')}.ap-northeast-2.compute.amazonaws.com`;
  expect(await fetchFrom(client.instanceId, `http://${publicName}/`)).toBe('inside\n');
  // By its public address the traffic comes from the internet, where groups have no meaning.
  expect(await fetchFrom(client.instanceId, `http://${web.publicIp}/`)).toBe('timeout');
  expect(await world.get(`http://${web.publicIp}/`)).toMatchObject({ failure: 'timeout' });
});

test('a machine sees the internet, and the internet sees its public address', async () => {
  const { instanceId, publicIp } = await world.launch();
  world.ec2.pass(60_000);
  expect(await fetchFrom(instanceId, 'http://checkip.amazonaws.com/')).toBe(`${publicIp}\n`);
  expect(await fetchFrom(instanceId, 'http://example.com/')).toBe('resolve');
  expect(await fetchFrom(instanceId, 'http://localhost/')).toBe('refused');
});

test('a subnet without internet reaches the repositories through an S3 gateway endpoint', async () => {
  const { Vpc } = await world.ec2.call('CreateVpc', { CidrBlock: '10.10.0.0/16' });
  const VpcId = Vpc!.VpcId!;
  const { Subnet } = await world.ec2.call('CreateSubnet', {
    VpcId,
    CidrBlock: '10.10.10.0/24',
    AvailabilityZone: 'ap-northeast-2a',
  });
  const { RouteTable } = await world.ec2.call('CreateRouteTable', { VpcId });
  const RouteTableId = RouteTable!.RouteTableId!;
  await world.ec2.call('AssociateRouteTable', { RouteTableId, SubnetId: Subnet!.SubnetId! });
  const { instanceId } = await world.launch({ input: { SubnetId: Subnet!.SubnetId!, SecurityGroupIds: undefined } });
  world.ec2.pass(60_000);
  const located = machineInterface(await world.machine(instanceId))!;
  expect(reachS3(located)).toMatchObject({ outcome: 'timeout', checks: [{ check: 'route', passed: false }] });
  await world.ec2.call('CreateVpcEndpoint', {
    VpcId,
    ServiceName: 'com.amazonaws.ap-northeast-2.s3',
    VpcEndpointType: 'Gateway',
    RouteTableIds: [RouteTableId],
  });
  world.ec2.pass(60_000);
  expect(reachS3(located).outcome).toBe('open');
});
