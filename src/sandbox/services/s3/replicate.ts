import type { ReplicationRule } from '../../../wire/generated/s3.ts';
import type { Scope } from '../../slice.ts';
import type { EventHandler } from '../../world.ts';
import { findBucket, type BucketRecord, type DeleteMarkerRecord, type ObjectRecord } from './bucket-record.ts';
import { coversKey, coversObject } from './lifecycle-rules.ts';
import { deleteKey, storeObject, versionIdOf, versionsOf } from './versions.ts';

/** How long S3 takes to replicate a small object, roughly as observed. */
const replicationMs = 15_000;
const eventType = 's3.replicate';

interface Payload {
  accountId: string;
  bucket: string;
  key: string;
  versionId: string;
}

/** The rule that a new version is replicated by: of several the one with the highest priority. */
function ruleFor(bucket: BucketRecord, version: ObjectRecord | DeleteMarkerRecord): ReplicationRule | undefined {
  const rules = (bucket.replication?.Rules ?? []).filter(
    (rule) =>
      rule.Status === 'Enabled' &&
      ('isDeleteMarker' in version
        ? rule.DeleteMarkerReplication?.Status === 'Enabled' && coversKey(rule, version.key)
        : coversObject(rule, version)),
  );
  return rules.toSorted((a, b) => (b.Priority ?? 0) - (a.Priority ?? 0))[0];
}

/** Replicates a version or delete marker that was just stored, after a while, if a rule of the bucket says so. */
export function scheduleReplication(bucket: BucketRecord, key: string, versionId: string | undefined, scope: Scope) {
  const version = versionsOf(bucket, key).find((candidate) => candidate.versionId === versionId);
  if (!version || versionId === undefined || !ruleFor(bucket, version)) return;
  if (!('isDeleteMarker' in version)) version.replicationStatus = 'PENDING';
  const { world, accountId } = scope;
  world.schedule(replicationMs, eventType, { accountId, bucket: bucket.name, key, versionId } satisfies Payload);
}

/** The bucket of a rule, as long as it can take replicas. */
export function destinationOf(
  { Destination: { Bucket: arn } }: ReplicationRule,
  scope: Scope,
): BucketRecord | undefined {
  return findBucket(scope, arn.replace(/^arn:aws:s3:::/, ''))?.bucket;
}

function storeReplica(target: BucketRecord, version: ObjectRecord, rule: ReplicationRule, scope: Scope): void {
  const { StorageClass: storageClass } = rule.Destination;
  const { key, body, etag, modifiedAtMs, metadata, tags, checksum, parts, encryption, retention, hasLegalHold } =
    version;
  const replica: ObjectRecord = {
    key,
    body,
    etag,
    modifiedAtMs,
    headers: { ...version.headers, ...(storageClass && { StorageClass: storageClass }) },
    metadata: { ...metadata },
    tags: { ...tags },
    ...(checksum && { checksum }),
    ...(parts && { parts }),
    ...(encryption && { encryption }),
    ...(retention && { retention }),
    ...(hasLegalHold && { hasLegalHold }),
    replicationStatus: 'REPLICA',
  };
  storeObject(target, replica, scope.world, version.versionId);
}

export const replicationEvents: Record<string, EventHandler> = {
  [eventType]: (world, { accountId, bucket: name, key, versionId }: Payload) => {
    const scope: Scope = { world, accountId, region: '' };
    const bucket = findBucket(scope, name)?.bucket;
    const version = bucket && versionsOf(bucket, key).find((candidate) => versionIdOf(candidate) === versionId);
    const rule = version && ruleFor(bucket, version);
    if (!rule) return;
    const target = destinationOf(rule, scope);
    const isReady = target?.versioning === 'Enabled';
    if ('isDeleteMarker' in version) {
      if (isReady) deleteKey(target, key, world, versionId);
      return;
    }
    version.replicationStatus = isReady ? 'COMPLETED' : 'FAILED';
    if (isReady) storeReplica(target, version, rule, scope);
  },
};
