import { beforeEach, expect, test } from 'vitest';
import { createTestDataplane, type TestDataplane, type TestInstance } from '../../../dataplane/dataplane-test-world.ts';
import { reachThroughEndpoint } from '../../../dataplane/instance-connect-tunnel.ts';

let world: TestDataplane;
let web: TestInstance;
let subnetId: string;
let vpcId: string;

beforeEach(async () => {
  world = createTestDataplane();
  web = await world.launch({ openPorts: [] });
  world.ec2.pass(60_000);
  const { Reservations } = await world.ec2.call('DescribeInstances', { InstanceIds: [web.instanceId] });
  ({ SubnetId: subnetId = '', VpcId: vpcId = '' } = Reservations![0]!.Instances![0]!);
});

const ssh = (source: object) => [{ IpProtocol: 'tcp', FromPort: 22, ToPort: 22, ...source }];

async function create(input: object = {}): Promise<string> {
  const created = await world.ec2.call('CreateInstanceConnectEndpoint', { SubnetId: subnetId, ...input });
  return created.InstanceConnectEndpoint!.InstanceConnectEndpointId!;
}

const stateOf = async (id: string) =>
  (await world.ec2.call('DescribeInstanceConnectEndpoints', { InstanceConnectEndpointIds: [id] }))
    .InstanceConnectEndpoints![0]!.State;

test('an endpoint comes and goes in its time, with an interface that holds the subnet', async () => {
  const { InstanceConnectEndpoint: created } = await world.ec2.call('CreateInstanceConnectEndpoint', {
    SubnetId: subnetId,
    TagSpecifications: [{ ResourceType: 'instance-connect-endpoint', Tags: [{ Key: 'Name', Value: 'm10' }] }],
  });
  const id = created!.InstanceConnectEndpointId!;
  expect(created).toMatchObject({ State: 'create-in-progress', NetworkInterfaceIds: [], PreserveClientIp: false });
  expect(created).not.toHaveProperty('DnsName');
  world.ec2.pass(180_000);
  const filters = { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] };
  const { InstanceConnectEndpoints: found } = await world.ec2.call('DescribeInstanceConnectEndpoints', filters);
  expect(found).toMatchObject([
    { InstanceConnectEndpointId: id, State: 'create-complete', SubnetId: subnetId, Tags: [{ Value: 'm10' }] },
  ]);
  expect(found![0]!.DnsName).toMatch(
    new RegExp(`^${id}\\.[0-9a-f]{8}\\.ec2-instance-connect-endpoint\\.ap-northeast-2\\.amazonaws\\.com$`),
  );
  const { NetworkInterfaces: interfaces } = await world.ec2.call('DescribeNetworkInterfaces', {
    NetworkInterfaceIds: found![0]!.NetworkInterfaceIds!,
  });
  expect(interfaces).toMatchObject([{ InterfaceType: 'ec2_instance_connect_endpoint', SubnetId: subnetId }]);
  await world.ec2.call('DeleteInstanceConnectEndpoint', { InstanceConnectEndpointId: id });
  expect(await stateOf(id)).toBe('delete-in-progress');
  world.ec2.pass(120_000);
  expect(await world.ec2.errorOf('DeleteInstanceConnectEndpoint', { InstanceConnectEndpointId: id })).toBe(
    `InvalidInstanceConnectEndpointId.NotFound: The instance connect endpoint ID '${id}' does not exist`,
  );
});

test('one a VPC, in a subnet that exists', async () => {
  await create();
  expect(await world.ec2.errorOf('CreateInstanceConnectEndpoint', { SubnetId: subnetId })).toMatch(
    /^ResourceLimitExceeded: /,
  );
  const SubnetId = 'subnet-0123456789abcdef0';
  expect(await world.ec2.errorOf('CreateInstanceConnectEndpoint', { SubnetId })).toMatch(/^InvalidSubnetID.NotFound/);
  expect(await world.ec2.errorOf('DeleteInstanceConnectEndpoint', { InstanceConnectEndpointId: 'eice-1' })).toMatch(
    /^InvalidInstanceConnectEndpointId.Malformed/,
  );
});

test('it leads to private addresses as far as both security groups let it', async () => {
  const { GroupId } = await world.ec2.call('CreateSecurityGroup', {
    GroupName: 'eice',
    Description: 'x',
    VpcId: vpcId,
  });
  const id = await create({ SecurityGroupIds: [GroupId!] });
  const reach = async () => (await reachThroughEndpoint(world.ec2.world, id, web.privateIp, 22)).outcome;
  const fromEndpoint = ssh({ UserIdGroupPairs: [{ GroupId: GroupId! }] });
  await world.ec2.call('AuthorizeSecurityGroupIngress', { GroupId: web.groupId, IpPermissions: fromEndpoint });
  expect(await reach()).toBe('refused');
  world.ec2.pass(180_000);
  expect(await reach()).toBe('open');
  await world.ec2.call('RevokeSecurityGroupIngress', { GroupId: web.groupId, IpPermissions: fromEndpoint });
  expect(await reach()).toBe('timeout');
});

test('with PreserveClientIp the client’s own address must be let in', async () => {
  const id = await create({ PreserveClientIp: true });
  world.ec2.pass(180_000);
  const reach = async () => (await reachThroughEndpoint(world.ec2.world, id, web.privateIp, 22)).outcome;
  const allow = (source: object) =>
    world.ec2.call('AuthorizeSecurityGroupIngress', { GroupId: web.groupId, IpPermissions: ssh(source) });
  await allow({ IpRanges: [{ CidrIp: '172.31.0.0/16' }] });
  expect(await reach()).toBe('timeout');
  await allow({ IpRanges: [{ CidrIp: '203.0.113.0/24' }] });
  expect(await reach()).toBe('open');
});
