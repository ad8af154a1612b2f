import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { DescribeImagesRequest, DescribeImagesResult, Image } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { ec2State } from '../state.ts';
import { visibleImages } from './image-view.ts';

const filters: FilterTable<Image> = {
  architecture: (image) => image.Architecture,
  'block-device-mapping.delete-on-termination': (image) =>
    image.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.DeleteOnTermination),
  'block-device-mapping.device-name': (image) => image.BlockDeviceMappings?.map((mapping) => mapping.DeviceName),
  'block-device-mapping.encrypted': (image) => image.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.Encrypted),
  'block-device-mapping.snapshot-id': (image) => image.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.SnapshotId),
  'block-device-mapping.volume-size': (image) => image.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.VolumeSize),
  'block-device-mapping.volume-type': (image) => image.BlockDeviceMappings?.map((mapping) => mapping.Ebs?.VolumeType),
  'creation-date': (image) => image.CreationDate,
  description: (image) => image.Description,
  'ena-support': (image) => image.EnaSupport,
  'free-tier-eligible': (image) => image.FreeTierEligible,
  hypervisor: (image) => image.Hypervisor,
  'image-id': (image) => image.ImageId,
  'image-type': (image) => image.ImageType,
  'is-public': (image) => image.Public,
  'kernel-id': (image) => image.KernelId,
  'manifest-location': (image) => image.ImageLocation,
  name: (image) => image.Name,
  'owner-alias': (image) => image.ImageOwnerAlias,
  'owner-id': (image) => image.OwnerId,
  platform: (image) => image.Platform,
  'product-code': (image) => image.ProductCodes?.map((code) => code.ProductCodeId),
  'ramdisk-id': (image) => image.RamdiskId,
  'root-device-name': (image) => image.RootDeviceName,
  'root-device-type': (image) => image.RootDeviceType,
  'source-image-id': (image) => image.SourceImageId,
  'source-image-region': (image) => image.SourceImageRegion,
  'source-instance-id': (image) => image.SourceInstanceId,
  state: (image) => image.State,
  'virtualization-type': (image) => image.VirtualizationType,
};

function isOwnedBy(image: Image, owners: readonly string[], accountId: string): boolean {
  return owners.some((owner) =>
    owner === 'self' ? image.OwnerId === accountId : owner === image.OwnerId || owner === image.ImageOwnerAlias,
  );
}

function isExecutableBy(image: Image, users: readonly string[], accountId: string): boolean {
  return users.some((user) => (user === 'all' ? image.Public : user === 'self' && image.OwnerId === accountId));
}

export function describeImages(input: DescribeImagesRequest, context: RequestContext): DescribeImagesResult {
  const { ImageIds: ids = [], Owners: owners = [], ExecutableUsers: users = [] } = input;
  const visible = visibleImages(context);
  for (const id of ids) {
    if (!visible.some((image) => image.ImageId === id)) requireResource(resourceKinds.image, ec2State(context), id);
  }
  const images = visible.filter(
    (image) =>
      (ids.length === 0 || ids.includes(image.ImageId!)) &&
      (owners.length === 0 || isOwnedBy(image, owners, context.accountId)) &&
      (users.length === 0 || isExecutableBy(image, users, context.accountId)),
  );
  const { page, ...rest } = describePage(images, input, filters);
  return { Images: page, ...rest };
}
