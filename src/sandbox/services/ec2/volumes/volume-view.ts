import type { Volume, VolumeAttachment } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { VolumeAttachment as AttachmentRecord, VolumeRecord } from './volume-record.ts';

/** An attachment as the API shows it. */
export function toVolumeAttachment(volumeId: string, attachment: AttachmentRecord): VolumeAttachment {
  return {
    DeleteOnTermination: attachment.deleteOnTermination,
    VolumeId: volumeId,
    InstanceId: attachment.instanceId,
    Device: attachment.device,
    State: attachment.state,
    AttachTime: attachment.attachedAtMs,
  };
}

/** A volume as the API shows it. */
export function toVolume(volume: VolumeRecord, scope: Scope): Volume {
  return {
    AvailabilityZoneId: zoneIdOf(volume.availabilityZone),
    ...(volume.iops !== undefined && { Iops: volume.iops }),
    Tags: tagsOf(ec2State(scope), volume.volumeId),
    VolumeType: volume.volumeType,
    MultiAttachEnabled: volume.multiAttachEnabled,
    ...(volume.throughputMibps !== undefined && { Throughput: volume.throughputMibps }),
    VolumeId: volume.volumeId,
    Size: volume.sizeGib,
    SnapshotId: volume.snapshotId,
    AvailabilityZone: volume.availabilityZone,
    State: volume.state,
    CreateTime: volume.createdAtMs,
    Attachments: volume.attachments.map((attachment) => toVolumeAttachment(volume.volumeId, attachment)),
    Encrypted: volume.encrypted,
    ...(volume.kmsKeyId && { KmsKeyId: volume.kmsKeyId }),
  };
}
