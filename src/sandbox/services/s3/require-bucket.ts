import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3BucketErrors, s3ObjectErrors } from '../../../core/errors/s3.ts';
import type { RequestContext } from '../../service.ts';
import { isAllowedToEverybody } from './bucket-policy-rules.ts';
import { findBucket, type BucketRecord, type ObjectRecord } from './bucket-record.ts';

/** Key id that the gateway gives to requests without a signature. */
const anonymousKeyId = 'anonymous';

/**
 * The bucket, if the caller may do `action` there: its owner may do everything, others what the policy allows to
 * everybody. Throws NoSuchBucket, AccessDenied.
 */
export function requireBucket(
  name: string,
  context: RequestContext,
  permission: { action: string; key?: string },
): BucketRecord {
  const found = findBucket(context, name);
  if (!found) throw new AwsError(s3BucketErrors.noSuchBucket, {}, { BucketName: name });
  const isOwner = found.ownerId === context.accountId && context.caller.accessKeyId !== anonymousKeyId;
  if (isOwner || isAllowedToEverybody(found.bucket, permission.action, permission.key)) return found.bucket;
  throw new AwsError(s3BucketErrors.accessDenied, {});
}

/** Throws NoSuchKey. */
export function requireObject(bucket: BucketRecord, key: string): ObjectRecord {
  const object = Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined;
  if (!object) throw new AwsError(s3ObjectErrors.noSuchKey, {}, { Key: key });
  return object;
}
