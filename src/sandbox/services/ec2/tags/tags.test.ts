import { describe, expect, it } from 'vitest';
import { newEc2Account, newNetwork } from '../../../testing/ec2-network.ts';

const vpcWith = (Tags: { Key: string; Value: string }[], ResourceType = 'vpc') => ({
  CidrBlock: '10.10.0.0/16',
  TagSpecifications: [{ ResourceType, Tags }],
});

describe('tags', () => {
  it('are set at creation and found by DescribeTags', async () => {
    const account = newEc2Account();
    const { Vpc: vpc } = await account.call('CreateVpc', vpcWith([{ Key: 'Project', Value: 'm10' }]));
    expect(vpc!.Tags).toEqual([{ Key: 'Project', Value: 'm10' }]);
    const { Tags: tags } = await account.call('DescribeTags', {
      Filters: [
        { Name: 'key', Values: ['Project'] },
        { Name: 'value', Values: ['m10'] },
      ],
    });
    expect(tags).toEqual([{ Key: 'Project', Value: 'm10', ResourceId: vpc!.VpcId, ResourceType: 'vpc' }]);
  });

  it('are added, overwritten and deleted on several resources', async () => {
    const account = newEc2Account();
    const { vpcId, subnetId } = await newNetwork(account);
    const Resources = [vpcId, subnetId];
    await account.call('CreateTags', {
      Resources,
      Tags: [
        { Key: 'Name', Value: 'one' },
        { Key: 'Empty', Value: '' },
      ],
    });
    await account.call('CreateTags', { Resources: [vpcId], Tags: [{ Key: 'Name', Value: 'two' }] });
    const values = async () => {
      const { Tags: tags } = await account.call('DescribeTags', { Filters: [{ Name: 'key', Values: ['Name'] }] });
      return tags!.map((tag) => `${tag.ResourceType} ${tag.Value}`).sort();
    };
    expect(await values()).toEqual(['subnet one', 'vpc two']);
    await account.call('DeleteTags', { Resources, Tags: [{ Key: 'Name', Value: 'two' }] });
    expect(await values()).toEqual(['subnet one']);
    await account.call('DeleteTags', { Resources });
    expect((await account.call('DescribeTags', {})).Tags).toEqual([]);
  });

  it.each([
    [[{ Key: 'aws:x', Value: '' }], "Tag keys starting with 'aws:' are reserved for internal use"],
    [[{ Key: 'k'.repeat(129), Value: '' }], 'Tag key exceeds the maximum length of 128 characters'],
    [[{ Key: 'k', Value: 'v'.repeat(257) }], 'Tag value exceeds the maximum length of 256 characters'],
    [
      [
        { Key: 'k', Value: '1' },
        { Key: 'k', Value: '2' },
      ],
      "Duplicate tag key 'k' specified.",
    ],
    [[], 'Tag specification must have at least one tag'],
  ])('refuse %j', async (tags, message) => {
    const account = newEc2Account();
    expect(await account.errorOf('CreateVpc', vpcWith(tags))).toBe(`InvalidParameterValue: ${message}`);
    expect((await account.call('DescribeVpcs', {})).Vpcs).toHaveLength(1);
  });

  it('belong to what the operation creates', async () => {
    const account = newEc2Account();
    const tags = [{ Key: 'k', Value: 'v' }];
    expect(await account.errorOf('CreateVpc', vpcWith(tags, 'subnet'))).toBe(
      "InvalidParameter: 'subnet' is not a valid taggable resource type for this operation.",
    );
    const TagSpecifications = [{ ResourceType: 'vpc', Tags: tags }];
    expect(await account.errorOf('CreateInternetGateway', { TagSpecifications })).toBe(
      "InvalidParameterValue: 'vpc' is not a valid taggable resource type for this operation.",
    );
  });

  it('number fifty on a resource', async () => {
    const account = newEc2Account();
    const { vpcId } = await newNetwork(account);
    const Tags = Array.from({ length: 50 }, (_, index) => ({ Key: `k${index}`, Value: '' }));
    await account.call('CreateTags', { Resources: [vpcId], Tags });
    expect(await account.errorOf('CreateTags', { Resources: [vpcId], Tags })).toBe('');
    expect(await account.errorOf('CreateTags', { Resources: [vpcId], Tags: [{ Key: 'one more', Value: '' }] })).toBe(
      'TagLimitExceeded: The maximum number of Tags for a resource has been reached.',
    );
  });

  it('need resources that exist', async () => {
    const account = newEc2Account();
    const Tags = [{ Key: 'k', Value: 'v' }];
    expect(await account.errorOf('CreateTags', { Resources: ['thing-1'], Tags })).toBe(
      "InvalidID: The ID 'thing-1' is not valid",
    );
    expect(await account.errorOf('CreateTags', { Resources: ['subnet-0123456789abcdef0'], Tags })).toBe(
      "InvalidSubnetID.NotFound: The subnet ID 'subnet-0123456789abcdef0' does not exist",
    );
    expect(await account.errorOf('CreateTags', { Resources: [], Tags })).toContain('MissingParameter');
    expect(await account.errorOf('CreateTags', { Resources: ['vpc-1'], Tags: [] })).toBe(
      'InvalidParameterValue: Value ( empty ) for parameter tagSet is invalid. You must specify one or more tags to create',
    );
  });

  it('go with their resource', async () => {
    const account = newEc2Account();
    const { Vpc: vpc } = await account.call('CreateVpc', vpcWith([{ Key: 'Project', Value: 'm10' }]));
    await account.call('DeleteVpc', { VpcId: vpc!.VpcId! });
    expect((await account.call('DescribeTags', {})).Tags).toEqual([]);
  });
});
