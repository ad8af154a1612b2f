import type {
  GetObjectAttributesOutput,
  GetObjectOutput,
  GetObjectRequest,
  S3Operations,
} from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { checkNotArchived, restoreHeader } from './archive.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';
import { checksumView } from './checksums.ts';
import { checkReadKey, encryptionView } from './encryption.ts';
import { expirationHeader } from './lifecycle-rules.ts';
import { checkReadConditions } from './object-conditions.ts';
import { lockView } from './object-lock-rules.ts';
import { partsView, requestedRange, type ByteRange } from './object-parts.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';
import { currentObject } from './versions.ts';

const defaultContentType = 'binary/octet-stream';

/** Headers that a (presigned) request may set in the answer. */
function overrides(input: Partial<GetObjectRequest>): GetObjectOutput {
  return {
    ...(input.ResponseContentType && { ContentType: input.ResponseContentType }),
    ...(input.ResponseContentDisposition && { ContentDisposition: input.ResponseContentDisposition }),
    ...(input.ResponseContentEncoding && { ContentEncoding: input.ResponseContentEncoding }),
    ...(input.ResponseContentLanguage && { ContentLanguage: input.ResponseContentLanguage }),
    ...(input.ResponseCacheControl && { CacheControl: input.ResponseCacheControl }),
  };
}

/** What GetObject and HeadObject both answer. */
function describeObject(
  bucket: BucketRecord,
  object: ObjectRecord,
  input: Partial<GetObjectRequest>,
  nowMs: number,
): GetObjectOutput {
  const restore = restoreHeader(object, nowMs);
  const { StorageClass: storageClass, ...headers } = object.headers;
  const expiration = object === currentObject(bucket, object.key) ? expirationHeader(bucket, object) : undefined;
  const tagCount = Object.keys(object.tags).length;
  return {
    ...headers,
    ContentType: headers.ContentType ?? defaultContentType,
    ...overrides(input),
    AcceptRanges: 'bytes',
    ETag: object.etag,
    LastModified: object.modifiedAtMs,
    Metadata: object.metadata,
    ...(storageClass && storageClass !== 'STANDARD' && { StorageClass: storageClass }),
    ...(expiration !== undefined && { Expiration: expiration }),
    ...(restore !== undefined && { Restore: restore }),
    ...(tagCount > 0 && { TagCount: tagCount }),
    ...(object.versionId && { VersionId: object.versionId }),
    ...(input.ChecksumMode === 'ENABLED' &&
      !input.Range &&
      input.PartNumber === undefined &&
      checksumView(object.checksum)),
    ...encryptionView(bucket, object.encryption),
    ...lockView(object),
    ...(object.replicationStatus && { ReplicationStatus: object.replicationStatus }),
  };
}

/** How much of the object an answer holds, and how many parts it has where a part is asked for. */
function rangeView(
  { body, parts }: ObjectRecord,
  { PartNumber: partNumber }: { PartNumber?: number },
  range: ByteRange | undefined,
): GetObjectOutput {
  return {
    ContentLength: range ? range.last - range.first + 1 : body.length,
    ...(range && { ContentRange: `bytes ${range.first}-${range.last}/${body.length}` }),
    ...(partNumber !== undefined && parts && { PartsCount: parts.length }),
  };
}

/** Operations that read objects. */
export const readObjectHandlers: Handlers<S3Operations> = {
  GetObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObject', key: input.Key });
    const object = requireObject(bucket, input, context);
    checkReadKey(object.encryption, input);
    checkReadConditions(object, input);
    checkNotArchived(object, context.nowMs);
    const range = requestedRange(object, input);
    return {
      ...describeObject(bucket, object, input, context.nowMs),
      ...rangeView(object, input, range),
      Body: range ? object.body.subarray(range.first, range.last + 1) : object.body,
    };
  },

  HeadObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObject', key: input.Key });
    const object = requireObject(bucket, input, context);
    checkReadKey(object.encryption, input);
    checkReadConditions(object, input);
    const range = requestedRange(object, input);
    return { ...describeObject(bucket, object, input, context.nowMs), ...rangeView(object, input, range) };
  },

  GetObjectAttributes: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObjectAttributes', key: input.Key });
    const object = requireObject(bucket, input, context);
    checkReadKey(object.encryption, input);
    const parts = partsView(object, input);
    const attributes: GetObjectAttributesOutput = {
      ETag: object.etag.replaceAll('"', ''),
      ...(object.checksum && { Checksum: checksumView(object.checksum) }),
      ...(parts && { ObjectParts: parts }),
      StorageClass: object.headers.StorageClass ?? 'STANDARD',
      ObjectSize: object.body.length,
    };
    const wanted = Object.entries(attributes).filter(([name]) => input.ObjectAttributes.includes(name));
    return {
      ...Object.fromEntries(wanted),
      LastModified: object.modifiedAtMs,
      ...(object.versionId && { VersionId: object.versionId }),
    };
  },
};
