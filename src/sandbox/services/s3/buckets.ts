import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3AccessErrors } from '../../../core/errors/s3-access.ts';
import { s3BucketErrors } from '../../../core/errors/s3-buckets.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { CreateBucketRequest, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import { tokenPage } from '../../token-page.ts';
import { requestedGrants } from './acl-grants.ts';
import { bucketOwners, findBucket, s3State } from './bucket-record.ts';
import { ownerOf } from './owner.ts';
import { requireBucket } from './require-bucket.ts';
import { readTagSet } from './tag-set.ts';
import { allKeys } from './versions.ts';
import { wholeSecond } from './whole-second.ts';

const homeRegion = 'us-east-1';
const regionPattern = /^[a-z]{2}(-[a-z]+)+-\d$/;

/** docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function isValidName(name: string): boolean {
  return (
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes('..') &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name)
  );
}

/** Region of a new bucket. Throws the location errors. */
function locationOf(input: CreateBucketRequest, region: string): string {
  const location = input.CreateBucketConfiguration?.LocationConstraint;
  if (!location) {
    if (region !== homeRegion) throw new AwsError(s3BucketErrors.unspecifiedLocation, {});
    return homeRegion;
  }
  if (!regionPattern.test(location) || location === homeRegion) {
    throw new AwsError(s3BucketErrors.invalidLocation, {}, { LocationConstraint: location });
  }
  // The home Region's endpoint makes buckets anywhere; the others only at home.
  if (region !== homeRegion && location !== region) {
    throw new AwsError(s3BucketErrors.incompatibleLocation, { location });
  }
  return location;
}

function checkFree(name: string, context: RequestContext): void {
  const existing = findBucket(context, name);
  if (!existing) return;
  const row =
    existing.ownerId === context.accountId
      ? s3BucketErrors.bucketAlreadyOwnedByYou
      : s3BucketErrors.bucketAlreadyExists;
  throw new AwsError(row, {}, { BucketName: name });
}

export const bucketHandlers: Handlers<S3Operations> = {
  CreateBucket: (input, context) => {
    const { Bucket: name } = input;
    if (!isValidName(name)) throw new AwsError(s3BucketErrors.invalidBucketName, {}, { BucketName: name });
    const region = locationOf(input, context.region);
    checkFree(name, context);
    const ownership = input.ObjectOwnership ?? 'BucketOwnerEnforced';
    const grants = requestedGrants(input, context.accountId);
    if (ownership === 'BucketOwnerEnforced' && grants && input.ACL !== 'private') {
      throw new AwsError(s3AccessErrors.aclWithEnforcedOwner, {}, { BucketName: name });
    }
    const tags = input.CreateBucketConfiguration?.Tags;
    bucketOwners(context.world)[name] = context.accountId;
    s3State(context).buckets[name] = {
      name,
      region,
      createdAtMs: wholeSecond(context.nowMs),
      objects: {},
      uploads: {},
      ...(tags && { tags: readTagSet(tags, 50) }),
      publicAccessBlock: {
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        BlockPublicPolicy: true,
        RestrictPublicBuckets: true,
      },
      ownershipControls: { Rules: [{ ObjectOwnership: ownership }] },
      ...(grants && { grants }),
      ...(input.ObjectLockEnabledForBucket && { objectLock: {}, versioning: 'Enabled' as const }),
    };
    return { Location: region === homeRegion ? `/${name}` : `http://${name}.s3.amazonaws.com/` };
  },

  DeleteBucket: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:DeleteBucket' });
    if (allKeys(bucket).length > 0) {
      throw new AwsError(s3BucketErrors.bucketNotEmpty, {}, { BucketName: bucket.name });
    }
    delete s3State(context).buckets[bucket.name];
    delete bucketOwners(context.world)[bucket.name];
    return {};
  },

  HeadBucket: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:ListBucket' });
    return { BucketRegion: bucket.region, AccessPointAlias: false };
  },

  ListBuckets: (input, context) => {
    const buckets = Object.values(s3State(context).buckets)
      .filter(({ name, region }) => {
        const hasPrefix = name.startsWith(input.Prefix ?? '');
        return hasPrefix && (!input.BucketRegion || region === input.BucketRegion);
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { page, nextToken } = tokenPage(buckets, {
      size: input.MaxBuckets ?? 10_000,
      token: input.ContinuationToken,
      onInvalidToken: () => {
        throw new AwsError(s3SettingErrors.malformedConfiguration, {});
      },
    });
    // Regions are told only to callers that page, as on AWS.
    const isPaged = input.MaxBuckets !== undefined || input.BucketRegion !== undefined;
    return {
      Buckets: page.map(({ name, region, createdAtMs }) => ({
        Name: name,
        CreationDate: createdAtMs,
        ...(isPaged && { BucketRegion: region }),
        BucketArn: `arn:aws:s3:::${name}`,
      })),
      Owner: ownerOf(context.accountId),
      ...(input.Prefix && { Prefix: input.Prefix }),
      ...(nextToken && { ContinuationToken: nextToken }),
    };
  },

  GetBucketLocation: (input, context) => {
    const { region } = requireBucket(input.Bucket, context, {
      action: 's3:GetBucketLocation',
      isAnyRegion: true,
    });
    return region === homeRegion ? {} : { LocationConstraint: region };
  },
};
