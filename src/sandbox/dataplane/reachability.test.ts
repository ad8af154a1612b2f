import { beforeEach, describe, expect, it } from 'vitest';
import { createTestDataplane, type TestDataplane, type TestInstance } from './dataplane-test-world.ts';
import { connectInWorld } from './connect-in-world.ts';
import { reachMachineFromInternet } from './reach-machine.ts';

const webScript = '#!/bin/bash\ndnf -y install httpd\nsystemctl enable --now httpd\n';
let world: TestDataplane;
let web: TestInstance;

beforeEach(async () => {
  world = createTestDataplane();
  web = await world.launch({ userData: webScript, openPorts: [80, 8080] });
  world.ec2.pass(120_000);
});

async function reach(port = 80) {
  const { outcome, checks } = await reachMachineFromInternet(world.ec2.world, web.publicIp, port);
  return { outcome, last: checks.at(-1), passed: checks.filter((check) => check.passed).map(({ check }) => check) };
}

async function subnetOf(instanceId: string): Promise<{ subnetId: string; vpcId: string }> {
  const { Reservations } = await world.ec2.call('DescribeInstances', { InstanceIds: [instanceId] });
  const { SubnetId, VpcId } = Reservations![0]!.Instances![0]!;
  return { subnetId: SubnetId!, vpcId: VpcId! };
}

describe('a connection from the internet', () => {
  it('is open when everything lets it through', async () => {
    expect(await reach()).toMatchObject({
      outcome: 'open',
      passed: ['address', 'internet-gateway', 'route', 'network-acl', 'security-group', 'instance-state', 'service'],
    });
  });

  it('is refused where nothing listens, and times out where the group is closed', async () => {
    expect(await reach(8080)).toMatchObject({ outcome: 'refused', last: { check: 'service', passed: false } });
    expect(await reach(443)).toMatchObject({
      outcome: 'timeout',
      last: { check: 'security-group', passed: false, resourceId: web.groupId, direction: 'ingress' },
    });
  });

  it('times out when the rule allows only another source', async () => {
    const port80 = { IpProtocol: 'tcp', FromPort: 80, ToPort: 80 };
    const everybody = { ...port80, IpRanges: [{ CidrIp: '0.0.0.0/0' }] };
    await world.ec2.call('RevokeSecurityGroupIngress', { GroupId: web.groupId, IpPermissions: [everybody] });
    const somebody = { ...port80, IpRanges: [{ CidrIp: '192.0.2.0/24' }] };
    await world.ec2.call('AuthorizeSecurityGroupIngress', { GroupId: web.groupId, IpPermissions: [somebody] });
    expect(await reach()).toMatchObject({ outcome: 'timeout', last: { check: 'security-group' } });
  });

  it('times out without a route to the internet gateway', async () => {
    const { vpcId } = await subnetOf(web.instanceId);
    const { RouteTables } = await world.ec2.call('DescribeRouteTables', {
      Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
    });
    const RouteTableId = RouteTables![0]!.RouteTableId!;
    await world.ec2.call('DeleteRoute', { RouteTableId, DestinationCidrBlock: '0.0.0.0/0' });
    expect(await reach()).toMatchObject({ outcome: 'timeout', last: { check: 'route', resourceId: RouteTableId } });
  });

  it('times out when the network ACL drops the answers', async () => {
    const { subnetId } = await subnetOf(web.instanceId);
    const { NetworkAcls } = await world.ec2.call('DescribeNetworkAcls', {
      Filters: [{ Name: 'association.subnet-id', Values: [subnetId] }],
    });
    await world.ec2.call('CreateNetworkAclEntry', {
      NetworkAclId: NetworkAcls![0]!.NetworkAclId!,
      RuleNumber: 50,
      Protocol: '6',
      RuleAction: 'deny',
      Egress: true,
      CidrBlock: '0.0.0.0/0',
      PortRange: { From: 1024, To: 65535 },
    });
    expect(await reach()).toMatchObject({ outcome: 'timeout', last: { check: 'network-acl', direction: 'egress' } });
  });

  it('times out when the instance is stopped or the address is nobody’s', async () => {
    expect(await connectInWorld(world.ec2.world, '13.125.255.254', 80)).toBe('timeout');
    const { AllocationId, PublicIp } = await world.ec2.call('AllocateAddress', { Domain: 'vpc' });
    await world.ec2.call('AssociateAddress', { AllocationId: AllocationId!, InstanceId: web.instanceId });
    expect(await connectInWorld(world.ec2.world, PublicIp!, 80)).toBe('open');
    await world.ec2.call('StopInstances', { InstanceIds: [web.instanceId] });
    expect(await connectInWorld(world.ec2.world, PublicIp!, 80)).toBe('timeout');
  });
});

it('names of the world resolve, others do not', async () => {
  const name = `ec2-${web.publicIp.replaceAll('.', '-')}.ap-northeast-2.compute.amazonaws.com`;
  expect(await world.get(`http://${name}/`)).toMatchObject({ kind: 'response', remoteAddress: web.publicIp });
  expect(await world.get('http://example.com/')).toEqual({ kind: 'failure', failure: 'resolve' });
  expect(await world.get(`https://${web.publicIp}/`)).toMatchObject({ kind: 'failure', failure: 'timeout' });
});
