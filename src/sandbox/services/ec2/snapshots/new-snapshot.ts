import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import { ec2State } from '../state.ts';
import type { VolumeRecord } from '../volumes/volume-record.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

export const snapshotCompletedEvent = 'ec2.snapshot-completed';

/** A first snapshot of a few GiB takes about a minute. */
export const snapshotDurationMs = 60_000;

/** Starts a snapshot of a volume; it completes later. */
export function newSnapshot(volume: VolumeRecord, description: string, scope: Scope): SnapshotRecord {
  const { world, accountId, region } = scope;
  const snapshot: SnapshotRecord = {
    snapshotId: world.newId('snap'),
    volumeId: volume.volumeId,
    volumeSizeGib: volume.sizeGib,
    state: 'pending',
    description,
    startedAtMs: world.nowMs(),
    encrypted: volume.encrypted,
    ...(volume.kmsKeyId && { kmsKeyId: volume.kmsKeyId }),
  };
  ec2State(scope).snapshots[snapshot.snapshotId] = snapshot;
  world.schedule(snapshotDurationMs, snapshotCompletedEvent, { accountId, region, snapshotId: snapshot.snapshotId });
  return snapshot;
}

export function onSnapshotCompleted(
  world: World,
  { snapshotId, ...place }: { accountId: string; region: string; snapshotId: string },
): void {
  const snapshot = ec2State({ world, ...place }).snapshots[snapshotId];
  if (!snapshot) return;
  snapshot.state = 'completed';
  snapshot.completedAtMs = world.nowMs();
}
