import type { MultipartUpload, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import type { BucketRecord, UploadRecord } from './bucket-record.ts';
import { checksumView } from './checksums.ts';
import { requireUpload } from './find-upload.ts';
import { listingEncoder } from './list-objects.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';

const maxPage = 1000;

/** Uploads in order of their keys, then ids; those with the same text up to the delimiter are one entry. */
function uploadEntries(
  bucket: BucketRecord,
  { prefix, delimiter }: { prefix: string; delimiter: string | undefined },
): { name: string; upload?: UploadRecord }[] {
  const position = ({ key, uploadId }: UploadRecord) => `${key}\0${uploadId}`;
  const uploads = Object.values(bucket.uploads)
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => (position(a) < position(b) ? -1 : 1));
  const seen = new Set<string>();
  return uploads.flatMap((upload) => {
    const cut = delimiter ? upload.key.indexOf(delimiter, prefix.length) : -1;
    if (cut < 0) return [{ name: upload.key, upload }];
    const name = upload.key.slice(0, cut + delimiter!.length);
    if (seen.has(name)) return [];
    seen.add(name);
    return [{ name }];
  });
}

function uploadView(upload: UploadRecord, encode: (text: string) => string, accountId: string): MultipartUpload {
  return {
    UploadId: upload.uploadId,
    Key: encode(upload.key),
    Initiated: upload.startedAtMs,
    StorageClass: upload.headers.StorageClass ?? 'STANDARD',
    Owner: ownerOf(accountId),
    Initiator: ownerOf(accountId),
    ...(upload.checksumAlgorithm && {
      ChecksumAlgorithm: upload.checksumAlgorithm,
      ChecksumType: upload.checksumType,
    }),
  };
}

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
    const encode = listingEncoder(input.EncodingType);
    const { Prefix: prefix = '', Delimiter: delimiter, KeyMarker: keyMarker = '', UploadIdMarker: idMarker } = input;
    const entries = uploadEntries(bucket, { prefix, delimiter });
    const left = entries.filter(({ name, upload }) =>
      upload && idMarker && name === keyMarker ? upload.uploadId > idMarker : !keyMarker || name > keyMarker,
    );
    const page = left.slice(0, size);
    const last = page.at(-1);
    const isTruncated = left.length > size;
    return {
      Bucket: bucket.name,
      KeyMarker: encode(keyMarker),
      UploadIdMarker: idMarker ?? '',
      ...(isTruncated && last && { NextKeyMarker: encode(last.name), NextUploadIdMarker: last.upload?.uploadId ?? '' }),
      ...(prefix && { Prefix: encode(prefix) }),
      ...(delimiter && { Delimiter: encode(delimiter) }),
      ...(input.EncodingType && { EncodingType: input.EncodingType }),
      MaxUploads: size,
      IsTruncated: isTruncated,
      Uploads: page.flatMap(({ upload }) => (upload ? [uploadView(upload, encode, context.accountId)] : [])),
      CommonPrefixes: page.flatMap(({ name, upload }) => (upload ? [] : [{ Prefix: encode(name) }])),
    };
  },
};
