import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';
import { readTagSet, tagSetOf } from './tag-set.ts';

const maxTags = 10;

export const objectTagHandlers: Handlers<S3Operations> = {
  PutObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObjectTagging', key: input.Key });
    const object = requireObject(bucket, input, context);
    object.tags = readTagSet(input.Tagging?.TagSet ?? [], maxTags);
    return object.versionId ? { VersionId: object.versionId } : {};
  },

  GetObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObjectTagging', key: input.Key });
    const { tags, versionId } = requireObject(bucket, input, context);
    return { TagSet: tagSetOf(tags), ...(versionId && { VersionId: versionId }) };
  },

  DeleteObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObjectTagging', key: input.Key });
    requireObject(bucket, input, context).tags = {};
    return {};
  },
};
