import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3.ts';
import type { BucketRecord, UploadRecord } from './bucket-record.ts';

/** Throws NoSuchUpload. */
export function requireUpload(bucket: BucketRecord, key: string, uploadId: string): UploadRecord {
  const upload = Object.hasOwn(bucket.uploads, uploadId) ? bucket.uploads[uploadId] : undefined;
  if (upload?.key !== key) throw new AwsError(s3ObjectErrors.noSuchUpload, {}, { UploadId: uploadId });
  return upload;
}
