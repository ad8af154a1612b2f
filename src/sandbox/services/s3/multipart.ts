import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3.ts';
import type { CompletedPart, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import type { BucketRecord, UploadRecord } from './bucket-record.ts';
import { checkMd5, checkUpload, md5Hex, storedHeaders, storeObject } from './new-object.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';
import { readTagHeader } from './tag-set.ts';

const minPartBytes = 5 * 1024 * 1024;
const maxPartNumber = 10_000;

function requireUpload(bucket: BucketRecord, key: string, uploadId: string): UploadRecord {
  const upload = Object.hasOwn(bucket.uploads, uploadId) ? bucket.uploads[uploadId] : undefined;
  if (upload?.key !== key) throw new AwsError(s3ObjectErrors.noSuchUpload, {}, { UploadId: uploadId });
  return upload;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** The parts that a completion names, in order. Throws InvalidPart, InvalidPartOrder, EntityTooSmall. */
function chosenParts(upload: UploadRecord, wanted: readonly CompletedPart[]): { body: Uint8Array; etag: string }[] {
  if (wanted.length === 0) throw new AwsError(s3ObjectErrors.invalidPart, {});
  let before = 0;
  const parts = wanted.map(({ PartNumber: number = 0, ETag: etag = '' }) => {
    if (number <= before) throw new AwsError(s3ObjectErrors.invalidPartOrder, {});
    before = number;
    const part = upload.parts[number];
    if (!part || part.etag.replaceAll('"', '') !== etag.replaceAll('"', '')) {
      throw new AwsError(s3ObjectErrors.invalidPart, {});
    }
    return part;
  });
  if (parts.slice(0, -1).some(({ body }) => body.length < minPartBytes)) {
    throw new AwsError(s3ObjectErrors.entityTooSmall, {});
  }
  return parts;
}

/** MD5 of the parts' MD5s, with their number: what S3 gives objects that were uploaded in parts. */
function multipartEtag(parts: readonly { etag: string }[]): string {
  const digests = parts.flatMap(({ etag }) =>
    etag
      .replaceAll('"', '')
      .match(/../g)!
      .map((hex) => Number.parseInt(hex, 16)),
  );
  return `"${md5Hex(Uint8Array.from(digests))}-${parts.length}"`;
}

export const multipartHandlers: Handlers<S3Operations> = {
  CreateMultipartUpload: (input, context) => {
    const { Key: key, Metadata: metadata = {} } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    checkUpload(bucket, { key, bytes: 0, metadata, acl: input.ACL });
    const uploadId = context.world.newHex(64);
    const tags = readTagHeader(input.Tagging);
    const headers = storedHeaders(input);
    bucket.uploads[uploadId] = { uploadId, key, startedAtMs: context.nowMs, headers, metadata, tags, parts: {} };
    return { Bucket: bucket.name, Key: key, UploadId: uploadId, ServerSideEncryption: 'AES256' };
  },

  UploadPart: (input, context) => {
    const { Key: key, Body: body = new Uint8Array(0), PartNumber: number } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const upload = requireUpload(bucket, key, input.UploadId);
    if (!Number.isInteger(number) || number < 1 || number > maxPartNumber) {
      throw new AwsError(s3ObjectErrors.invalidPartNumber, {});
    }
    const others = Object.entries(upload.parts).filter(([other]) => other !== String(number));
    const bytes = others.reduce((sum, [, part]) => sum + part.body.length, body.length);
    checkUpload(bucket, { key, bytes, metadata: {} });
    checkMd5(body, input.ContentMD5);
    const etag = `"${md5Hex(body)}"`;
    upload.parts[number] = { body, etag, modifiedAtMs: context.nowMs };
    return { ETag: etag, ServerSideEncryption: 'AES256' };
  },

  CompleteMultipartUpload: (input, context) => {
    const { Key: key } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const upload = requireUpload(bucket, key, input.UploadId);
    const parts = chosenParts(upload, input.MultipartUpload?.Parts ?? []);
    const { headers, metadata, tags } = upload;
    const etag = multipartEtag(parts);
    const body = concat(parts.map((part) => part.body));
    storeObject(bucket, { key, body, etag, modifiedAtMs: context.nowMs, headers, metadata, tags });
    delete bucket.uploads[upload.uploadId];
    const location = `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(key)}`;
    return { Bucket: bucket.name, Key: key, ETag: etag, Location: location, ServerSideEncryption: 'AES256' };
  },

  AbortMultipartUpload: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:AbortMultipartUpload', key: input.Key });
    delete bucket.uploads[requireUpload(bucket, input.Key, input.UploadId).uploadId];
    return {};
  },

  ListParts: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListMultipartUploadParts', key: input.Key });
    const upload = requireUpload(bucket, input.Key, input.UploadId);
    const parts = Object.entries(upload.parts).sort(([a], [b]) => Number(a) - Number(b));
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.uploadId,
      MaxParts: 1000,
      IsTruncated: false,
      Owner: ownerOf(context.accountId),
      StorageClass: upload.headers.StorageClass ?? 'STANDARD',
      Parts: parts.map(([number, part]) => ({
        PartNumber: Number(number),
        LastModified: part.modifiedAtMs,
        ETag: part.etag,
        Size: part.body.length,
      })),
    };
  },

  ListMultipartUploads: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucketMultipartUploads' });
    const uploads = Object.values(bucket.uploads).filter(({ key }) => key.startsWith(input.Prefix ?? ''));
    return {
      Bucket: bucket.name,
      MaxUploads: 1000,
      IsTruncated: false,
      Uploads: uploads.map((upload) => ({
        UploadId: upload.uploadId,
        Key: upload.key,
        Initiated: upload.startedAtMs,
        StorageClass: upload.headers.StorageClass ?? 'STANDARD',
        Owner: ownerOf(context.accountId),
      })),
    };
  },
};
