import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { BlockDeviceMapping } from '../../../../wire/generated/ec2.ts';
import type { LaunchImage } from '../images/find-image.ts';
import type { ImageBlockDevice } from '../images/image-record.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import { checkedPerformance } from '../volumes/volume-performance.ts';
import type { VolumePerformance } from '../volumes/volume-record.ts';

/** One volume that each instance of a launch gets. */
export interface VolumePlan {
  deviceName: string;
  /** '' for an empty volume. */
  snapshotId: string;
  performance: VolumePerformance;
  encrypted: boolean;
  kmsKeyId?: string | undefined;
  deleteOnTermination: boolean;
}

function snapshotSizeGib(state: Ec2State, snapshotId: string, fromImage: ImageBlockDevice | undefined): number {
  if (snapshotId === fromImage?.snapshotId) return fromImage.volumeSizeGib;
  return requireResource(resourceKinds.snapshot, state, snapshotId).volumeSizeGib;
}

function planVolume(
  state: Ec2State,
  deviceName: string,
  fromImage: ImageBlockDevice | undefined,
  request: BlockDeviceMapping | undefined,
): VolumePlan {
  const ebs = request?.Ebs ?? {};
  const snapshotId = ebs.SnapshotId ?? fromImage?.snapshotId ?? '';
  const snapshotSize = snapshotId ? snapshotSizeGib(state, snapshotId, fromImage) : undefined;
  const sizeGib = ebs.VolumeSize ?? snapshotSize;
  if (sizeGib === undefined) throw new AwsError(ec2VolumeErrors.volumeSizeOrSnapshotMissing, {});
  if (snapshotSize !== undefined && sizeGib < snapshotSize) {
    throw new AwsError(ec2VolumeErrors.volumeSmallerThanSnapshot, { size: sizeGib, snapshotId, snapshotSize });
  }
  const isSameType = !ebs.VolumeType || ebs.VolumeType === fromImage?.volumeType;
  const hasOwnIops = isSameType && fromImage?.volumeType !== 'gp2';
  return {
    deviceName,
    snapshotId,
    performance: checkedPerformance({
      volumeType: ebs.VolumeType ?? fromImage?.volumeType ?? 'gp2',
      sizeGib,
      iops: ebs.Iops ?? (hasOwnIops ? fromImage?.iops : undefined),
      throughputMibps: ebs.Throughput ?? (isSameType ? fromImage?.throughputMibps : undefined),
    }),
    encrypted: ebs.Encrypted ?? fromImage?.encrypted ?? false,
    kmsKeyId: ebs.KmsKeyId,
    deleteOnTermination: ebs.DeleteOnTermination ?? fromImage?.deleteOnTermination ?? true,
  };
}

/** The image's volumes with the request's changes, then those that the request adds. `NoDevice` leaves one out. */
export function planVolumes(
  state: Ec2State,
  image: LaunchImage,
  mappings: readonly BlockDeviceMapping[] = [],
): VolumePlan[] {
  const requested = new Map<string, BlockDeviceMapping>();
  for (const mapping of mappings) {
    const device = mapping.DeviceName ?? '';
    if (!/^(\/dev\/)?(sd|xvd|hd)[a-z]{1,2}\d*$/.test(device)) {
      throw new AwsError(ec2LaunchErrors.blockDeviceInvalid, { device });
    }
    requested.set(device, mapping);
  }
  const fromImage = new Map(image.blockDevices.map((device) => [device.deviceName, device]));
  return [...new Set([...fromImage.keys(), ...requested.keys()])]
    .filter((device) => requested.get(device)?.NoDevice === undefined && !requested.get(device)?.VirtualName)
    .map((device) => planVolume(state, device, fromImage.get(device), requested.get(device)));
}
