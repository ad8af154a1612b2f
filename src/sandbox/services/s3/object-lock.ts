import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectLockErrors } from '../../../core/errors/s3-object-lock.ts';
import { s3SettingErrors } from '../../../core/errors/s3-settings.ts';
import type { DefaultRetention, S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { BucketRecord, ObjectRecord } from './bucket-record.ts';
import { checkedRetention, checkRetentionChange, requireLock } from './object-lock-rules.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';

type LockPreset = NonNullable<NonNullable<BucketRecord['objectLock']>['preset']>;

const daysOfYear = 365;

function malformed(): never {
  throw new AwsError(s3SettingErrors.malformedConfiguration, {});
}

/** What new objects are kept by. Throws MalformedXML, InvalidArgument. */
function presetOf({ Mode: mode, Days: days, Years: years }: DefaultRetention): LockPreset {
  if ((mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE') || (days === undefined) === (years === undefined)) malformed();
  const period = days ?? years!;
  if (!Number.isInteger(period) || period <= 0) throw new AwsError(s3ObjectLockErrors.invalidDefaultPeriod, {});
  return { mode, days: days ?? period * daysOfYear, ...(years !== undefined && { years }) };
}

function lockable(
  input: { Bucket: string; Key: string; VersionId?: string },
  context: RequestContext,
  action: string,
): ObjectRecord {
  const bucket: BucketRecord = requireBucket(input.Bucket, context, { action, key: input.Key });
  requireLock(bucket);
  return requireObject(bucket, input, context);
}

const configurationHandlers: Handlers<S3Operations> = {
  GetObjectLockConfiguration: (input, context) => {
    const { objectLock, name } = requireBucket(input.Bucket, context, {
      action: 's3:GetBucketObjectLockConfiguration',
    });
    if (!objectLock) throw new AwsError(s3ObjectLockErrors.noConfiguration, {}, { BucketName: name });
    const { preset } = objectLock;
    const period = preset && (preset.years === undefined ? { Days: preset.days } : { Years: preset.years });
    return {
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        ...(preset && { Rule: { DefaultRetention: { Mode: preset.mode, ...period } } }),
      },
    };
  },

  PutObjectLockConfiguration: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:PutBucketObjectLockConfiguration' });
    const { ObjectLockEnabled: state, Rule: rule } = input.ObjectLockConfiguration ?? {};
    if (state !== 'Enabled') malformed();
    if (bucket.versioning !== 'Enabled') throw new AwsError(s3ObjectLockErrors.versioningRequired, {});
    bucket.objectLock = rule ? { preset: presetOf(rule.DefaultRetention ?? {}) } : {};
    return {};
  },
};

export const objectLockHandlers: Handlers<S3Operations> = {
  ...configurationHandlers,

  GetObjectRetention: (input, context) => {
    const { retention } = lockable(input, context, 's3:GetObjectRetention');
    if (!retention) throw new AwsError(s3ObjectLockErrors.noObjectLock, {});
    return { Retention: { Mode: retention.mode, RetainUntilDate: retention.untilMs } };
  },

  PutObjectRetention: (input, context) => {
    const object = lockable(input, context, 's3:PutObjectRetention');
    const { Mode: mode, RetainUntilDate: untilMs } = input.Retention ?? {};
    const isRemoval = mode === undefined && untilMs === undefined;
    const after = isRemoval ? undefined : checkedRetention(mode, untilMs, context.nowMs);
    const bypassesGovernance = input.BypassGovernanceRetention === true;
    checkRetentionChange(object, after, { nowMs: context.nowMs, bypassesGovernance });
    if (after) object.retention = after;
    else delete object.retention;
    return {};
  },

  GetObjectLegalHold: (input, context) => {
    const { hasLegalHold, retention } = lockable(input, context, 's3:GetObjectLegalHold');
    if (!hasLegalHold && !retention) throw new AwsError(s3ObjectLockErrors.noObjectLock, {});
    return { LegalHold: { Status: hasLegalHold ? 'ON' : 'OFF' } };
  },

  PutObjectLegalHold: (input, context) => {
    const object = lockable(input, context, 's3:PutObjectLegalHold');
    const { Status: status } = input.LegalHold ?? {};
    if (status !== 'ON' && status !== 'OFF') malformed();
    if (status === 'ON') object.hasLegalHold = true;
    else delete object.hasLegalHold;
    return {};
  },
};
