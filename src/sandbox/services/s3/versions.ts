import { setOwn } from '../../../wire/set-own.ts';
import type { World } from '../../world.ts';
import type { BucketRecord, DeleteMarkerRecord, ObjectRecord } from './bucket-record.ts';
import { wholeSecond } from './whole-second.ts';

/** Version id of objects that were stored while versioning was off or suspended. */
export const nullVersionId = 'null';

function newVersionId(world: World): string {
  return world.newHex(32);
}

/** The current object of a key. */
export function currentObject(bucket: BucketRecord, key: string): ObjectRecord | undefined {
  return Object.hasOwn(bucket.objects, key) ? bucket.objects[key] : undefined;
}

/** Former versions and delete markers of a key, newest first. */
function historyOf(bucket: BucketRecord, key: string): (ObjectRecord | DeleteMarkerRecord)[] {
  return bucket.history && Object.hasOwn(bucket.history, key) ? bucket.history[key]! : [];
}

function setHistory(bucket: BucketRecord, key: string, versions: (ObjectRecord | DeleteMarkerRecord)[]): void {
  bucket.history ??= {};
  if (versions.length > 0) setOwn(bucket.history, key, versions);
  else delete bucket.history[key];
}

/** Every version and delete marker of a key, newest first; the first one is the latest. */
export function versionsOf(bucket: BucketRecord, key: string): (ObjectRecord | DeleteMarkerRecord)[] {
  const current = currentObject(bucket, key);
  return [...(current ? [current] : []), ...historyOf(bucket, key)];
}

/** Version ids of the keys that were stored before versioning was first switched on are 'null' too. */
export function versionIdOf(version: ObjectRecord | DeleteMarkerRecord): string {
  return version.versionId ?? nullVersionId;
}

/** Moves what is current into the history, for something newer to take its place. Gives the newcomer's version id. */
function makeRoom(bucket: BucketRecord, key: string, world: World, replicaId?: string): string | undefined {
  if (!bucket.versioning) return undefined;
  const versionId = bucket.versioning === 'Enabled' ? (replicaId ?? newVersionId(world)) : nullVersionId;
  const kept = versionsOf(bucket, key).filter((version) => versionIdOf(version) !== versionId);
  delete bucket.objects[key];
  setHistory(bucket, key, kept);
  return versionId;
}

/** Puts an object into its bucket: over the one of the same key, or as its newest version. Replicas bring their id along. */
export function storeObject(
  bucket: BucketRecord,
  object: ObjectRecord,
  world: World,
  replicaId?: string,
): ObjectRecord {
  const { versionId: _former, ...unversioned } = object;
  const versionId = makeRoom(bucket, object.key, world, replicaId);
  const stored = { ...unversioned, ...(versionId && { versionId }) };
  setOwn(bucket.objects, object.key, stored);
  return stored;
}

/** What a deletion did, as members of its answer. */
export interface Deletion {
  VersionId?: string;
  DeleteMarker?: boolean;
}

/** Deletes a key: for good without versioning, else behind a delete marker. */
export function deleteKey(bucket: BucketRecord, key: string, world: World, replicaId?: string): Deletion {
  const versionId = makeRoom(bucket, key, world, replicaId);
  if (versionId === undefined) {
    delete bucket.objects[key];
    return {};
  }
  const marker: DeleteMarkerRecord = { key, versionId, modifiedAtMs: wholeSecond(world.nowMs()), isDeleteMarker: true };
  setHistory(bucket, key, [marker, ...historyOf(bucket, key)]);
  return { VersionId: versionId, DeleteMarker: true };
}

/** Deletes one version for good; what was before the latest one is the latest again. */
export function deleteVersion(bucket: BucketRecord, key: string, versionId: string): Deletion {
  const versions = versionsOf(bucket, key);
  const left = versions.filter((version) => versionIdOf(version) !== versionId);
  const [latest] = left;
  delete bucket.objects[key];
  if (latest && !('isDeleteMarker' in latest)) setOwn(bucket.objects, key, latest);
  setHistory(bucket, key, latest && 'isDeleteMarker' in latest ? left : left.slice(1));
  const deleted = versions.find((version) => versionIdOf(version) === versionId);
  return { VersionId: versionId, ...(deleted && 'isDeleteMarker' in deleted && { DeleteMarker: true }) };
}

/** Every key that has a version or delete marker. */
export function allKeys(bucket: BucketRecord): string[] {
  return [...new Set([...Object.keys(bucket.objects), ...Object.keys(bucket.history ?? {})])];
}
