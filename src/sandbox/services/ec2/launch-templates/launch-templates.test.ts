import { beforeEach, describe, expect, it } from 'vitest';
import { newEc2Account, type Ec2Account } from '../../../testing/ec2-network.ts';

const data = {
  ImageId: 'resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64',
  InstanceType: 't3.micro',
  TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'Project', Value: 'm10' }] }],
};
let ec2: Ec2Account;

beforeEach(async () => {
  ec2 = newEc2Account();
  await ec2.call('CreateLaunchTemplate', { LaunchTemplateName: 'web', LaunchTemplateData: data });
});

const run = (LaunchTemplate: object, input: object = {}) =>
  ec2.call('RunInstances', { LaunchTemplate, MinCount: 1, MaxCount: 1, ...input });

describe('launch templates', () => {
  it('launch with their data, under what the request says', async () => {
    const [instance] = (await run({ LaunchTemplateName: 'web' })).Instances!;
    expect(instance!.InstanceType).toBe('t3.micro');
    expect(instance!.Tags).toEqual(
      expect.arrayContaining([
        { Key: 'Project', Value: 'm10' },
        { Key: 'aws:ec2launchtemplate:version', Value: '1' },
      ]),
    );
    const name = { ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web1' }] };
    const other = await run({ LaunchTemplateName: 'web' }, { InstanceType: 't3.small', TagSpecifications: [name] });
    expect(other.Instances![0]!.InstanceType).toBe('t3.small');
    expect(other.Instances![0]!.Tags).toEqual(
      expect.arrayContaining([
        { Key: 'Project', Value: 'm10' },
        { Key: 'Name', Value: 'web1' },
      ]),
    );
  });

  it('count versions up and launch the default one', async () => {
    const { LaunchTemplateVersion: second } = await ec2.call('CreateLaunchTemplateVersion', {
      LaunchTemplateName: 'web',
      SourceVersion: '1',
      LaunchTemplateData: { InstanceType: 't3.small' },
    });
    expect(second).toMatchObject({
      VersionNumber: 2,
      DefaultVersion: false,
      LaunchTemplateData: { ImageId: data.ImageId, InstanceType: 't3.small' },
    });
    const typeOf = async (Version?: string) =>
      (await run({ LaunchTemplateName: 'web', ...(Version && { Version }) })).Instances![0]!.InstanceType;
    expect([await typeOf(), await typeOf('$Latest'), await typeOf('2')]).toEqual(['t3.micro', 't3.small', 't3.small']);
    await ec2.call('ModifyLaunchTemplate', { LaunchTemplateName: 'web', DefaultVersion: '2' });
    expect(await typeOf()).toBe('t3.small');
    const deleted = await ec2.call('DeleteLaunchTemplateVersions', { LaunchTemplateName: 'web', Versions: ['1', '7'] });
    expect(deleted.SuccessfullyDeletedLaunchTemplateVersions).toHaveLength(1);
    expect(deleted.UnsuccessfullyDeletedLaunchTemplateVersions![0]!.ResponseError!.Code).toBe(
      'launchTemplateVersionDoesNotExist',
    );
    const { LaunchTemplates } = await ec2.call('DescribeLaunchTemplates', { LaunchTemplateNames: ['web'] });
    expect(LaunchTemplates![0]).toMatchObject({ DefaultVersionNumber: 2, LatestVersionNumber: 2 });
  });

  it('name what is not there', async () => {
    await expect(run({ LaunchTemplateName: 'none' })).rejects.toMatchObject({
      code: 'InvalidLaunchTemplateName.NotFoundException',
    });
    await expect(run({ LaunchTemplateName: 'web', Version: '9' })).rejects.toMatchObject({
      code: 'InvalidLaunchTemplateId.VersionNotFound',
      message: expect.stringMatching(
        /^Could not find the specified version 9 for the launch template with ID lt-/,
      ) as string,
    });
    await expect(
      ec2.call('CreateLaunchTemplate', { LaunchTemplateName: 'web', LaunchTemplateData: data }),
    ).rejects.toMatchObject({
      code: 'InvalidLaunchTemplateName.AlreadyExistsException',
      message: 'Launch template name already in use.',
    });
  });
});
