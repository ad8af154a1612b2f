import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork, type Ec2Account } from '../../../testing/ec2-network.ts';

const minuteMs = 60_000;

async function setUp() {
  const account = newEc2Account();
  const network = await newNetwork(account);
  await account.call('ModifySubnetAttribute', { SubnetId: network.subnetId, MapPublicIpOnLaunch: { Value: true } });
  const { Images: images } = await account.call('DescribeImages', {
    Owners: ['amazon'],
    Filters: [{ Name: 'name', Values: ['al2023-ami-2023*-x86_64'] }],
  });
  const { Instances: instances } = await account.call('RunInstances', {
    ImageId: images![0]!.ImageId,
    InstanceType: 't3.micro',
    SubnetId: network.subnetId,
    MinCount: 1,
    MaxCount: 1,
  });
  const { AllocationId, PublicIp } = await account.call('AllocateAddress', {});
  return { account, ...network, InstanceId: instances![0]!.InstanceId!, AllocationId: AllocationId!, PublicIp };
}

async function publicIpOf(account: Ec2Account, instanceId: string): Promise<string | undefined> {
  const { Reservations: reservations } = await account.call('DescribeInstances', { InstanceIds: [instanceId] });
  return reservations![0]!.Instances![0]!.PublicIpAddress;
}

describe('public addresses of instances', () => {
  it('wait until the instance runs', async () => {
    const { account, InstanceId, AllocationId } = await setUp();
    expect(await account.errorOf('AssociateAddress', { AllocationId, InstanceId })).toBe(
      `InvalidInstanceID: The pending instance '${InstanceId}' is not in a valid state for this operation.`,
    );
    account.pass(minuteMs);
    expect(await account.errorOf('AssociateAddress', { AllocationId, InstanceId })).toBe('');
  });

  it('are lent by the subnet and give way to an Elastic IP', async () => {
    const { account, InstanceId, AllocationId, PublicIp } = await setUp();
    account.pass(minuteMs);
    const lent = await publicIpOf(account, InstanceId);
    expect(lent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    const { AssociationId } = await account.call('AssociateAddress', { AllocationId, InstanceId });
    expect(await publicIpOf(account, InstanceId)).toBe(PublicIp);
    await account.call('DisassociateAddress', { AssociationId });
    const again = await publicIpOf(account, InstanceId);
    expect(again).toBeDefined();
    expect([lent, PublicIp]).not.toContain(again);
  });

  it('stay over a stop when elastic, and are free after termination', async () => {
    const { account, InstanceId, AllocationId, PublicIp } = await setUp();
    account.pass(minuteMs);
    await account.call('AssociateAddress', { AllocationId, InstanceId });
    await account.call('StopInstances', { InstanceIds: [InstanceId] });
    account.pass(2 * minuteMs);
    expect(await publicIpOf(account, InstanceId)).toBe(PublicIp);
    await account.call('TerminateInstances', { InstanceIds: [InstanceId] });
    account.pass(2 * minuteMs);
    expect(await account.errorOf('ReleaseAddress', { AllocationId })).toBe('');
  });

  it('change over a stop when lent', async () => {
    const { account, InstanceId } = await setUp();
    account.pass(minuteMs);
    const before = await publicIpOf(account, InstanceId);
    await account.call('StopInstances', { InstanceIds: [InstanceId] });
    account.pass(2 * minuteMs);
    expect(await publicIpOf(account, InstanceId)).toBeUndefined();
    await account.call('StartInstances', { InstanceIds: [InstanceId] });
    account.pass(minuteMs);
    const after = await publicIpOf(account, InstanceId);
    expect(after).toBeDefined();
    expect(after).not.toBe(before);
  });
});
