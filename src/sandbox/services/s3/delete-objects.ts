import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectLockErrors } from '../../../core/errors/s3-object-lock.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import type { DeletedObject, ObjectIdentifier, S3Error, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { checkDeleteCondition } from './object-conditions.ts';
import { notify } from './notify.ts';
import { isKept } from './object-lock-rules.ts';
import { scheduleReplication } from './replicate.ts';
import { requireBucket } from './require-bucket.ts';
import { currentObject, deleteKey, deleteVersion, versionIdOf, versionsOf, type Deletion } from './versions.ts';

const maxDeletions = 1000;

/** Throws AccessDenied for a version that is locked. */
function assertNotKept(
  bucket: BucketRecord,
  { key, versionId, bypasses }: { key: string; versionId: string; bypasses: boolean },
  { nowMs }: RequestContext,
): void {
  const version = versionsOf(bucket, key).find((candidate) => versionIdOf(candidate) === versionId);
  if (version && !('isDeleteMarker' in version) && isKept(version, nowMs, bypasses)) {
    throw new AwsError(s3ObjectLockErrors.locked, {});
  }
}

/** Deletes a key or one version of it, and reports that. Without a version, locks do not matter: a marker comes. */
function removeObject(
  bucket: BucketRecord,
  { key, versionId, bypasses }: { key: string; versionId: string | undefined; bypasses: boolean },
  context: RequestContext,
): Deletion {
  if (versionId !== undefined) assertNotKept(bucket, { key, versionId, bypasses }, context);
  const deletion =
    versionId === undefined ? deleteKey(bucket, key, context.world) : deleteVersion(bucket, key, versionId);
  const isMarked = versionId === undefined && deletion.DeleteMarker;
  notify(bucket, context, {
    name: isMarked ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete',
    object: { key, ...(deletion.VersionId !== undefined && { versionId: deletion.VersionId }) },
    caller: context.caller,
  });
  if (isMarked) scheduleReplication(bucket, key, deletion.VersionId, context);
  return deletion;
}

/** One deletion of many: what it did, or why it did nothing. */
function removeOne(
  bucket: BucketRecord,
  { Key: key, VersionId: versionId, ETag: etag, bypasses }: ObjectIdentifier & { bypasses: boolean },
  context: RequestContext,
): { deleted?: DeletedObject; error?: S3Error } {
  try {
    checkDeleteCondition(currentObject(bucket, key), etag);
    const deletion = removeObject(bucket, { key, versionId, bypasses }, context);
    if (versionId !== undefined) return { deleted: { Key: key, ...deletion } };
    const { VersionId: marker } = deletion;
    return { deleted: { Key: key, ...(marker && { DeleteMarker: true, DeleteMarkerVersionId: marker }) } };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    const { code: Code, message: Message } = error;
    return { error: { Key: key, ...(versionId !== undefined && { VersionId: versionId }), Code, Message } };
  }
}

/** Operations that remove objects. */
export const deleteObjectHandlers: Handlers<S3Operations> = {
  DeleteObject: (input, context) => {
    const { Key: key, VersionId: versionId } = input;
    const action = versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion';
    const bucket = requireBucket(input.Bucket, context, { action, key });
    checkDeleteCondition(currentObject(bucket, key), input.IfMatch);
    const bypasses = input.BypassGovernanceRetention === true;
    return removeObject(bucket, { key, versionId, bypasses }, context);
  },

  DeleteObjects: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObject' });
    const wanted = input.Delete?.Objects ?? [];
    if (wanted.length === 0 || wanted.length > maxDeletions) {
      throw new AwsError(s3ObjectErrors.malformedDeletion, {});
    }
    const bypasses = input.BypassGovernanceRetention === true;
    const outcomes = wanted.map((one) => removeOne(bucket, { ...one, bypasses }, context));
    const errors = outcomes.flatMap(({ error }) => error ?? []);
    return {
      ...(!input.Delete.Quiet && { Deleted: outcomes.flatMap(({ deleted }) => deleted ?? []) }),
      ...(errors.length > 0 && { Errors: errors }),
    };
  },
};
