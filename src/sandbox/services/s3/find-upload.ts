import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3UploadErrors } from '../../../core/errors/s3-uploads.ts';
import type { BucketRecord, UploadRecord } from './bucket-record.ts';

/** Throws NoSuchUpload. */
export function requireUpload(bucket: BucketRecord, key: string, uploadId: string): UploadRecord {
  const upload = Object.hasOwn(bucket.uploads, uploadId) ? bucket.uploads[uploadId] : undefined;
  if (upload?.key !== key) throw new AwsError(s3UploadErrors.noSuchUpload, {}, { UploadId: uploadId });
  return upload;
}
