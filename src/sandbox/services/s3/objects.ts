import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3.ts';
import type { GetObjectOutput, GetObjectRequest, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import type { ObjectRecord } from './bucket-record.ts';
import { checkMd5, checkUpload, md5Hex, storedHeaders, storeObject } from './new-object.ts';
import { checkReadConditions, checkWriteConditions, readRange } from './object-conditions.ts';
import { requireBucket, requireObject } from './require-bucket.ts';
import { readTagHeader, readTagSet, tagSetOf } from './tag-set.ts';

const defaultContentType = 'binary/octet-stream';
const encryption = { ServerSideEncryption: 'AES256' };

/** What GetObject and HeadObject both answer. */
function describeObject(object: ObjectRecord, input: Partial<GetObjectRequest>): GetObjectOutput {
  const { StorageClass: storageClass, ...headers } = object.headers;
  const tagCount = Object.keys(object.tags).length;
  return {
    ...headers,
    ContentType: input.ResponseContentType ?? headers.ContentType ?? defaultContentType,
    ...(input.ResponseContentDisposition && { ContentDisposition: input.ResponseContentDisposition }),
    ...(input.ResponseCacheControl && { CacheControl: input.ResponseCacheControl }),
    AcceptRanges: 'bytes',
    ETag: object.etag,
    LastModified: object.modifiedAtMs,
    Metadata: object.metadata,
    ...(storageClass && storageClass !== 'STANDARD' && { StorageClass: storageClass }),
    ...(tagCount > 0 && { TagCount: tagCount }),
    ...encryption,
  };
}

/** `bucket/key`, `/bucket/key` or an ARN-less path, percent-encoded. Throws InvalidArgument. */
function readCopySource(text: string): { bucket: string; key: string } {
  let decoded: string;
  try {
    decoded = decodeURIComponent(text.split('?')[0]!).replace(/^\//, '');
  } catch {
    throw new AwsError(s3ObjectErrors.invalidCopySource, {});
  }
  const slash = decoded.indexOf('/');
  if (slash <= 0 || slash === decoded.length - 1) throw new AwsError(s3ObjectErrors.invalidCopySource, {});
  return { bucket: decoded.slice(0, slash), key: decoded.slice(slash + 1) };
}

const readHandlers: Handlers<S3Operations> = {
  GetObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObject', key: input.Key });
    const object = requireObject(bucket, input.Key);
    checkReadConditions(object, input);
    const range = readRange(input.Range, object.body.length);
    const body = range ? object.body.subarray(range.first, range.last + 1) : object.body;
    return {
      ...describeObject(object, input),
      Body: body,
      ContentLength: body.length,
      ...(range && { ContentRange: `bytes ${range.first}-${range.last}/${object.body.length}` }),
    };
  },

  HeadObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObject', key: input.Key });
    const object = requireObject(bucket, input.Key);
    checkReadConditions(object, input);
    return { ...describeObject(object, input), ContentLength: object.body.length };
  },
};

const writeHandlers: Handlers<S3Operations> = {
  PutObject: (input, context) => {
    const { Key: key, Body: body = new Uint8Array(0), Metadata: metadata = {} } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    checkUpload(bucket, { key, bytes: body.length, metadata, acl: input.ACL });
    checkMd5(body, input.ContentMD5);
    checkWriteConditions(Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined, key, input);
    const tags = readTagHeader(input.Tagging);
    const etag = `"${md5Hex(body)}"`;
    storeObject(bucket, {
      key,
      body,
      etag,
      modifiedAtMs: context.nowMs,
      headers: storedHeaders(input),
      metadata,
      tags,
    });
    return { ETag: etag, ...encryption };
  },

  CopyObject: (input, context) => {
    const from = readCopySource(input.CopySource);
    const sourceBucket = requireBucket(from.bucket, context, { action: 's3:GetObject', key: from.key });
    const source = requireObject(sourceBucket, from.key);
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key: input.Key });
    const replaces = input.MetadataDirective === 'REPLACE';
    const isSame = sourceBucket === bucket && source.key === input.Key;
    if (isSame && !replaces && !input.StorageClass) throw new AwsError(s3ObjectErrors.copyToItself, {});
    const metadata = replaces ? (input.Metadata ?? {}) : source.metadata;
    checkUpload(bucket, { key: input.Key, bytes: source.body.length, metadata, acl: input.ACL });
    storeObject(bucket, {
      ...source,
      key: input.Key,
      modifiedAtMs: context.nowMs,
      headers: replaces ? storedHeaders(input) : { ...source.headers, ...storedHeaders(input) },
      metadata: { ...metadata },
      tags: input.TaggingDirective === 'REPLACE' ? readTagHeader(input.Tagging) : { ...source.tags },
    });
    return { CopyObjectResult: { ETag: source.etag, LastModified: context.nowMs }, ...encryption };
  },

  DeleteObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObject', key: input.Key });
    delete bucket.objects[input.Key];
    return {};
  },

  DeleteObjects: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObject' });
    const keys = (input.Delete?.Objects ?? []).map(({ Key }) => Key);
    for (const key of keys) delete bucket.objects[key];
    return input.Delete?.Quiet ? {} : { Deleted: keys.map((Key) => ({ Key })) };
  },
};

const taggingHandlers: Handlers<S3Operations> = {
  PutObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObjectTagging', key: input.Key });
    requireObject(bucket, input.Key).tags = readTagSet(input.Tagging?.TagSet ?? [], 10);
    return {};
  },
  GetObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:GetObjectTagging', key: input.Key });
    return { TagSet: tagSetOf(requireObject(bucket, input.Key).tags) };
  },
  DeleteObjectTagging: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObjectTagging', key: input.Key });
    requireObject(bucket, input.Key).tags = {};
    return {};
  },
};

export const objectHandlers: Handlers<S3Operations> = { ...readHandlers, ...writeHandlers, ...taggingHandlers };
