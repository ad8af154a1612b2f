import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import { storedAcl } from './acl-rules.ts';
import { checkedChecksum, checksumAlgorithm, checksumView, defaultChecksum } from './checksums.ts';
import { requireCopySource } from './copy-source.ts';
import { chosenEncryption } from './encryption.ts';
import { expirationHeader } from './lifecycle-rules.ts';
import { checkMd5, checkUpload, md5Hex, storedHeaders } from './new-object.ts';
import { checkWriteConditions } from './object-conditions.ts';
import { notify } from './notify.ts';
import { newLock } from './object-lock-rules.ts';
import { scheduleReplication } from './replicate.ts';
import { requireBucket } from './require-bucket.ts';
import { readTagHeader } from './tag-set.ts';
import { currentObject, storeObject } from './versions.ts';
import { wholeSecond } from './whole-second.ts';

/** Operations that store objects. */
export const writeObjectHandlers: Handlers<S3Operations> = {
  PutObject: (input, context) => {
    const { Key: key, Body: body = new Uint8Array(0), Metadata: metadata = {} } = input;
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key });
    const lock = newLock(bucket, input, context.nowMs);
    checkUpload({ key, bytes: body.length, metadata });
    checkMd5(body, input.ContentMD5);
    const checksum = checkedChecksum(body, input) ?? defaultChecksum(body);
    const acl = storedAcl(bucket, input, context.accountId);
    const encryption = chosenEncryption(bucket, input);
    checkWriteConditions(currentObject(bucket, key), key, input);
    const object = {
      key,
      body,
      etag: `"${md5Hex(body)}"`,
      modifiedAtMs: wholeSecond(context.nowMs),
      headers: storedHeaders(input),
      metadata,
      tags: readTagHeader(input.Tagging),
      checksum,
      encryption,
      ...acl,
      ...lock,
    };
    const stored = storeObject(bucket, object, context.world);
    notify(bucket, context, { name: 'ObjectCreated:Put', object: stored, caller: context.caller });
    scheduleReplication(bucket, key, stored.versionId, context);
    const { etag, versionId } = stored;
    const expiration = expirationHeader(bucket, stored);
    return {
      ETag: etag,
      ...(expiration !== undefined && { Expiration: expiration }),
      ...checksumView(checksum),
      ...encryption,
      ...(versionId && { VersionId: versionId }),
    };
  },

  CopyObject: (input, context) => {
    const { bucket: sourceBucket, object: source } = requireCopySource(input, context);
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutObject', key: input.Key });
    const replaces = input.MetadataDirective === 'REPLACE';
    const isItself = sourceBucket === bucket && currentObject(bucket, input.Key) === source;
    if (isItself && !replaces && !input.StorageClass && !input.ServerSideEncryption)
      throw new AwsError(s3ObjectErrors.copyToItself, {});
    const metadata = replaces ? (input.Metadata ?? {}) : source.metadata;
    checkUpload({ key: input.Key, bytes: source.body.length, metadata });
    const encryption = chosenEncryption(bucket, input);
    const algorithm = checksumAlgorithm(input.ChecksumAlgorithm) ?? source.checksum?.algorithm;
    const checksum = checkedChecksum(source.body, algorithm ? { ChecksumAlgorithm: algorithm } : {});
    const acl = storedAcl(bucket, input, context.accountId);
    const { StorageClass: storageClass } = input;
    const object = {
      key: input.Key,
      body: source.body,
      etag: `"${md5Hex(source.body)}"`,
      modifiedAtMs: wholeSecond(context.nowMs),
      headers: replaces
        ? storedHeaders(input)
        : { ...source.headers, ...storedHeaders(storageClass === undefined ? {} : { StorageClass: storageClass }) },
      metadata: { ...metadata },
      tags: input.TaggingDirective === 'REPLACE' ? readTagHeader(input.Tagging) : { ...source.tags },
      checksum: checksum ?? defaultChecksum(source.body),
      encryption,
      ...acl,
      ...newLock(bucket, input, context.nowMs),
    };
    const stored = storeObject(bucket, object, context.world);
    notify(bucket, context, { name: 'ObjectCreated:Copy', object: stored, caller: context.caller });
    scheduleReplication(bucket, input.Key, stored.versionId, context);
    return {
      CopyObjectResult: {
        ETag: stored.etag,
        LastModified: wholeSecond(context.nowMs),
        ...checksumView(stored.checksum),
      },
      ...encryption,
      ...(stored.versionId && { VersionId: stored.versionId }),
      ...(source.versionId && { CopySourceVersionId: source.versionId }),
    };
  },
};
