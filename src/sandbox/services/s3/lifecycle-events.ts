import type { LifecycleRule } from '../../../wire/generated/s3.ts';
import type { Scope } from '../../slice.ts';
import type { EventHandler } from '../../world.ts';
import { findBucket, type BucketRecord, type ObjectRecord } from './bucket-record.ts';
import { coversKey, coversObject, dayMs, dueMs, enabledRules, midnightAfter, movesObject } from './lifecycle-rules.ts';
import { isKept } from './object-lock-rules.ts';
import { notify } from './notify.ts';
import { allKeys, currentObject, deleteKey, deleteVersion, versionIdOf, versionsOf } from './versions.ts';

const eventType = 's3.lifecycle';

interface Payload {
  accountId: string;
  bucket: string;
  /** Which of the bucket's configurations: those that were replaced no longer count. */
  run: string | undefined;
}

/** Carries out the bucket's rules at the next midnight UTC, and at each one after it. */
export function scheduleLifecycle(scope: Scope, bucket: BucketRecord): void {
  const { world, accountId } = scope;
  const atMs = (Math.floor(world.nowMs() / dayMs) + 1) * dayMs;
  const payload: Payload = { accountId, bucket: bucket.name, run: bucket.lifecycleRun };
  world.scheduleAt(atMs, eventType, payload);
}

function expireCurrent(bucket: BucketRecord, object: ObjectRecord, scope: Scope): void {
  const { DeleteMarker: isMarked } = deleteKey(bucket, object.key, scope.world);
  notify(bucket, scope, {
    name: isMarked ? 'LifecycleExpiration:DeleteMarkerCreated' : 'LifecycleExpiration:Delete',
    object,
  });
}

function moveObject(rule: LifecycleRule, object: ObjectRecord, nowMs: number): void {
  const reached = (rule.Transitions ?? []).filter(
    (transition) => (dueMs(transition, object.modifiedAtMs) ?? Infinity) <= nowMs,
  );
  const latest = reached.toSorted((a, b) => (a.Days ?? 0) - (b.Days ?? 0)).at(-1);
  if (latest?.StorageClass && movesObject(rule, object)) object.headers.StorageClass = latest.StorageClass;
}

/** Moves former versions to colder classes, but the newest few that the rule keeps where they are. */
function moveNoncurrent(rule: LifecycleRule, bucket: BucketRecord, key: string, nowMs: number): void {
  const versions = versionsOf(bucket, key);
  for (const transition of rule.NoncurrentVersionTransitions ?? []) {
    const { NoncurrentDays: days = 0, NewerNoncurrentVersions: kept = 0, StorageClass: storageClass } = transition;
    for (const [index, version] of versions.entries()) {
      if (index <= kept || 'isDeleteMarker' in version || storageClass === undefined) continue;
      const isDue = midnightAfter(versions[index - 1]!.modifiedAtMs, days) <= nowMs;
      if (isDue && movesObject(rule, version)) version.headers.StorageClass = storageClass;
    }
  }
}

/** Deletes former versions that are old enough, but the newest few that the rule keeps. */
function expireNoncurrent(rule: LifecycleRule, bucket: BucketRecord, key: string, nowMs: number): void {
  const { NoncurrentDays: days, NewerNoncurrentVersions: kept = 0 } = rule.NoncurrentVersionExpiration ?? {};
  if (days === undefined) return;
  const versions = versionsOf(bucket, key);
  for (const [index, version] of versions.entries()) {
    // A version is noncurrent since the one before it in the list came.
    if (index <= kept || midnightAfter(versions[index - 1]!.modifiedAtMs, days) > nowMs) continue;
    const isCovered =
      'isDeleteMarker' in version ? coversKey(rule, key) : coversObject(rule, version) && !isKept(version, nowMs);
    if (isCovered) {
      deleteVersion(bucket, key, versionIdOf(version));
    }
  }
}

/** Deletes a delete marker behind which no version is left. */
function expireMarker(rule: LifecycleRule, bucket: BucketRecord, key: string): void {
  const [latest, ...others] = versionsOf(bucket, key);
  const isAlone = latest && 'isDeleteMarker' in latest && others.length === 0;
  if (rule.Expiration?.ExpiredObjectDeleteMarker && isAlone && coversKey(rule, key)) {
    deleteVersion(bucket, key, versionIdOf(latest));
  }
}

function applyRule(rule: LifecycleRule, bucket: BucketRecord, scope: Scope): void {
  const nowMs = scope.world.nowMs();
  for (const key of allKeys(bucket)) {
    const object = currentObject(bucket, key);
    if (object && coversObject(rule, object)) {
      if ((dueMs(rule.Expiration, object.modifiedAtMs) ?? Infinity) <= nowMs) expireCurrent(bucket, object, scope);
      else moveObject(rule, object, nowMs);
    }
    moveNoncurrent(rule, bucket, key, nowMs);
    expireNoncurrent(rule, bucket, key, nowMs);
    expireMarker(rule, bucket, key);
  }
  const abortDays = rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation;
  if (abortDays === undefined) return;
  for (const upload of Object.values(bucket.uploads)) {
    const isDue = midnightAfter(upload.startedAtMs, abortDays) <= nowMs;
    if (isDue && coversKey(rule, upload.key)) delete bucket.uploads[upload.uploadId];
  }
}

export const lifecycleEvents: Record<string, EventHandler> = {
  [eventType]: (world, { accountId, bucket: name, run }: Payload) => {
    const scope: Scope = { world, accountId, region: '' };
    const bucket = findBucket(scope, name)?.bucket;
    if (!bucket?.lifecycle || bucket.lifecycleRun !== run) return;
    for (const rule of enabledRules(bucket)) applyRule(rule, bucket, scope);
    scheduleLifecycle(scope, bucket);
  },
};
