import { formatIsoTime } from '../../../../core/iso-time.ts';
import type { BlockDeviceMapping, Image } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import { publicBlockDevice } from './find-image.ts';
import type { ImageBlockDevice, ImageRecord } from './image-record.ts';
import { publicImageId, publicImages, type PublicImage } from './public-images.ts';

/** Members that all Linux images of the sandbox share. */
const linuxImage = {
  PlatformDetails: 'Linux/UNIX',
  UsageOperation: 'RunInstances',
  EnaSupport: true,
  Hypervisor: 'xen',
  RootDeviceType: 'ebs',
  SriovNetSupport: 'simple',
  VirtualizationType: 'hvm',
  ImageType: 'machine',
} satisfies Image;

function toMapping(device: ImageBlockDevice): BlockDeviceMapping {
  return {
    DeviceName: device.deviceName,
    Ebs: {
      DeleteOnTermination: device.deleteOnTermination,
      ...(device.iops !== undefined && { Iops: device.iops }),
      SnapshotId: device.snapshotId,
      VolumeSize: device.volumeSizeGib,
      VolumeType: device.volumeType,
      ...(device.throughputMibps !== undefined && { Throughput: device.throughputMibps }),
      Encrypted: device.encrypted,
    },
  };
}

function publicImageView(image: PublicImage, region: string): Image {
  return {
    ...linuxImage,
    BlockDeviceMappings: [toMapping(publicBlockDevice(image, region))],
    Description: image.description,
    ...(image.ownerAlias && { ImageOwnerAlias: image.ownerAlias }),
    Name: image.name,
    RootDeviceName: image.rootDeviceName,
    BootMode: image.bootMode,
    DeprecationTime: image.deprecatedAt,
    ...(image.requiresImdsV2 && { ImdsSupport: 'v2.0' }),
    DeregistrationProtection: 'disabled',
    FreeTierEligible: true,
    ImageId: publicImageId(image, region),
    ImageLocation: `${image.ownerAlias ?? image.ownerId}/${image.name}`,
    State: 'available',
    OwnerId: image.ownerId,
    CreationDate: image.createdAt,
    Public: true,
    Architecture: image.architecture,
  };
}

function ownImageView(image: ImageRecord, scope: Scope): Image {
  return {
    ...linuxImage,
    BlockDeviceMappings: image.blockDevices.map(toMapping),
    ...(image.description !== '' && { Description: image.description }),
    Name: image.name,
    RootDeviceName: image.rootDeviceName,
    Tags: tagsOf(ec2State(scope), image.imageId),
    BootMode: image.bootMode,
    ...(image.requiresImdsV2 && { ImdsSupport: 'v2.0' }),
    SourceInstanceId: image.sourceInstanceId,
    DeregistrationProtection: 'disabled',
    SourceImageId: image.sourceImageId,
    SourceImageRegion: scope.region,
    ImageId: image.imageId,
    ImageLocation: `${scope.accountId}/${image.name}`,
    State: image.state,
    OwnerId: scope.accountId,
    CreationDate: formatIsoTime(image.createdAtMs, 'always'),
    Public: false,
    Architecture: image.architecture,
  };
}

/** Every image that the account can launch in the Region, as DescribeImages shows it. */
export function visibleImages(scope: Scope): Image[] {
  return [
    ...publicImages.map((image) => publicImageView(image, scope.region)),
    ...Object.values(ec2State(scope).images).map((image) => ownImageView(image, scope)),
  ];
}
