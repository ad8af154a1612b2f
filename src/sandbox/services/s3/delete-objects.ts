import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import type { DeletedObject, ObjectIdentifier, S3Error, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { BucketRecord } from './bucket-record.ts';
import { checkDeleteCondition } from './object-conditions.ts';
import { notify } from './notify.ts';
import { requireBucket } from './require-bucket.ts';
import { currentObject, deleteKey, deleteVersion, type Deletion } from './versions.ts';

const maxDeletions = 1000;

/** Deletes a key or one version of it, and reports that. */
function removeObject(
  bucket: BucketRecord,
  { key, versionId }: { key: string; versionId: string | undefined },
  context: RequestContext,
): Deletion {
  const deletion =
    versionId === undefined ? deleteKey(bucket, key, context.world) : deleteVersion(bucket, key, versionId);
  const isMarked = versionId === undefined && deletion.DeleteMarker;
  notify(bucket, context, {
    name: isMarked ? 'ObjectRemoved:DeleteMarkerCreated' : 'ObjectRemoved:Delete',
    object: { key, ...(deletion.VersionId !== undefined && { versionId: deletion.VersionId }) },
    caller: context.caller,
  });
  return deletion;
}

/** One deletion of many: what it did, or why it did nothing. */
function removeOne(
  bucket: BucketRecord,
  { Key: key, VersionId: versionId, ETag: etag }: ObjectIdentifier,
  context: RequestContext,
): { deleted?: DeletedObject; error?: S3Error } {
  try {
    checkDeleteCondition(currentObject(bucket, key), etag);
    const deletion = removeObject(bucket, { key, versionId }, context);
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
    return removeObject(bucket, { key, versionId }, context);
  },

  DeleteObjects: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteObject' });
    const wanted = input.Delete?.Objects ?? [];
    if (wanted.length === 0 || wanted.length > maxDeletions) {
      throw new AwsError(s3ObjectErrors.malformedDeletion, {});
    }
    const outcomes = wanted.map((one) => removeOne(bucket, one, context));
    const errors = outcomes.flatMap(({ error }) => error ?? []);
    return {
      ...(!input.Delete.Quiet && { Deleted: outcomes.flatMap(({ deleted }) => deleted ?? []) }),
      ...(errors.length > 0 && { Errors: errors }),
    };
  },
};
