import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

const parameter = (architecture: string) =>
  `resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-${architecture}`;
let ec2: Ec2Account;

beforeEach(() => {
  ec2 = newEc2Account();
});

function run(input: object = {}) {
  const base = { ImageId: parameter('x86_64'), InstanceType: 't3.micro', MinCount: 1, MaxCount: 1 };
  return ec2.call('RunInstances', { ...base, ...input });
}

async function subnetIn(zone: string): Promise<string> {
  const { Subnets } = await ec2.call('DescribeSubnets', {
    Filters: [{ Name: 'availability-zone', Values: [`ap-northeast-2${zone}`] }],
  });
  return Subnets![0]!.SubnetId!;
}

describe('RunInstances', () => {
  it('answers the same reservation to the same client token', async () => {
    const first = await run({ ClientToken: 'abc' });
    const second = await run({ ClientToken: 'abc' });
    expect(second.ReservationId).toBe(first.ReservationId);
    expect(second.Instances!.map((instance) => instance.InstanceId)).toEqual([first.Instances![0]!.InstanceId]);
    await expect(run({ ClientToken: 'abc', InstanceType: 't3.small' })).rejects.toMatchObject({
      code: 'IdempotentParameterMismatch',
    });
  });

  it('launches several with one index each and tags instances, volumes and interfaces', async () => {
    const tagged = (ResourceType: string) => ({ ResourceType, Tags: [{ Key: 'Name', Value: ResourceType }] });
    const { Instances } = await run({
      MinCount: 2,
      MaxCount: 3,
      TagSpecifications: [tagged('instance'), tagged('volume'), tagged('network-interface')],
    });
    expect(Instances!.map((instance) => instance.AmiLaunchIndex)).toEqual([0, 1, 2]);
    expect(Instances![0]!.Tags).toEqual([{ Key: 'Name', Value: 'instance' }]);
    const { Volumes } = await ec2.call('DescribeVolumes', {});
    expect(Volumes!.map((volume) => volume.Tags![0]!.Value)).toEqual(['volume', 'volume', 'volume']);
    expect(Volumes![0]).toMatchObject({ Size: 8, VolumeType: 'gp3', Iops: 3000, Throughput: 125, State: 'in-use' });
  });

  it('leaves nothing behind on a dry run', async () => {
    await expect(run({ DryRun: true })).rejects.toMatchObject({ code: 'DryRunOperation', status: 412 });
    expect((await ec2.call('DescribeInstances', {})).Reservations).toEqual([]);
  });

  it('takes its network from interface specifications', async () => {
    const SubnetId = await subnetIn('a');
    const { Instances } = await run({
      NetworkInterfaces: [
        { DeviceIndex: 0, SubnetId, AssociatePublicIpAddress: false, PrivateIpAddress: '172.31.0.20' },
      ],
    });
    ec2.pass(30_000);
    const { Reservations } = await ec2.call('DescribeInstances', { InstanceIds: [Instances![0]!.InstanceId!] });
    expect(Reservations![0]!.Instances![0]).toMatchObject({ PrivateIpAddress: '172.31.0.20', PublicDnsName: '' });
    expect(Reservations![0]!.Instances![0]!.PublicIpAddress).toBeUndefined();
  });

  it('changes the root volume as the request says', async () => {
    await run({
      BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 20, DeleteOnTermination: false } }],
    });
    const { Volumes } = await ec2.call('DescribeVolumes', {});
    expect(Volumes![0]).toMatchObject({ Size: 20, Attachments: [{ DeleteOnTermination: false }] });
  });
});

const errors: [name: string, input: object, code: string, message: string | RegExp][] = [
  [
    'an AMI of another Region',
    { ImageId: 'ami-0123456789abcdef0' },
    'InvalidAMIID.NotFound',
    "The image id '[ami-0123456789abcdef0]' does not exist",
  ],
  ['no AMI id at all', { ImageId: 'vpc-123' }, 'InvalidAMIID.Malformed', 'Invalid id: "vpc-123" (expecting "ami-...")'],
  [
    'an unknown type',
    { InstanceType: 't9.huge' },
    'InvalidParameterValue',
    "Invalid value 't9.huge' for InstanceType.",
  ],
  [
    'an arm64 AMI on t3',
    { ImageId: parameter('arm64') },
    'InvalidParameterValue',
    /^The architecture 'x86_64' of the specified instance type does not match the architecture 'arm64' of the specified AMI\./,
  ],
  ['an unknown key pair', { KeyName: 'none' }, 'InvalidKeyPair.NotFound', "The key pair 'none' does not exist"],
  [
    'a missing subnet',
    { SubnetId: 'subnet-0123456789abcdef0' },
    'InvalidSubnetID.NotFound',
    "The subnet ID 'subnet-0123456789abcdef0' does not exist",
  ],
  ['too many vCPUs', { InstanceType: 'm5.16xlarge' }, 'VcpuLimitExceeded', /current vCPU limit of 32 allows/],
  [
    'user data that is no base64',
    { UserData: '#!/bin/bash' },
    'InvalidParameterValue',
    'Invalid BASE64 encoding of user data.',
  ],
  [
    'user data over 16 KB',
    { UserData: btoa('x'.repeat(16_385)) },
    'InvalidParameterValue',
    'User data is limited to 16384 bytes',
  ],
  [
    'a root volume smaller than the image',
    { BlockDeviceMappings: [{ DeviceName: '/dev/xvda', Ebs: { VolumeSize: 4 } }] },
    'InvalidBlockDeviceMapping',
    /^Volume of size 4GB is smaller than snapshot 'snap-[0-9a-f]{17}', expect size>= 8GB$/,
  ],
  ['no count', { MinCount: 0 }, 'InvalidParameterValue', /minCount/],
  [
    'interfaces beside security groups',
    { NetworkInterfaces: [{ DeviceIndex: 0 }], SecurityGroupIds: ['sg-0123456789abcdef0'] },
    'InvalidParameterCombination',
    'Network interfaces and an instance-level security groups may not be specified on the same request',
  ],
];

describe('RunInstances refuses', () => {
  it.each(errors)('%s', async (_name, input, code, message) => {
    await expect(run(input)).rejects.toMatchObject({
      code,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    });
    expect((await ec2.call('DescribeInstances', {})).Reservations).toEqual([]);
  });

  it('t2 in the zones that never had it', async () => {
    const SubnetId = await subnetIn('b');
    await expect(run({ InstanceType: 't2.micro', SubnetId })).rejects.toMatchObject({
      code: 'Unsupported',
      message:
        'Your requested instance type (t2.micro) is not supported in your requested Availability Zone (ap-northeast-2b). Please retry your request by not specifying an Availability Zone or choosing ap-northeast-2a, ap-northeast-2c.',
    });
    await run({ InstanceType: 't2.micro' });
  });

  it('a security group of another VPC', async () => {
    const { Vpc } = await ec2.call('CreateVpc', { CidrBlock: '10.10.0.0/16' });
    const { SecurityGroups } = await ec2.call('DescribeSecurityGroups', {
      Filters: [{ Name: 'vpc-id', Values: [Vpc!.VpcId!] }],
    });
    const groupId = SecurityGroups![0]!.GroupId!;
    await expect(run({ SecurityGroupIds: [groupId], SubnetId: await subnetIn('a') })).rejects.toMatchObject({
      code: 'InvalidParameter',
      message: expect.stringContaining(`Security group ${groupId} and subnet`) as string,
    });
  });
});
