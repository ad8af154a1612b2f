import type { Scope } from '../../../slice.ts';
import { ec2State } from '../state.ts';
import type { VolumePerformance, VolumeRecord } from './volume-record.ts';

/** Adds a volume that is still being created. */
export function newVolume(
  options: {
    performance: VolumePerformance;
    availabilityZone: string;
    snapshotId: string;
    encrypted: boolean;
    kmsKeyId?: string | undefined;
    multiAttachEnabled?: boolean | undefined;
  },
  scope: Scope,
): VolumeRecord {
  const volume: VolumeRecord = {
    volumeId: scope.world.newId('vol'),
    ...options.performance,
    availabilityZone: options.availabilityZone,
    state: 'creating',
    createdAtMs: scope.world.nowMs(),
    snapshotId: options.snapshotId,
    encrypted: options.encrypted,
    ...(options.kmsKeyId && { kmsKeyId: options.kmsKeyId }),
    multiAttachEnabled: options.multiAttachEnabled ?? false,
    attachments: [],
  };
  ec2State(scope).volumes[volume.volumeId] = volume;
  return volume;
}
