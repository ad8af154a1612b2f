import type { Ec2State } from '../state.ts';
import type { VolumeAttachment, VolumeRecord } from './volume-record.ts';

export interface AttachedVolume {
  volume: VolumeRecord;
  attachment: VolumeAttachment;
}

/** The volumes of an instance with their attachments, the earliest attached first. */
export function volumesOf(state: Ec2State, instanceId: string): AttachedVolume[] {
  return Object.values(state.volumes).flatMap((volume) =>
    volume.attachments
      .filter((attachment) => attachment.instanceId === instanceId)
      .map((attachment) => ({ volume, attachment })),
  );
}
