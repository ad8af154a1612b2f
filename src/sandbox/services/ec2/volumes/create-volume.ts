import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { CreateVolumeRequest, Volume } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { createOnce } from '../client-token.ts';
import { zonesOf } from '../regions/zones.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { newVolume } from './new-volume.ts';
import { scheduleVolumeEvent } from './volume-events.ts';
import { checkedPerformance } from './volume-performance.ts';
import { toVolume } from './volume-view.ts';

function zoneNameOf(input: CreateVolumeRequest, region: string): string {
  const { AvailabilityZone: name, AvailabilityZoneId: id } = input;
  if (!name && !id) throw new AwsError(ec2Errors.missingParameter, { parameter: 'AvailabilityZone' });
  const zone = zonesOf(region).find((candidate) => (name ? candidate.name === name : candidate.id === id));
  if (!zone) throw new AwsError(ec2VolumeErrors.zoneInvalid, { availabilityZone: name ?? id! });
  return zone.name;
}

/** CreateVolume: empty or from a snapshot. Without a type it makes gp2, as the API still does. */
export function createVolume(input: CreateVolumeRequest, context: RequestContext): Volume {
  const state = ec2State(context);
  const tags = readTagSpecifications(input.TagSpecifications, ['volume']);
  const availabilityZone = zoneNameOf(input, context.region);
  const snapshot = input.SnapshotId && requireResource(resourceKinds.snapshot, state, input.SnapshotId);
  const sizeGib = input.Size ?? (snapshot ? snapshot.volumeSizeGib : undefined);
  if (sizeGib === undefined) throw new AwsError(ec2VolumeErrors.volumeSizeOrSnapshotMissing, {});
  if (snapshot && sizeGib < snapshot.volumeSizeGib) {
    const { snapshotId, volumeSizeGib: snapshotSize } = snapshot;
    throw new AwsError(ec2VolumeErrors.newVolumeSmallerThanSnapshot, { size: sizeGib, snapshotId, snapshotSize });
  }
  const performance = checkedPerformance({
    volumeType: input.VolumeType ?? 'gp2',
    sizeGib,
    iops: input.Iops,
    throughputMibps: input.Throughput,
  });
  const volumeId = createOnce(state, 'CreateVolume', input, () => {
    const volume = newVolume(
      {
        performance,
        availabilityZone,
        snapshotId: input.SnapshotId ?? '',
        encrypted: input.Encrypted ?? (snapshot ? snapshot.encrypted : false),
        kmsKeyId: input.KmsKeyId,
        multiAttachEnabled: input.MultiAttachEnabled,
      },
      context,
    );
    tagNew(state, volume.volumeId, tags, 'volume');
    scheduleVolumeEvent('ec2.volume-created', volume.volumeId, context);
    return volume.volumeId;
  });
  return toVolume(requireResource(resourceKinds.volume, state, volumeId), context);
}
