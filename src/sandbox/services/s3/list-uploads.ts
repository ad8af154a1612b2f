import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { checksumView } from './checksums.ts';
import { requireUpload } from './find-upload.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';

const maxPage = 1000;

/** Lists of what is being uploaded in parts. */
export const listUploadHandlers: Handlers<S3Operations> = {
  ListParts: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListMultipartUploadParts', key: input.Key });
    const upload = requireUpload(bucket, input.Key, input.UploadId);
    const size = Math.min(input.MaxParts ?? maxPage, maxPage);
    const after = Number(input.PartNumberMarker ?? 0);
    const left = Object.keys(upload.parts)
      .map(Number)
      .filter((number) => number > after)
      .sort((a, b) => a - b);
    const page = left.slice(0, size);
    const last = page.at(-1) ?? 0;
    return {
      Bucket: bucket.name,
      Key: upload.key,
      UploadId: upload.uploadId,
      PartNumberMarker: String(after),
      NextPartNumberMarker: String(last),
      MaxParts: size,
      IsTruncated: left.length > size,
      Owner: ownerOf(context.accountId),
      StorageClass: upload.headers.StorageClass ?? 'STANDARD',
      ...(upload.checksumAlgorithm && {
        ChecksumAlgorithm: upload.checksumAlgorithm,
        ChecksumType: upload.checksumType,
      }),
      Parts: page.map((number) => {
        const part = upload.parts[number]!;
        const { ChecksumType: _type, ...checksums } = checksumView(part.checksum);
        const { modifiedAtMs, etag, body } = part;
        return { PartNumber: number, LastModified: modifiedAtMs, ETag: etag, Size: body.length, ...checksums };
      }),
    };
  },

  ListMultipartUploads: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucketMultipartUploads' });
    const size = Math.min(input.MaxUploads ?? maxPage, maxPage);
    const after = [input.KeyMarker ?? '', input.UploadIdMarker ?? '\uffff'].join('\0');
    const position = (upload: { key: string; uploadId: string }) => `${upload.key}\0${upload.uploadId}`;
    const left = Object.values(bucket.uploads)
      .filter((upload) => upload.key.startsWith(input.Prefix ?? '') && (!input.KeyMarker || position(upload) > after))
      .sort((a, b) => (position(a) < position(b) ? -1 : 1));
    const page = left.slice(0, size);
    const last = page.at(-1);
    const isTruncated = left.length > size;
    return {
      Bucket: bucket.name,
      KeyMarker: input.KeyMarker ?? '',
      UploadIdMarker: input.UploadIdMarker ?? '',
      ...(isTruncated && last && { NextKeyMarker: last.key, NextUploadIdMarker: last.uploadId }),
      ...(input.Prefix && { Prefix: input.Prefix }),
      MaxUploads: size,
      IsTruncated: isTruncated,
      Uploads: page.map((upload) => ({
        UploadId: upload.uploadId,
        Key: upload.key,
        Initiated: upload.startedAtMs,
        StorageClass: upload.headers.StorageClass ?? 'STANDARD',
        Owner: ownerOf(context.accountId),
        Initiator: ownerOf(context.accountId),
      })),
    };
  },
};
