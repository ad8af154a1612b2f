import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2ImageErrors } from '../../../../core/errors/ec2-images.ts';
import type { Scope } from '../../../slice.ts';
import { findRecord } from '../../ssm/parameter-record.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import type { Ec2State } from '../state.ts';
import type { ImageBlockDevice } from './image-record.ts';
import {
  publicImageId,
  publicImages,
  publicSnapshotId,
  type Distribution,
  type ImageArchitecture,
  type PublicImage,
} from './public-images.ts';
import { publicImageParameters } from './public-parameters.ts';

/** What launching needs to know of an image, public or own. */
export interface LaunchImage {
  imageId: string;
  distribution: Distribution;
  architecture: ImageArchitecture;
  bootMode: 'uefi' | 'uefi-preferred';
  requiresImdsV2: boolean;
  rootDeviceName: string;
  blockDevices: ImageBlockDevice[];
}

/** The public image with that id in the Region. */
export function findPublicImage(imageId: string, region: string): PublicImage | undefined {
  return publicImages.find((image) => publicImageId(image, region) === imageId);
}

/** The volume that instances of a public image start with. */
export function publicBlockDevice(image: PublicImage, region: string): ImageBlockDevice {
  return {
    deviceName: image.rootDeviceName,
    snapshotId: publicSnapshotId(image, region),
    volumeSizeGib: image.rootVolumeGib,
    volumeType: 'gp3',
    iops: 3000,
    throughputMibps: 125,
    deleteOnTermination: true,
    encrypted: false,
  };
}

/** The public image that an image is or descends from; undefined when that is no longer known. */
export function publicAncestor(state: Ec2State, imageId: string, region: string): PublicImage | undefined {
  const published = findPublicImage(imageId, region);
  if (published) return published;
  const own = state.images[imageId];
  return own && publicAncestor(state, own.sourceImageId, region);
}

/** The image with that id. Throws InvalidAMIID.Malformed or .NotFound; .Unavailable while it is being made. */
export function requireImage(state: Ec2State, imageId: string, region: string): LaunchImage {
  const published = findPublicImage(imageId, region);
  if (published) return { imageId, ...published, blockDevices: [publicBlockDevice(published, region)] };
  const own = requireResource(resourceKinds.image, state, imageId);
  if (own.state !== 'available') throw new AwsError(ec2ImageErrors.imageUnavailable, { imageId });
  return { ...own, distribution: publicAncestor(state, imageId, region)?.distribution ?? 'al2023' };
}

const ssmPrefix = 'resolve:ssm:';

/** The value of the account's own parameter, by version or label if one is named. */
function ownParameterValue(scope: Scope, name: string, selector: string): string | undefined {
  const record = findRecord(scope, name);
  const version =
    selector === ''
      ? record?.versions.at(-1)
      : record?.versions.find((each) => String(each.version) === selector || each.labels.includes(selector));
  if (version && version.dataType !== 'aws:ec2:image') throw new AwsError(ec2ImageErrors.ssmDataType, {});
  return version?.value;
}

/** The AMI id behind `resolve:ssm:<parameter>[:<version or label>]`; any other value is returned as it is. */
export function resolveImageId(value: string, scope: Scope): string {
  if (!value.startsWith(ssmPrefix)) return value;
  const [parameterName = '', selector = ''] = value.slice(ssmPrefix.length).split(':');
  const published = publicImageParameters(scope.region).find((candidate) => candidate.name === parameterName);
  const imageId = published?.imageId ?? ownParameterValue(scope, parameterName, selector);
  if (!imageId) throw new AwsError(ec2ImageErrors.ssmImageNotFound, { parameterName });
  return imageId;
}
