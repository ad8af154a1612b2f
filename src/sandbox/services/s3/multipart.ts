import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3RequestErrors } from '../../../core/errors/s3-requests.ts';
import { s3UploadErrors } from '../../../core/errors/s3-uploads.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { storedAcl } from './acl-rules.ts';
import type { PartRecord, UploadRecord } from './bucket-record.ts';
import {
  checkedChecksum,
  checksumAlgorithm,
  checksumView,
  type Checksum,
  type ChecksumAlgorithm,
} from './checksums.ts';
import { assembleUpload } from './complete-upload.ts';
import { requireCopySource } from './copy-source.ts';
import { checkPartKey, chosenEncryption, encryptionView } from './encryption.ts';
import { requireUpload } from './find-upload.ts';
import { expirationHeader } from './lifecycle-rules.ts';
import { checkMd5, checkUpload, md5Hex, storedHeaders } from './new-object.ts';
import { checkWriteConditions } from './object-conditions.ts';
import { copyRange } from './object-parts.ts';
import { notify } from './notify.ts';
import { newLock } from './object-lock-rules.ts';
import { scheduleReplication } from './replicate.ts';
import { requireBucket } from './require-bucket.ts';
import { readTagHeader } from './tag-set.ts';
import { currentObject, storeObject } from './versions.ts';
import { wholeSecond } from './whole-second.ts';

const maxPartNumber = 10_000;

/** Throws InvalidArgument, EntityTooLarge. */
function storePart(
  upload: UploadRecord,
  number: number,
  part: { body: Uint8Array; checksum?: Checksum | undefined },
  context: RequestContext,
): PartRecord {
  if (!Number.isInteger(number) || number < 1 || number > maxPartNumber) {
    throw new AwsError(s3UploadErrors.invalidPartNumber, {});
  }
  const { body, checksum } = part;
  const others = Object.entries(upload.parts).filter(([other]) => other !== String(number));
  const bytes = others.reduce((sum, [, other]) => sum + other.body.length, body.length);
  checkUpload({ key: upload.key, bytes, metadata: {} });
  const etag = `"${md5Hex(body)}"`;
  upload.parts[number] = { body, etag, modifiedAtMs: wholeSecond(context.nowMs), ...(checksum && { checksum }) };
  return upload.parts[number];
}

/** Whether the object will have a checksum of its own or one of its parts' checksums. Throws InvalidRequest. */
function chosenChecksumType(algorithm: ChecksumAlgorithm | undefined, wanted: string | undefined): Checksum['type'] {
  if (wanted !== undefined && !algorithm) throw new AwsError(s3RequestErrors.checksumTypeAlone, {});
  const type = wanted ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
  const isUnfitting = type === 'FULL_OBJECT' ? algorithm?.startsWith('SHA') : algorithm === 'CRC64NVME';
  if (isUnfitting) {
    throw new AwsError(s3RequestErrors.checksumTypeUnfitting, { type, algorithm: algorithm!.toLowerCase() });
  }
  return type === 'FULL_OBJECT' ? 'FULL_OBJECT' : 'COMPOSITE';
}

/** Uploads in parts: their way from begin to end. */
export const multipartHandlers: Handlers<S3Operations> = {
  CreateMultipartUpload: (input, context) => {
    const { Key: key, Metadata: metadata = {} } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const lock = newLock(bucket, input, context.nowMs);
    checkUpload({ key, bytes: 0, metadata });
    const acl = storedAcl(bucket, input, context.accountId);
    const encryption = chosenEncryption(bucket, input);
    const uploadId = context.world.newHex(64);
    const algorithm = checksumAlgorithm(input.ChecksumAlgorithm);
    const checksumType = chosenChecksumType(algorithm, input.ChecksumType);
    bucket.uploads[uploadId] = {
      uploadId,
      key,
      startedAtMs: wholeSecond(context.nowMs),
      headers: storedHeaders(input),
      metadata,
      tags: readTagHeader(input.Tagging),
      ...(algorithm && { checksumAlgorithm: algorithm, checksumType }),
      ...acl,
      ...lock,
      encryption,
      parts: {},
    };
    return {
      Bucket: bucket.name,
      Key: key,
      UploadId: uploadId,
      ...(algorithm && { ChecksumAlgorithm: algorithm, ChecksumType: checksumType }),
      ...encryption,
    };
  },

  UploadPart: (input, context) => {
    const { Key: key, Body: body = new Uint8Array(0) } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const upload = requireUpload(bucket, key, input.UploadId);
    checkPartKey(upload.encryption, input);
    checkMd5(body, input.ContentMD5);
    const algorithm = input.ChecksumAlgorithm ?? upload.checksumAlgorithm;
    const checksum = checkedChecksum(body, { ...input, ...(algorithm && { ChecksumAlgorithm: algorithm }) });
    const part = storePart(upload, input.PartNumber, { body, checksum }, context);
    const { ChecksumType: _type, ...checksums } = checksumView(checksum);
    return { ETag: part.etag, ...checksums, ...encryptionView(bucket, upload.encryption) };
  },

  UploadPartCopy: (input, context) => {
    const { Key: key } = input;
    const { object: source } = requireCopySource(input, context);
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const upload = requireUpload(bucket, key, input.UploadId);
    checkPartKey(upload.encryption, input);
    const range = copyRange(input.CopySourceRange, source.body.length);
    const body = range ? source.body.slice(range.first, range.last + 1) : source.body;
    const checksum = checkedChecksum(
      body,
      upload.checksumAlgorithm ? { ChecksumAlgorithm: upload.checksumAlgorithm } : {},
    );
    const part = storePart(upload, input.PartNumber, { body, checksum }, context);
    const { ChecksumType: _type, ...checksums } = checksumView(checksum);
    return {
      CopyPartResult: { ETag: part.etag, LastModified: wholeSecond(context.nowMs), ...checksums },
      ...encryptionView(bucket, upload.encryption),
      ...(source.versionId && { CopySourceVersionId: source.versionId }),
    };
  },

  CompleteMultipartUpload: (input, context) => {
    const { Key: key } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const upload = requireUpload(bucket, key, input.UploadId);
    checkWriteConditions(currentObject(bucket, key), key, input);
    const { headers, metadata, tags, acl, grants, retention, hasLegalHold, encryption } = upload;
    const object = {
      key,
      modifiedAtMs: wholeSecond(context.nowMs),
      headers,
      metadata,
      tags,
      ...(acl && { acl }),
      ...(grants && { grants }),
      ...(retention && { retention }),
      ...(hasLegalHold && { hasLegalHold }),
      ...(encryption && { encryption }),
    };
    const stored = storeObject(bucket, { ...object, ...assembleUpload(upload, input) }, context.world);
    delete bucket.uploads[upload.uploadId];
    const event = { name: 'ObjectCreated:CompleteMultipartUpload', object: stored, caller: context.caller };
    notify(bucket, context, event);
    scheduleReplication(bucket, key, stored.versionId, context);
    const expiration = expirationHeader(bucket, stored);
    return {
      Bucket: bucket.name,
      Key: key,
      ETag: stored.etag,
      ...(expiration !== undefined && { Expiration: expiration }),
      Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(key)}`,
      ...checksumView(stored.checksum),
      ...encryptionView(bucket, encryption),
      ...(stored.versionId && { VersionId: stored.versionId }),
    };
  },

  AbortMultipartUpload: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:AbortMultipartUpload', key: input.Key });
    delete bucket.uploads[requireUpload(bucket, input.Key, input.UploadId).uploadId];
    return {};
  },
};
