import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

const al2023 = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
let ec2: Ec2Account;

beforeEach(() => {
  ec2 = newEc2Account();
});

async function launch(input: object = {}) {
  const reservation = await ec2.call('RunInstances', {
    ImageId: al2023,
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    ...input,
  });
  return reservation.Instances!;
}

async function describeOne(instanceId: string) {
  const { Reservations } = await ec2.call('DescribeInstances', { InstanceIds: [instanceId] });
  return Reservations![0]!.Instances![0]!;
}

async function launchRunning(input: object = {}): Promise<string> {
  const [instance] = await launch(input);
  ec2.pass(30_000);
  return instance!.InstanceId!;
}

describe('the life of an instance', () => {
  it('goes from pending to running in about twenty seconds', async () => {
    const [instance] = await launch();
    expect(instance).toMatchObject({
      State: { Code: 0, Name: 'pending' },
      StateReason: { Code: 'pending', Message: 'pending' },
      Architecture: 'x86_64',
      RootDeviceName: '/dev/xvda',
      MetadataOptions: { State: 'pending', HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
      Monitoring: { State: 'disabled' },
      CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
    });
    expect(instance!.PublicIpAddress).toBeUndefined();
    ec2.pass(10_000);
    expect((await describeOne(instance!.InstanceId!)).State!.Name).toBe('pending');
    ec2.pass(15_000);
    const running = await describeOne(instance!.InstanceId!);
    expect(running.State).toEqual({ Code: 16, Name: 'running' });
    expect(running.StateReason).toBeUndefined();
    expect(running.PublicIpAddress).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(running.PublicDnsName).toBe(
      `ec2-${running.PublicIpAddress!.replaceAll('.', '-')}.ap-northeast-2.compute.amazonaws.com`,
    );
    expect(running.PrivateDnsName).toBe(
      `ip-${running.PrivateIpAddress!.replaceAll('.', '-')}.ap-northeast-2.compute.internal`,
    );
    expect(running.BlockDeviceMappings![0]).toMatchObject({
      DeviceName: '/dev/xvda',
      Ebs: { Status: 'attached', DeleteOnTermination: true },
    });
  });

  it('gives the public address back when it stops and gets another when it starts', async () => {
    const instanceId = await launchRunning();
    const before = await describeOne(instanceId);
    const { StoppingInstances } = await ec2.call('StopInstances', { InstanceIds: [instanceId] });
    expect(StoppingInstances).toEqual([
      {
        InstanceId: instanceId,
        CurrentState: { Code: 64, Name: 'stopping' },
        PreviousState: { Code: 16, Name: 'running' },
      },
    ]);
    ec2.pass(60_000);
    const stopped = await describeOne(instanceId);
    expect(stopped.State!.Name).toBe('stopped');
    expect(stopped.PublicIpAddress).toBeUndefined();
    expect(stopped.PrivateIpAddress).toBe(before.PrivateIpAddress);
    expect(stopped.StateReason!.Code).toBe('Client.UserInitiatedShutdown');
    expect(stopped.StateTransitionReason).toMatch(/^User initiated \(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d GMT\)$/);
    await ec2.call('StartInstances', { InstanceIds: [instanceId] });
    ec2.pass(30_000);
    const again = await describeOne(instanceId);
    expect(again.State!.Name).toBe('running');
    expect(again.PublicIpAddress).not.toBe(before.PublicIpAddress);
    expect(again.LaunchTime).toBeGreaterThan(before.LaunchTime!);
    expect(again.StateTransitionReason).toBe('');
  });

  it('keeps an Elastic IP through stop and start', async () => {
    const instanceId = await launchRunning();
    const { AllocationId, PublicIp } = await ec2.call('AllocateAddress', { Domain: 'vpc' });
    await ec2.call('AssociateAddress', { AllocationId, InstanceId: instanceId });
    expect((await describeOne(instanceId)).PublicIpAddress).toBe(PublicIp);
    await ec2.call('StopInstances', { InstanceIds: [instanceId] });
    ec2.pass(60_000);
    expect((await describeOne(instanceId)).PublicIpAddress).toBe(PublicIp);
    await ec2.call('StartInstances', { InstanceIds: [instanceId] });
    ec2.pass(60_000);
    const running = await describeOne(instanceId);
    expect(running.PublicIpAddress).toBe(PublicIp);
    expect(running.NetworkInterfaces![0]!.Association!.IpOwnerId).toBe('123456789012');
  });

  it('is gone with its volume and interface after termination, and forgotten an hour later', async () => {
    const instanceId = await launchRunning();
    const { BlockDeviceMappings, NetworkInterfaces } = await describeOne(instanceId);
    await ec2.call('TerminateInstances', { InstanceIds: [instanceId] });
    expect((await describeOne(instanceId)).State).toEqual({ Code: 32, Name: 'shutting-down' });
    ec2.pass(60_000);
    const terminated = await describeOne(instanceId);
    expect(terminated).toMatchObject({ State: { Code: 48, Name: 'terminated' }, NetworkInterfaces: [] });
    expect(terminated.SubnetId).toBeUndefined();
    await expect(
      ec2.call('DescribeVolumes', { VolumeIds: [BlockDeviceMappings![0]!.Ebs!.VolumeId!] }),
    ).rejects.toMatchObject({ code: 'InvalidVolume.NotFound' });
    await expect(
      ec2.call('DescribeNetworkInterfaces', { NetworkInterfaceIds: [NetworkInterfaces![0]!.NetworkInterfaceId!] }),
    ).rejects.toMatchObject({ code: 'InvalidNetworkInterfaceID.NotFound' });
    ec2.pass(3_600_000);
    await expect(describeOne(instanceId)).rejects.toMatchObject({
      code: 'InvalidInstanceID.NotFound',
      message: `The instance ID '${instanceId}' does not exist`,
    });
  });

  it('passes its status checks about two minutes after it began to run', async () => {
    const instanceId = await launchRunning();
    const status = async () =>
      (await ec2.call('DescribeInstanceStatus', { InstanceIds: [instanceId] })).InstanceStatuses;
    expect((await status())![0]!.InstanceStatus!.Status).toBe('initializing');
    ec2.pass(120_000);
    expect((await status())![0]).toMatchObject({ InstanceStatus: { Status: 'ok' }, SystemStatus: { Status: 'ok' } });
    await ec2.call('StopInstances', { InstanceIds: [instanceId] });
    expect(await status()).toEqual([]);
  });
});

describe('wrong states', () => {
  it('refuses to start what has not stopped yet, and to stop what is still pending', async () => {
    const [instance] = await launch();
    const InstanceIds = [instance!.InstanceId!];
    await expect(ec2.call('StopInstances', { InstanceIds })).rejects.toMatchObject({ code: 'IncorrectInstanceState' });
    ec2.pass(30_000);
    await ec2.call('StopInstances', { InstanceIds });
    await expect(ec2.call('StartInstances', { InstanceIds })).rejects.toMatchObject({
      code: 'IncorrectInstanceState',
      message: `The instance '${InstanceIds[0]}' is not in a state from which it can be started.`,
    });
  });

  it('changes the type of stopped instances only, to one of the same architecture', async () => {
    const InstanceId = await launchRunning();
    const change = (Value: string) => ec2.call('ModifyInstanceAttribute', { InstanceId, InstanceType: { Value } });
    await expect(change('t3.small')).rejects.toMatchObject({
      code: 'IncorrectInstanceState',
      message: `The instance '${InstanceId}' is not in the 'stopped' state.`,
    });
    await ec2.call('StopInstances', { InstanceIds: [InstanceId] });
    ec2.pass(60_000);
    await expect(change('t4g.small')).rejects.toMatchObject({ code: 'InvalidParameterValue' });
    await change('t3.small');
    expect((await describeOne(InstanceId)).InstanceType).toBe('t3.small');
  });

  it('protects from termination until the attribute is turned off', async () => {
    const InstanceId = await launchRunning({ DisableApiTermination: true });
    await expect(ec2.call('TerminateInstances', { InstanceIds: [InstanceId] })).rejects.toMatchObject({
      code: 'OperationNotPermitted',
      message: `The instance '${InstanceId}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`,
    });
    await ec2.call('ModifyInstanceAttribute', { InstanceId, DisableApiTermination: { Value: false } });
    await ec2.call('TerminateInstances', { InstanceIds: [InstanceId] });
  });
});

describe('DescribeInstances', () => {
  it('filters by tags, states, times and interfaces, and pages by reservations', async () => {
    const tags = [{ ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'm10-web1' }] }];
    const instanceId = await launchRunning({ TagSpecifications: tags });
    for (let i = 0; i < 6; i++) await launch({ MinCount: 2, MaxCount: 2 });
    const view = await describeOne(instanceId);
    const found = async (Name: string, ...Values: string[]) => {
      const { Reservations } = await ec2.call('DescribeInstances', { Filters: [{ Name, Values }] });
      return Reservations!.flatMap((reservation) => reservation.Instances!.map((instance) => instance.InstanceId));
    };
    expect(await found('tag:Name', 'm10-*')).toEqual([instanceId]);
    expect(await found('instance-state-name', 'running')).toEqual([instanceId]);
    expect(await found('private-ip-address', view.PrivateIpAddress!)).toEqual([instanceId]);
    expect(await found('network-interface.addresses.association.public-ip', view.PublicIpAddress!)).toEqual([
      instanceId,
    ]);
    expect(await found('launch-time', '2026-*')).toHaveLength(13);
    expect(await found('launch-time', '2025-*')).toEqual([]);
    const first = await ec2.call('DescribeInstances', { MaxResults: 5 });
    expect(first.Reservations!.map((reservation) => reservation.Instances!.length)).toEqual([1, 2, 2, 2, 2]);
    const second = await ec2.call('DescribeInstances', { MaxResults: 5, NextToken: first.NextToken });
    expect(second.Reservations).toHaveLength(2);
    expect(second.NextToken).toBeUndefined();
    await expect(ec2.call('DescribeInstances', { InstanceIds: [instanceId], MaxResults: 5 })).rejects.toMatchObject({
      code: 'InvalidParameterCombination',
    });
  });
});

