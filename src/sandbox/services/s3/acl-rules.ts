import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { BucketRecord } from './bucket-record.ts';

const publicAcls = ['public-read', 'public-read-write'];
const privateAcls = [
  'private',
  'bucket-owner-full-control',
  'bucket-owner-read',
  'authenticated-read',
  'aws-exec-read',
];

function isEnforced(bucket: BucketRecord): boolean {
  return bucket.ownershipControls?.Rules[0]?.ObjectOwnership === 'BucketOwnerEnforced';
}

/**
 * The canned ACL to keep with a bucket or object; undefined when it is as good as private.
 * Throws AccessControlListNotSupported, AccessDenied (BlockPublicAcls), InvalidArgument.
 */
export function storedAcl(bucket: BucketRecord, acl: string | undefined): string | undefined {
  if (acl === undefined || acl === 'bucket-owner-full-control') return undefined;
  if (isEnforced(bucket)) throw new AwsError(s3AccessErrors.aclNotSupported, {});
  if (privateAcls.includes(acl)) return undefined;
  if (!publicAcls.includes(acl)) throw new AwsError(s3AccessErrors.invalidAcl, {});
  if (bucket.publicAccessBlock?.BlockPublicAcls) throw new AwsError(s3AccessErrors.accessDenied, {});
  return acl;
}

/** Whether ACLs let everybody do `action`: read the object, or list the bucket. */
export function isOpenByAcl(bucket: BucketRecord, action: string, key?: string): boolean {
  if (isEnforced(bucket) || bucket.publicAccessBlock?.IgnorePublicAcls) return false;
  if (action === 's3:ListBucket') return bucket.acl !== undefined;
  const isRead = action === 's3:GetObject' && key !== undefined && Object.hasOwn(bucket.objects, key);
  return isRead && bucket.objects[key]!.acl !== undefined;
}
