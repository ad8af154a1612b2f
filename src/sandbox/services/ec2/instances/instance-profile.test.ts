import { expect, test } from 'vitest';
import { iamService } from '../../iam/service.ts';
import { newEc2Account } from '../../../testing/ec2-network.ts';

const launch = {
  ImageId: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  InstanceType: 't3.micro',
  MinCount: 1,
  MaxCount: 1,
};

test('an instance gets its profile at launch or later, and only one that IAM has', async () => {
  const ec2 = newEc2Account();
  await expect(ec2.call('RunInstances', { ...launch, IamInstanceProfile: { Name: 'web' } })).rejects.toMatchObject({
    code: 'InvalidParameterValue',
    message: 'Value (web) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance Profile name',
  });
  await iamService.handlers.CreateInstanceProfile!({ InstanceProfileName: 'web' }, ec2.context());
  const Arn = 'arn:aws:iam::123456789012:instance-profile/web';
  const { Instances } = await ec2.call('RunInstances', { ...launch, IamInstanceProfile: { Name: 'web' } });
  expect(Instances![0]!.IamInstanceProfile!.Arn).toBe(Arn);

  const InstanceId = (await ec2.call('RunInstances', launch)).Instances![0]!.InstanceId!;
  const associate = () => ec2.call('AssociateIamInstanceProfile', { InstanceId, IamInstanceProfile: { Arn } });
  const { IamInstanceProfileAssociation: made } = await associate();
  expect(made).toMatchObject({ InstanceId, State: 'associating', IamInstanceProfile: { Arn } });
  await expect(associate()).rejects.toMatchObject({ code: 'IncorrectState' });
  const listed = await ec2.call('DescribeIamInstanceProfileAssociations', {
    Filters: [{ Name: 'instance-id', Values: [InstanceId] }],
  });
  expect(listed.IamInstanceProfileAssociations).toMatchObject([{ AssociationId: made!.AssociationId }]);
  await ec2.call('DisassociateIamInstanceProfile', { AssociationId: made!.AssociationId });
  await expect(
    ec2.call('DisassociateIamInstanceProfile', { AssociationId: made!.AssociationId }),
  ).rejects.toMatchObject({ code: 'NoSuchAssociation' });
});
