import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3BucketErrors } from '../../../core/errors/s3-buckets.ts';
import { parseAwsHost } from '../../../wire/detection/aws-host.ts';
import type { RequestContext } from '../../service.ts';
import { askBucketPolicy, isAllowedToEverybody } from './bucket-policy-rules.ts';
import { isOpenByAcl } from './acl-rules.ts';
import { findBucket, s3State, type BucketRecord } from './bucket-record.ts';

/** Key id that the gateway gives to requests without a signature. */
const anonymousKeyId = 'anonymous';

/** What a caller wants to do: `s3:GetObject` to the bucket (no key) or the object. */
export interface Permission {
  action: string;
  key?: string;
  /** Set when the bucket need not be in the Region of the request. */
  isAnyRegion?: boolean;
}

/** What the owner may always do, so that nobody locks themselves out: on AWS the root user stands in for that. */
const undeniable = ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 's3:DeleteBucketPolicy'];

/** Whether the caller may do that: its owner what the policy does not deny, others what is opened to them. */
export function mayCall(bucket: BucketRecord, context: RequestContext, { action, key }: Permission): boolean {
  const { caller, conditionValues } = context;
  if (caller.accessKeyId === anonymousKeyId) return isAllowedToEverybody(bucket, action, { key, conditionValues });
  const principal = { kind: 'identity' as const, accountId: caller.accountId, arn: caller.arn };
  const verdict = askBucketPolicy(bucket, { principal, action, key, conditionValues });
  if (s3State(context).buckets[bucket.name] === bucket) return verdict !== 'denied' || undeniable.includes(action);
  return (
    verdict === 'allowed' || (verdict === 'silent' && isOpenByAcl(bucket, { action, key, accountId: caller.accountId }))
  );
}

/** Throws AuthorizationHeaderMalformed or, at another Region's endpoint, PermanentRedirect. */
function checkRegion(bucket: BucketRecord, context: RequestContext): void {
  const { region, name } = bucket;
  if (context.region === region || context.caller.accessKeyId === anonymousKeyId) return;
  // Both tell the right Region, which clients follow.
  if (parseAwsHost(context.host)?.region === undefined) {
    throw new AwsError(s3AccessErrors.wrongSigningRegion, { wrong: context.region, region }, { Region: region });
  }
  const endpoint = `${name}.s3.${region}.amazonaws.com`;
  throw new AwsError(s3AccessErrors.permanentRedirect, {}, { Endpoint: endpoint, Bucket: name, Region: region });
}

/** The bucket, if the caller may do that there. Throws NoSuchBucket, AccessDenied, and the errors of a wrong Region. */
export function requireBucket(name: string, context: RequestContext, permission: Permission): BucketRecord {
  const found = findBucket(context, name);
  if (!found) throw new AwsError(s3BucketErrors.noSuchBucket, {}, { BucketName: name });
  const { bucket } = found;
  if (!permission.isAnyRegion) checkRegion(bucket, context);
  if (mayCall(bucket, context, permission)) return bucket;
  throw new AwsError(s3AccessErrors.accessDenied, {});
}
