import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectLockErrors } from '../../../core/errors/s3-object-lock.ts';
import type { BucketRecord, LockRecord } from './bucket-record.ts';
import { dayMs } from './lifecycle-rules.ts';

interface LockInput {
  ObjectLockMode?: string;
  ObjectLockRetainUntilDate?: number;
  ObjectLockLegalHoldStatus?: string;
}

type Retention = NonNullable<LockRecord['retention']>;

const modes = ['GOVERNANCE', 'COMPLIANCE'] as const;

/** Throws InvalidRequest for a bucket whose objects cannot be locked. */
export function requireLock(bucket: BucketRecord): NonNullable<BucketRecord['objectLock']> {
  if (!bucket.objectLock) throw new AwsError(s3ObjectLockErrors.bucketWithoutLock, {});
  return bucket.objectLock;
}

/** A retention as requests give it. Throws InvalidArgument. */
export function checkedRetention(mode: string | undefined, untilMs: number | undefined, nowMs: number): Retention {
  if (mode === undefined || untilMs === undefined) throw new AwsError(s3ObjectLockErrors.halfRetention, {});
  const known = modes.find((one) => one === mode);
  if (!known) throw new AwsError(s3ObjectLockErrors.unknownMode, {});
  if (untilMs <= nowMs) throw new AwsError(s3ObjectLockErrors.pastRetention, {});
  return { mode: known, untilMs };
}

/** The lock of a new object: what the request asks for, else the bucket's default. Throws InvalidRequest, InvalidArgument. */
export function newLock(bucket: BucketRecord, input: LockInput, nowMs: number): LockRecord {
  const { ObjectLockMode: mode, ObjectLockRetainUntilDate: untilMs, ObjectLockLegalHoldStatus: hold } = input;
  const isAsked = (mode ?? untilMs) !== undefined;
  if (isAsked || hold !== undefined) requireLock(bucket);
  const preset = bucket.objectLock?.preset;
  const retention = isAsked
    ? checkedRetention(mode, untilMs, nowMs)
    : preset && { mode: preset.mode, untilMs: nowMs + preset.days * dayMs };
  return { ...(retention && { retention }), ...(hold === 'ON' && { hasLegalHold: true as const }) };
}

/** Whether a lock keeps its object now. Governance gives way to whoever asks for that. */
export function isKept({ retention, hasLegalHold }: LockRecord, nowMs: number, bypassesGovernance = false): boolean {
  if (hasLegalHold) return true;
  if (!retention || retention.untilMs <= nowMs) return false;
  return retention.mode === 'COMPLIANCE' || !bypassesGovernance;
}

/** Throws AccessDenied where a lock does not let its retention become another one. */
export function checkRetentionChange(
  { retention: before }: LockRecord,
  after: Retention | undefined,
  options: { nowMs: number; bypassesGovernance: boolean },
): void {
  const isActive = isKept({ ...(before && { retention: before }) }, options.nowMs, options.bypassesGovernance);
  const isLonger = after && before && after.untilMs >= before.untilMs;
  const isAsStrict = after && (after.mode === before?.mode || after.mode === 'COMPLIANCE');
  if (isActive && !(isLonger && isAsStrict)) throw new AwsError(s3ObjectLockErrors.locked, {});
}

/** A lock as members of answers. */
export function lockView({ retention, hasLegalHold }: LockRecord) {
  return {
    ...(retention && { ObjectLockMode: retention.mode, ObjectLockRetainUntilDate: retention.untilMs }),
    ...(hasLegalHold && { ObjectLockLegalHoldStatus: 'ON' }),
  };
}
