import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { bucketOwners, findBucket, type BucketRecord } from './bucket-record.ts';
import { checkedNotification } from './check-notification.ts';
import { requireBucket } from './require-bucket.ts';

/** Throws InvalidTargetBucketForLogging, CrossLocationLoggingProhibited. */
function checkLogTarget(
  bucket: BucketRecord,
  { TargetBucket: target }: { TargetBucket?: string },
  context: RequestContext,
): void {
  const found = findBucket(context, target ?? '');
  if (!found) throw new AwsError(s3SettingErrors.noLogTarget, {}, { TargetBucket: target });
  if (found.ownerId !== bucketOwners(context.world)[bucket.name]) {
    throw new AwsError(s3SettingErrors.foreignLogTarget, {}, { TargetBucket: target });
  }
  if (found.bucket.region !== bucket.region) throw new AwsError(s3SettingErrors.distantLogTarget, {});
}

/** Where the bucket reports to. Access logs are noted and never written: nobody waits for them in a lesson. */
export const reportHandlers: Handlers<S3Operations> = {
  GetBucketLogging: (input, context) => {
    const { logging } = requireBucket(input.Bucket, context, { action: 's3:GetBucketLogging' });
    return logging ? { LoggingEnabled: logging } : {};
  },
  PutBucketLogging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketLogging' });
    const logging = input.BucketLoggingStatus?.LoggingEnabled;
    if (logging) checkLogTarget(bucket, logging, context);
    if (logging) bucket.logging = logging;
    else delete bucket.logging;
    return {};
  },
  GetBucketNotificationConfiguration: (input, context) =>
    requireBucket(input.Bucket, context, { action: 's3:GetBucketNotification' }).notification ?? {},
  PutBucketNotificationConfiguration: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketNotification' });
    bucket.notification = checkedNotification(bucket, input, context);
    return {};
  },
};
