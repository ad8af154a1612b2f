import { AwsError } from '../../../core/errors/aws-error.ts';
import { s3ObjectErrors } from '../../../core/errors/s3-objects.ts';
import { formatHttpDate } from '../../../core/iso-time.ts';
import type { S3Operations } from '../../../wire/generated/s3.ts';
import type { Handlers } from '../../service.ts';
import type { ObjectRecord } from './bucket-record.ts';
import { dayMs, midnightAfter } from './lifecycle-rules.ts';
import { requireBucket } from './require-bucket.ts';
import { requireObject } from './require-object.ts';

/** Storage classes whose objects have to be restored before they can be read. */
const archives = ['GLACIER', 'DEEP_ARCHIVE'];
/** How long a restore takes on AWS, by tier; of deep archives longer. */
const restoreMs: Record<string, number> = { Expedited: 5 * 60_000, Standard: 5 * 3_600_000, Bulk: 12 * 3_600_000 };

function isArchived({ headers }: ObjectRecord): boolean {
  return archives.includes(headers.StorageClass ?? '');
}

/** Throws InvalidObjectState when an object is archived and no restored copy is there. */
export function checkNotArchived(object: ObjectRecord, nowMs: number): void {
  if (!isArchived(object)) return;
  const { restored } = object;
  if (restored && restored.readyAtMs <= nowMs && nowMs < restored.untilMs) return;
  throw new AwsError(s3ObjectErrors.archived, {}, { StorageClass: object.headers.StorageClass });
}

/** The header `x-amz-restore`: whether a restore goes on, or until when its copy is there. */
export function restoreHeader({ restored }: ObjectRecord, nowMs: number): string | undefined {
  if (!restored || nowMs >= restored.untilMs) return undefined;
  if (nowMs < restored.readyAtMs) return 'ongoing-request="true"';
  return `ongoing-request="false", expiry-date="${formatHttpDate(restored.untilMs)}"`;
}

export const archiveHandlers: Handlers<S3Operations> = {
  RestoreObject: (input, context) => {
    const bucket = requireBucket(input.Bucket, context, { action: 's3:RestoreObject', key: input.Key });
    const object = requireObject(bucket, input, context);
    const { nowMs, world } = context;
    if (!isArchived(object)) throw new AwsError(s3ObjectErrors.notArchived, {});
    if (restoreHeader(object, nowMs)?.includes('true')) throw new AwsError(s3ObjectErrors.restoreInProgress, {});
    const tier = input.RestoreRequest?.GlacierJobParameters?.Tier ?? input.RestoreRequest?.Tier ?? 'Standard';
    const readyAtMs = nowMs + world.scaleMs(restoreMs[tier] ?? restoreMs.Standard!);
    const days = Math.max(1, input.RestoreRequest?.Days ?? 1);
    object.restored = { readyAtMs, untilMs: midnightAfter(readyAtMs, days) + dayMs };
    return {};
  },
};
