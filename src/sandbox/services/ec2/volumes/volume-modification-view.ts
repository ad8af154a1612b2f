import type { VolumeModification } from '../../../../wire/generated/ec2.ts';
import type { World } from '../../../world.ts';
import type { VolumeModification as ModificationRecord } from './volume-record.ts';

/** Modifying takes a few seconds, optimizing some minutes (it may take hours for large volumes). */
const modifyingMs = 10_000;
const optimizingMs = 5 * 60_000;

/** A modification as the API shows it at the world's present time. */
export function toVolumeModification(
  volumeId: string,
  modification: ModificationRecord,
  world: World,
): VolumeModification {
  const { startedAtMs, original, target } = modification;
  const elapsedMs = world.nowMs() - startedAtMs;
  const totalMs = world.scaleMs(modifyingMs + optimizingMs);
  const isDone = elapsedMs >= totalMs;
  const isModifying = elapsedMs < world.scaleMs(modifyingMs);
  return {
    VolumeId: volumeId,
    ModificationState: isDone ? 'completed' : isModifying ? 'modifying' : 'optimizing',
    TargetSize: target.sizeGib,
    ...(target.iops !== undefined && { TargetIops: target.iops }),
    TargetVolumeType: target.volumeType,
    ...(target.throughputMibps !== undefined && { TargetThroughput: target.throughputMibps }),
    TargetMultiAttachEnabled: false,
    OriginalSize: original.sizeGib,
    ...(original.iops !== undefined && { OriginalIops: original.iops }),
    OriginalVolumeType: original.volumeType,
    ...(original.throughputMibps !== undefined && { OriginalThroughput: original.throughputMibps }),
    OriginalMultiAttachEnabled: false,
    Progress: isDone ? 100 : Math.floor((100 * elapsedMs) / totalMs),
    StartTime: startedAtMs,
    ...(isDone && { EndTime: startedAtMs + totalMs }),
  };
}
