import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AclErrors } from '../../../core/errors/s3-acl.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { AclInput } from './acl-grants.ts';
import { grantsOf, storedAcl } from './acl-rules.ts';
import { bucketOwners, type AclRecord, type BucketRecord } from './bucket-record.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';

/** The account that a bucket belongs to: ACLs speak of its owner, whoever calls. */
function ownerIdOf(bucket: BucketRecord, context: RequestContext): string {
  return bucketOwners(context.world)[bucket.name] ?? context.accountId;
}

function aclView(record: AclRecord, accountId: string) {
  return { Owner: ownerOf(accountId), Grants: grantsOf(record, accountId) };
}

/** Puts the ACL of a request in the place of a record's own. Throws what malformed and refused ACLs are answered with. */
function replaceAcl(record: AclRecord, bucket: BucketRecord, input: AclInput, accountId: string): void {
  const stored = storedAcl(bucket, input, accountId);
  const names = ['ACL', 'GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWrite', 'GrantWriteACP'] as const;
  if (!input.AccessControlPolicy && names.every((name) => input[name] === undefined)) {
    throw new AwsError(s3AclErrors.nothingGiven, {}, { MissingHeaderName: 'x-amz-acl' });
  }
  delete record.acl;
  delete record.grants;
  Object.assign(record, stored);
}

export const aclHandlers: Handlers<S3Operations> = {
  GetBucketAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetBucketAcl' });
    return aclView(bucket, ownerIdOf(bucket, context));
  },

  PutBucketAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketAcl' });
    replaceAcl(bucket, bucket, input, ownerIdOf(bucket, context));
    return {};
  },

  GetObjectAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObjectAcl', key: input.Key });
    return aclView(requireObject(bucket, input, context), ownerIdOf(bucket, context));
  },

  PutObjectAcl: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObjectAcl', key: input.Key });
    const object = requireObject(bucket, input, context);
    replaceAcl(object, bucket, input, ownerIdOf(bucket, context));
    return {};
  },
};
