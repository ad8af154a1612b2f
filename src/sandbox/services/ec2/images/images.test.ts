import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';
import { publicImageParameters } from './public-parameters.ts';

let ec2: Ec2Account;

beforeEach(() => {
  ec2 = newEc2Account();
});

async function namesOf(input: object): Promise<string[]> {
  const { Images } = await ec2.call('DescribeImages', input);
  return Images!.map((image) => image.Name!);
}

describe('public images', () => {
  it('are found as the documentation of AL2023 finds them', async () => {
    const names = await namesOf({
      Owners: ['amazon'],
      Filters: [
        { Name: 'name', Values: ['al2023-ami-2023.*-x86_64'] },
        { Name: 'architecture', Values: ['x86_64'] },
      ],
    });
    expect(names).toHaveLength(3);
    expect(names[0]).toMatch(/^al2023-ami-2023\.\d+\.\d{8}\.\d+-kernel-6\.1-x86_64$/);
    expect(await namesOf({ Owners: ['self'] })).toEqual([]);
    expect(await namesOf({ Owners: ['099720109477'], Filters: [{ Name: 'architecture', Values: ['arm64'] }] })).toEqual(
      ['ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20261014'],
    );
  });

  it('have one id a Region, the one that the SSM parameters name', async () => {
    const name = '/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';
    const idIn = (region: string) => publicImageParameters(region).find((each) => each.name === name)!.imageId;
    const { Images } = await ec2.call('DescribeImages', { ImageIds: [idIn('ap-northeast-2')] });
    expect(Images![0]).toMatchObject({ ImageOwnerAlias: 'amazon', State: 'available', ImdsSupport: 'v2.0' });
    expect(idIn('us-east-1')).not.toBe(idIn('ap-northeast-2'));
    await expect(ec2.call('DescribeImages', { ImageIds: [idIn('us-east-1')] })).rejects.toMatchObject({
      code: 'InvalidAMIID.NotFound',
      message: `The image id '[${idIn('us-east-1')}]' does not exist`,
    });
  });
});

describe('own images', () => {
  async function newInstance(ImageId: string): Promise<string> {
    const { Instances } = await ec2.call('RunInstances', {
      ImageId,
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
    });
    ec2.pass(30_000);
    return Instances![0]!.InstanceId!;
  }
  const al2023 = 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64';

  it('are made from an instance and launch as it was', async () => {
    const InstanceId = await newInstance(al2023);
    const { ImageId } = await ec2.call('CreateImage', { InstanceId, Name: 'mine', NoReboot: true });
    const launch = () => newInstance(ImageId!);
    await expect(launch()).rejects.toMatchObject({ code: 'InvalidAMIID.Unavailable' });
    ec2.pass(120_000);
    expect((await ec2.call('DescribeImages', { Owners: ['self'] })).Images![0]).toMatchObject({
      ImageId,
      State: 'available',
      SourceInstanceId: InstanceId,
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 8 } }],
    });
    await launch();
    const { Snapshots } = await ec2.call('DescribeSnapshots', { OwnerIds: ['self'] });
    const SnapshotId = Snapshots![0]!.SnapshotId!;
    await expect(ec2.call('DeleteSnapshot', { SnapshotId })).rejects.toMatchObject({
      code: 'InvalidSnapshot.InUse',
      message: `The snapshot ${SnapshotId} is currently in use by ${ImageId}`,
    });
    await expect(ec2.call('CreateImage', { InstanceId, Name: 'mine' })).rejects.toMatchObject({
      code: 'InvalidAMIName.Duplicate',
    });
    await ec2.call('DeregisterImage', { ImageId });
    expect(await namesOf({ Owners: ['self'] })).toEqual([]);
    await ec2.call('DeleteSnapshot', { SnapshotId });
  });
});
