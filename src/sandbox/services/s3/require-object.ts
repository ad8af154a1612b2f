import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import type { RequestContext } from '../../service.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';
import { mayCall } from './require-bucket.ts';
import { currentObject, versionIdOf, versionsOf } from './versions.ts';

/**
 * The object, or the version of it that is asked for. Throws NoSuchKey (who may not list the bucket hears AccessDenied
 * instead), NoSuchVersion, and MethodNotAllowed when the version is a delete marker.
 */
export function requireObject(
  bucket: BucketRecord,
  wanted: { Key: string; VersionId?: string },
  context: RequestContext,
): ObjectRecord {
  const { Key: key, VersionId: versionId } = wanted;
  if (versionId === undefined) {
    const object = currentObject(bucket, key);
    if (object) return object;
    if (!mayCall(bucket, context, { action: 's3:ListBucket' })) throw new AwsError(s3AccessErrors.accessDenied, {});
    throw new AwsError(s3ObjectErrors.noSuchKey, {}, { Key: key });
  }
  const version = versionsOf(bucket, key).find((candidate) => versionIdOf(candidate) === versionId);
  if (!version) throw new AwsError(s3ObjectErrors.noSuchVersion, {}, { Key: key, VersionId: versionId });
  if ('isDeleteMarker' in version)
    throw new AwsError(s3ObjectErrors.isDeleteMarker, {}, { ResourceType: 'DeleteMarker' });
  return version;
}
