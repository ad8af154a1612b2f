import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

const zone = 'ap-northeast-2a';
let ec2: Ec2Account;

beforeEach(() => {
  ec2 = newEc2Account();
});

async function newVolume(input: object = {}): Promise<string> {
  const { VolumeId } = await ec2.call('CreateVolume', {
    AvailabilityZone: zone,
    Size: 10,
    VolumeType: 'gp3',
    ...input,
  });
  ec2.pass(10_000);
  return VolumeId!;
}

async function newInstance(inZone = zone): Promise<string> {
  const { Instances } = await ec2.call('RunInstances', {
    ImageId: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
    InstanceType: 't3.micro',
    MinCount: 1,
    MaxCount: 1,
    Placement: { AvailabilityZone: inZone },
  });
  ec2.pass(30_000);
  return Instances![0]!.InstanceId!;
}

async function volume(VolumeId: string) {
  return (await ec2.call('DescribeVolumes', { VolumeIds: [VolumeId] })).Volumes![0]!;
}

describe('volumes', () => {
  it('are created, attached, detached and deleted', async () => {
    const created = await ec2.call('CreateVolume', { AvailabilityZone: zone, Size: 10, VolumeType: 'gp3' });
    expect(created).toMatchObject({ State: 'creating', Iops: 3000, Throughput: 125, AvailabilityZoneId: 'apne2-az1' });
    ec2.pass(10_000);
    const VolumeId = created.VolumeId!;
    const InstanceId = await newInstance();
    const attached = await ec2.call('AttachVolume', { VolumeId, InstanceId, Device: '/dev/sdf' });
    expect(attached.State).toBe('attaching');
    ec2.pass(10_000);
    expect(await volume(VolumeId)).toMatchObject({
      State: 'in-use',
      Attachments: [{ InstanceId, Device: '/dev/sdf', State: 'attached', DeleteOnTermination: false }],
    });
    await expect(ec2.call('DeleteVolume', { VolumeId })).rejects.toMatchObject({
      code: 'VolumeInUse',
      message: `Volume ${VolumeId} is currently attached to ${InstanceId}`,
    });
    await ec2.call('DetachVolume', { VolumeId });
    ec2.pass(10_000);
    expect((await volume(VolumeId)).State).toBe('available');
    await ec2.call('DeleteVolume', { VolumeId });
    expect((await volume(VolumeId)).State).toBe('deleting');
    ec2.pass(10_000);
    await expect(volume(VolumeId)).rejects.toMatchObject({
      code: 'InvalidVolume.NotFound',
      message: `The volume '${VolumeId}' does not exist.`,
    });
  });

  it('stay when their instance terminates, unless told otherwise', async () => {
    const VolumeId = await newVolume();
    const InstanceId = await newInstance();
    await ec2.call('AttachVolume', { VolumeId, InstanceId, Device: '/dev/sdf' });
    await ec2.call('TerminateInstances', { InstanceIds: [InstanceId] });
    ec2.pass(60_000);
    const { Volumes } = await ec2.call('DescribeVolumes', {});
    expect(Volumes!.map(({ VolumeId: id, State }) => [id, State])).toEqual([[VolumeId, 'available']]);
  });

  it('attach in their own zone only, once, at a free device', async () => {
    const VolumeId = await newVolume();
    const elsewhere = await newInstance('ap-northeast-2c');
    const attach = (InstanceId: string, Device: string) => ec2.call('AttachVolume', { VolumeId, InstanceId, Device });
    await expect(attach(elsewhere, '/dev/sdf')).rejects.toMatchObject({ code: 'InvalidVolume.ZoneMismatch' });
    const InstanceId = await newInstance();
    await expect(attach(InstanceId, '/dev/xvda')).rejects.toMatchObject({
      code: 'InvalidParameterValue',
      message: "Invalid value '/dev/xvda' for unixDevice. Attachment point /dev/xvda is already in use",
    });
    await attach(InstanceId, '/dev/sdf');
    await expect(attach(InstanceId, '/dev/sdg')).rejects.toMatchObject({
      code: 'VolumeInUse',
      message: `${VolumeId} is already attached to an instance`,
    });
  });

  it('let go of a root volume only while the instance is stopped', async () => {
    const InstanceId = await newInstance();
    const VolumeId = (await ec2.call('DescribeVolumes', {})).Volumes![0]!.VolumeId!;
    await expect(ec2.call('DetachVolume', { VolumeId })).rejects.toMatchObject({ code: 'OperationNotPermitted' });
    await ec2.call('StopInstances', { InstanceIds: [InstanceId] });
    ec2.pass(60_000);
    await ec2.call('DetachVolume', { VolumeId });
  });

  it('grow, never shrink, and not twice within six hours', async () => {
    const VolumeId = await newVolume();
    await expect(ec2.call('ModifyVolume', { VolumeId, Size: 5 })).rejects.toMatchObject({
      code: 'InvalidParameterValue',
    });
    const { VolumeModification } = await ec2.call('ModifyVolume', { VolumeId, Size: 20, Iops: 4000 });
    expect(VolumeModification).toMatchObject({
      ModificationState: 'modifying',
      OriginalSize: 10,
      OriginalIops: 3000,
      TargetSize: 20,
      TargetIops: 4000,
    });
    await expect(ec2.call('ModifyVolume', { VolumeId, Size: 30 })).rejects.toMatchObject({
      code: 'VolumeModificationRateExceeded',
    });
    ec2.pass(7 * 3_600_000);
    const { VolumesModifications } = await ec2.call('DescribeVolumesModifications', {});
    expect(VolumesModifications![0]).toMatchObject({ ModificationState: 'completed', Progress: 100 });
    await ec2.call('ModifyVolume', { VolumeId, Size: 30 });
    expect((await volume(VolumeId)).Size).toBe(30);
  });

  it.each([
    [{ Size: 70_000 }, 'Volume of 70000GiB is too large for volume type gp3; maximum is 65536GiB.'],
    [{ Iops: 100_000 }, 'Volume iops of 100000 is too high; maximum is 80000.'],
    [{ Iops: 7500 }, 'Iops to volume size ratio of 750.000000 is too high; maximum is 500'],
    [
      { Throughput: 1000 },
      'Throughput (MiBps) to iops ratio of 0.333333 is too high; maximum is 0.250000 MiBps per iops',
    ],
    [{ VolumeType: 'gp2', Throughput: 200 }, 'throughput can only be specified for volumeType gp3.'],
  ])('refuse %o', async (input, message) => {
    await expect(newVolume(input)).rejects.toMatchObject({ message });
  });
});

describe('snapshots', () => {
  it('complete after a while and become volumes again', async () => {
    const VolumeId = await newVolume();
    const { SnapshotId, State } = await ec2.call('CreateSnapshot', { VolumeId, Description: 'first' });
    expect(State).toBe('pending');
    ec2.pass(120_000);
    const { Snapshots } = await ec2.call('DescribeSnapshots', { OwnerIds: ['self'] });
    expect(Snapshots![0]).toMatchObject({ SnapshotId, State: 'completed', Progress: '100%', VolumeSize: 10 });
    const copy = await ec2.call('CreateVolume', { AvailabilityZone: zone, SnapshotId });
    expect(copy).toMatchObject({ Size: 10, SnapshotId, VolumeType: 'gp2' });
    await ec2.call('DeleteSnapshot', { SnapshotId });
    await expect(ec2.call('DescribeSnapshots', { SnapshotIds: [SnapshotId!] })).rejects.toMatchObject({
      code: 'InvalidSnapshot.NotFound',
      message: `The snapshot '${SnapshotId}' does not exist.`,
    });
  });
});
