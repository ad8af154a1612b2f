import type { Ec2Operations } from '../../../wire/generated/ec2.ts';
import type { Handlers, Service } from '../../service.ts';
import { deregisterImage } from './images/deregister-image.ts';
import { describeImages } from './images/describe-images.ts';
import { describeInstanceTypeOfferings } from './instance-types/describe-instance-type-offerings.ts';
import { describeInstanceTypes } from './instance-types/describe-instance-types.ts';
import { createKeyPair } from './key-pairs/create-key-pair.ts';
import { deleteKeyPair } from './key-pairs/delete-key-pair.ts';
import { describeKeyPairs } from './key-pairs/describe-key-pairs.ts';
import { importKeyPair } from './key-pairs/import-key-pair.ts';
import { createSnapshot } from './snapshots/create-snapshot.ts';
import { deleteSnapshot } from './snapshots/delete-snapshot.ts';
import { describeSnapshots } from './snapshots/describe-snapshots.ts';
import { attachVolume } from './volumes/attach-volume.ts';
import { createVolume } from './volumes/create-volume.ts';
import { deleteVolume } from './volumes/delete-volume.ts';
import { describeVolumeStatus } from './volumes/describe-volume-status.ts';
import { describeVolumesModifications } from './volumes/describe-volumes-modifications.ts';
import { describeVolumes } from './volumes/describe-volumes.ts';
import { detachVolume } from './volumes/detach-volume.ts';
import { modifyVolume } from './volumes/modify-volume.ts';

/** Operations of instances, images, key pairs, volumes, snapshots and launch templates. */
export const computeHandlers: Service['handlers'] = {
  AttachVolume: attachVolume,
  CreateKeyPair: createKeyPair,
  CreateSnapshot: createSnapshot,
  CreateVolume: createVolume,
  DeleteKeyPair: deleteKeyPair,
  DeleteSnapshot: deleteSnapshot,
  DeleteVolume: deleteVolume,
  DeregisterImage: deregisterImage,
  DescribeImages: describeImages,
  DescribeInstanceTypeOfferings: describeInstanceTypeOfferings,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeKeyPairs: describeKeyPairs,
  DescribeSnapshots: describeSnapshots,
  DescribeVolumeStatus: describeVolumeStatus,
  DescribeVolumes: describeVolumes,
  DescribeVolumesModifications: describeVolumesModifications,
  DetachVolume: detachVolume,
  ImportKeyPair: importKeyPair,
  ModifyVolume: modifyVolume,
} satisfies Handlers<Ec2Operations>;
