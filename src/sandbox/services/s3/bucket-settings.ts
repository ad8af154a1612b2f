import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { checkPolicy, isPublicPolicy } from './bucket-policy-rules.ts';
import { requireBucket } from './require-bucket.ts';
import { readTagSet, tagSetOf } from './tag-set.ts';

const ownerships = ['BucketOwnerEnforced', 'BucketOwnerPreferred', 'ObjectWriter'];

const publicAccessBlockHandlers: Handlers<S3Operations> = {
  GetPublicAccessBlock: (input, context) => {
    const { publicAccessBlock } = requireBucket(input.Bucket, context, { action: 's3:GetBucketPublicAccessBlock' });
    if (!publicAccessBlock) {
      throw new AwsError(s3AccessErrors.noSuchPublicAccessBlock, {}, { BucketName: input.Bucket });
    }
    return { PublicAccessBlockConfiguration: publicAccessBlock };
  },
  PutPublicAccessBlock: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketPublicAccessBlock' });
    const wanted = input.PublicAccessBlockConfiguration;
    if (!wanted) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
    bucket.publicAccessBlock = {
      BlockPublicAcls: wanted.BlockPublicAcls ?? false,
      IgnorePublicAcls: wanted.IgnorePublicAcls ?? false,
      BlockPublicPolicy: wanted.BlockPublicPolicy ?? false,
      RestrictPublicBuckets: wanted.RestrictPublicBuckets ?? false,
    };
    return {};
  },
  DeletePublicAccessBlock: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutBucketPublicAccessBlock' }).publicAccessBlock;
    return {};
  },
};

const policyHandlers: Handlers<S3Operations> = {
  PutBucketPolicy: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketPolicy' });
    checkPolicy(input.Policy, bucket.name);
    if (bucket.publicAccessBlock?.BlockPublicPolicy && isPublicPolicy(input.Policy)) {
      const parameters = { callerArn: context.caller.arn, bucket: bucket.name };
      throw new AwsError(s3AccessErrors.publicPolicyBlocked, parameters);
    }
    bucket.policy = input.Policy;
    return {};
  },
  GetBucketPolicy: (input, context) => {
    const { policy, name } = requireBucket(input.Bucket, context, { action: 's3:GetBucketPolicy' });
    if (policy === undefined) throw new AwsError(s3AccessErrors.noSuchBucketPolicy, {}, { BucketName: name });
    return { Policy: policy };
  },
  GetBucketPolicyStatus: (input, context) => {
    const { policy, name } = requireBucket(input.Bucket, context, { action: 's3:GetBucketPolicyStatus' });
    if (policy === undefined) throw new AwsError(s3AccessErrors.noSuchBucketPolicy, {}, { BucketName: name });
    return { PolicyStatus: { IsPublic: isPublicPolicy(policy) } };
  },
  DeleteBucketPolicy: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:DeleteBucketPolicy' }).policy;
    return {};
  },
};

const taggingHandlers: Handlers<S3Operations> = {
  PutBucketTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketTagging' });
    bucket.tags = readTagSet(input.Tagging?.TagSet ?? [], 50);
    return {};
  },
  GetBucketTagging: (input, context) => {
    const { tags = {}, name } = requireBucket(input.Bucket, context, { action: 's3:GetBucketTagging' });
    if (Object.keys(tags).length === 0) throw new AwsError(s3SettingErrors.noSuchTagSet, {}, { BucketName: name });
    return { TagSet: tagSetOf(tags) };
  },
  DeleteBucketTagging: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutBucketTagging' }).tags;
    return {};
  },
};

const ownershipHandlers: Handlers<S3Operations> = {
  PutBucketOwnershipControls: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketOwnershipControls' });
    const rules = input.OwnershipControls?.Rules ?? [];
    if (rules.length !== 1 || !ownerships.includes(rules[0]!.ObjectOwnership)) {
      throw new AwsError(s3SettingErrors.malformedConfiguration, {});
    }
    bucket.ownershipControls = { Rules: rules };
    return {};
  },
  GetBucketOwnershipControls: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetBucketOwnershipControls' });
    if (!bucket.ownershipControls) {
      throw new AwsError(s3AccessErrors.noOwnershipControls, {}, { BucketName: bucket.name });
    }
    return { OwnershipControls: bucket.ownershipControls };
  },
  DeleteBucketOwnershipControls: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:PutBucketOwnershipControls' }).ownershipControls;
    return {};
  },
};

const websiteHandlers: Handlers<S3Operations> = {
  PutBucketWebsite: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketWebsite' });
    const { IndexDocument: index, RedirectAllRequestsTo: redirect } = input.WebsiteConfiguration ?? {};
    if (!index?.Suffix && !redirect?.HostName) throw new AwsError(s3SettingErrors.malformedConfiguration, {});
    bucket.website = input.WebsiteConfiguration;
    return {};
  },
  GetBucketWebsite: (input, context) => {
    const { website, name } = requireBucket(input.Bucket, context, { action: 's3:GetBucketWebsite' });
    if (!website) throw new AwsError(s3SettingErrors.noWebsiteConfiguration, {}, { BucketName: name });
    return website;
  },
  DeleteBucketWebsite: (input, context) => {
    delete requireBucket(input.Bucket, context, { action: 's3:DeleteBucketWebsite' }).website;
    return {};
  },
};

export const bucketSettingHandlers: Handlers<S3Operations> = {
  ...publicAccessBlockHandlers,
  ...policyHandlers,
  ...taggingHandlers,
  ...ownershipHandlers,
  ...websiteHandlers,
};
