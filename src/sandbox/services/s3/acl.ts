import type { Grant, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { storedAcl } from './acl-rules.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';

const everybody = { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' };

function grantsOf(accountId: string, acl: string | undefined): Grant[] {
  const owner: Grant = { Grantee: { ...ownerOf(accountId), Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' };
  if (acl === undefined) return [owner];
  const read: Grant = { Grantee: everybody, Permission: 'READ' };
  return acl === 'public-read' ? [owner, read] : [owner, read, { Grantee: everybody, Permission: 'WRITE' }];
}

export const aclHandlers: Handlers<S3Operations> = {
  GetBucketAcl: (input, context) => {
    const { acl } = requireBucket(input.Bucket, context, { action: 's3:GetBucketAcl' });
    return { Owner: ownerOf(context.accountId), Grants: grantsOf(context.accountId, acl) };
  },

  PutBucketAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketAcl' });
    const acl = storedAcl(bucket, input.ACL);
    if (acl) bucket.acl = acl;
    else delete bucket.acl;
    return {};
  },

  GetObjectAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObjectAcl', key: input.Key });
    const { acl } = requireObject(bucket, input, context);
    return { Owner: ownerOf(context.accountId), Grants: grantsOf(context.accountId, acl) };
  },

  PutObjectAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObjectAcl', key: input.Key });
    const object = requireObject(bucket, input, context);
    const acl = storedAcl(bucket, input.ACL);
    if (acl) object.acl = acl;
    else delete object.acl;
    return {};
  },
};
