import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { requireBucket } from './require-bucket.ts';

interface LockInput {
  ObjectLockMode?: string;
  ObjectLockRetainUntilDate?: number;
  ObjectLockLegalHoldStatus?: string;
}

/** Buckets of the sandbox have no Object Lock, so that S3 would refuse to lock an object in one. Throws InvalidRequest. */
export function refuseObjectLock(input: LockInput): void {
  const lock = input.ObjectLockMode ?? input.ObjectLockRetainUntilDate ?? input.ObjectLockLegalHoldStatus;
  if (lock !== undefined) throw new AwsError(s3SettingErrors.bucketWithoutLock, {});
}

function refuseInBucket(input: { Bucket: string; Key: string }, context: RequestContext, action: string): never {
  requireBucket(input.Bucket, context, { action, key: input.Key });
  throw new AwsError(s3SettingErrors.bucketWithoutLock, {});
}

/** Object Lock is not in the sandbox: it is never on, and cannot be switched on. */
export const objectLockHandlers: Handlers<S3Operations> = {
  GetObjectLockConfiguration: (input, context) => {
    requireBucket(input.Bucket, context, { action: 's3:GetBucketObjectLockConfiguration' });
    throw new AwsError(s3SettingErrors.noObjectLock, {}, { BucketName: input.Bucket });
  },
  PutObjectLockConfiguration: (input, context) => {
    requireBucket(input.Bucket, context, { action: 's3:PutBucketObjectLockConfiguration' });
    throw new AwsError(s3SettingErrors.objectLockAbsent, {});
  },
  PutObjectRetention: (input, context) => refuseInBucket(input, context, 's3:PutObjectRetention'),
  GetObjectRetention: (input, context) => refuseInBucket(input, context, 's3:GetObjectRetention'),
  PutObjectLegalHold: (input, context) => refuseInBucket(input, context, 's3:PutObjectLegalHold'),
  GetObjectLegalHold: (input, context) => refuseInBucket(input, context, 's3:GetObjectLegalHold'),
};
