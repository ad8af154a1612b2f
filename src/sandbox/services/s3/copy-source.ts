import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import type { CopyObjectRequest } from '../../../wire/generated/s3.ts';
import type { RequestContext } from '../../service.ts';
import { checkNotArchived } from './archive.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';
import { checkReadKey } from './encryption.ts';
import { checkCopyConditions } from './object-conditions.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';

/** `bucket/key` or `/bucket/key`, percent-encoded, with `?versionId=…` behind it or not. Throws InvalidArgument. */
function readCopySource(text: string): { bucket: string; Key: string; VersionId?: string } {
  const [path = '', query = ''] = text.split('?versionId=');
  let decoded: string;
  try {
    decoded = decodeURIComponent(path).replace(/^\//, '');
  } catch {
    throw new AwsError(s3ObjectErrors.invalidCopySource, {});
  }
  const slash = decoded.indexOf('/');
  if (slash <= 0 || slash === decoded.length - 1) throw new AwsError(s3ObjectErrors.invalidCopySource, {});
  return { bucket: decoded.slice(0, slash), Key: decoded.slice(slash + 1), ...(query && { VersionId: query }) };
}

type CopyInput = Pick<
  CopyObjectRequest,
  | 'CopySource'
  | 'CopySourceIfMatch'
  | 'CopySourceIfNoneMatch'
  | 'CopySourceIfModifiedSince'
  | 'CopySourceIfUnmodifiedSince'
  | 'CopySourceSSECustomerKey'
  | 'CopySourceSSECustomerKeyMD5'
>;

/** The object that a copy starts from. Throws what reading it would, and PreconditionFailed. */
export function requireCopySource(
  input: CopyInput,
  context: RequestContext,
): { bucket: BucketRecord; object: ObjectRecord } {
  const from = readCopySource(input.CopySource);
  // Copies may cross Regions: only the target must be where the request went.
  const bucket = requireBucket(from.bucket, context, { action: 's3:GetObject', key: from.Key, isAnyRegion: true });
  const object = requireObject(bucket, from, context);
  const { CopySourceSSECustomerKey: key, CopySourceSSECustomerKeyMD5: keyMd5 } = input;
  checkReadKey(object.encryption, {
    ...(key !== undefined && { SSECustomerKey: key }),
    ...(keyMd5 !== undefined && { SSECustomerKeyMD5: keyMd5 }),
  });
  checkCopyConditions(object, input);
  checkNotArchived(object, context.nowMs);
  return { bucket, object };
}
