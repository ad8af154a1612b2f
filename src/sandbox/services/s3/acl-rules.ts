import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import type { Grant } from '../../../wire/generated/s3.ts';
import { anyAccount, everybody, grantsOfCanned, ownerGrant, requestedGrants, type AclInput } from './acl-grants.ts';
import type { AclRecord, BucketRecord } from './bucket-record.ts';
import { ownerOf } from './owner.ts';

function isEnforced(bucket: BucketRecord): boolean {
  return bucket.ownershipControls?.Rules[0]?.ObjectOwnership === 'BucketOwnerEnforced';
}

/** Whether only the owner may do anything. */
function isPrivate(grants: readonly Grant[], accountId: string): boolean {
  const [first, ...more] = grants;
  const own = ownerGrant(accountId);
  return more.length === 0 && first?.Grantee?.ID === own.Grantee!.ID && first?.Permission === own.Permission;
}

/**
 * What to keep of the ACL that a request gives a bucket or object: nothing when it is the private one.
 * Throws AccessControlListNotSupported, AccessDenied (BlockPublicAcls), InvalidArgument.
 */
export function storedAcl(bucket: BucketRecord, input: AclInput, accountId: string): { grants?: Grant[] } {
  if (isEnforced(bucket) && input.ACL !== undefined && input.ACL !== 'bucket-owner-full-control') {
    throw new AwsError(s3AccessErrors.aclNotSupported, {});
  }
  const grants = requestedGrants(input, accountId);
  if (!grants || isPrivate(grants, accountId)) return {};
  if (isEnforced(bucket)) throw new AwsError(s3AccessErrors.aclNotSupported, {});
  const isPublic = grants.some(
    ({ Grantee: grantee }) => grantee?.URI === everybody.URI || grantee?.URI === anyAccount.URI,
  );
  if (isPublic && bucket.publicAccessBlock?.BlockPublicAcls) throw new AwsError(s3AccessErrors.accessDenied, {});
  return { grants };
}

/** Every grant of a bucket or object, the owner's first where it has one. */
export function grantsOf({ acl, grants }: AclRecord, accountId: string): Grant[] {
  return grants ?? (acl === undefined ? [ownerGrant(accountId)] : grantsOfCanned(acl, accountId));
}

/** What has to be granted on the bucket (or the object) for an action. */
const neededOnBucket: Record<string, string> = {
  's3:ListBucket': 'READ',
  's3:PutObject': 'WRITE',
  's3:DeleteObject': 'WRITE',
  's3:GetBucketAcl': 'READ_ACP',
  's3:PutBucketAcl': 'WRITE_ACP',
};
const neededOnObject: Record<string, string> = {
  's3:GetObject': 'READ',
  's3:GetObjectAcl': 'READ_ACP',
  's3:PutObjectAcl': 'WRITE_ACP',
};

/** Whether ACLs let somebody who is not the owner do `action`: everybody, or the account where one calls. */
export function isOpenByAcl(
  bucket: BucketRecord,
  { action, key, accountId }: { action: string; key?: string | undefined; accountId?: string },
): boolean {
  if (isEnforced(bucket)) return false;
  const object = key !== undefined && Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined;
  const [target, needed] = neededOnBucket[action] ? [bucket, neededOnBucket[action]] : [object, neededOnObject[action]];
  const canned = target?.acl === undefined ? [] : grantsOfCanned(target.acl, '').slice(1);
  const isIgnored = (uri: string | undefined) => uri !== undefined && bucket.publicAccessBlock?.IgnorePublicAcls;
  return (target?.grants ?? canned).some(({ Grantee: grantee, Permission: permission }) => {
    const isFor =
      grantee?.URI === everybody.URI ||
      (accountId !== undefined && (grantee?.URI === anyAccount.URI || grantee?.ID === ownerOf(accountId).ID));
    return isFor && !isIgnored(grantee?.URI) && (permission === needed || permission === 'FULL_CONTROL');
  });
}