describe('attributes', () => {
  it('reads and changes security groups, user data, source/destination check and metadata options', async () => {
    const InstanceId = await launchRunning({ UserData: btoa('#!/bin/bash\n') });
    const read = (Attribute: string) => ec2.call('DescribeInstanceAttribute', { InstanceId, Attribute });
    expect((await read('userData')).UserData).toEqual({ Value: btoa('#!/bin/bash\n') });
    const { GroupId } = await ec2.call('CreateSecurityGroup', { GroupName: 'web', Description: 'web' });
    await ec2.call('ModifyInstanceAttribute', { InstanceId, Groups: [GroupId!] });
    expect((await describeOne(InstanceId)).SecurityGroups).toEqual([{ GroupId, GroupName: 'web' }]);
    await ec2.call('ModifyInstanceAttribute', { InstanceId, SourceDestCheck: { Value: false } });
    expect((await read('sourceDestCheck')).SourceDestCheck).toEqual({ Value: false });
    await ec2.call('ResetInstanceAttribute', { InstanceId, Attribute: 'sourceDestCheck' });
    expect((await read('sourceDestCheck')).SourceDestCheck).toEqual({ Value: true });
    const changed = await ec2.call('ModifyInstanceMetadataOptions', { InstanceId, HttpTokens: 'optional' });
    expect(changed.InstanceMetadataOptions).toMatchObject({ State: 'pending', HttpTokens: 'optional' });
    await expect(
      ec2.call('ModifyInstanceAttribute', { InstanceId, UserData: { Value: new Uint8Array([1]) } }),
    ).rejects.toMatchObject({ code: 'IncorrectInstanceState' });
  });

  it('presets metadata options for the account', async () => {
    await ec2.call('ModifyInstanceMetadataDefaults', { HttpTokens: 'optional', HttpPutResponseHopLimit: 5 });
    const options = async () => (await describeOne(await launchRunning())).MetadataOptions;
    expect(await options()).toMatchObject({ HttpTokens: 'optional', HttpPutResponseHopLimit: 5 });
    await ec2.call('ModifyInstanceMetadataDefaults', { HttpTokens: 'no-preference', HttpPutResponseHopLimit: -1 });
    expect(await options()).toMatchObject({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 });
  });
});
