import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2ImageErrors } from '../../../../core/errors/ec2-images.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { CreateImageRequest, CreateImageResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import { rebootInstance } from '../instances/reboot-instances.ts';
import type { InstanceRecord } from '../instances/instance-record.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { newSnapshot, snapshotDurationMs } from '../snapshots/new-snapshot.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew, type NewTags } from '../tags.ts';
import { volumesOf } from '../volumes/attached-volumes.ts';
import type { ImageBlockDevice } from './image-record.ts';

export const imageAvailableEvent = 'ec2.image-available';

/** A snapshot of each volume of the instance, as block devices of an image. */
function snapshotVolumes(instance: InstanceRecord, imageId: string, tags: NewTags, scope: Scope): ImageBlockDevice[] {
  const state = ec2State(scope);
  return volumesOf(state, instance.instanceId).map(({ volume, attachment }) => {
    const description = `Created by CreateImage(${instance.instanceId}) for ${imageId}`;
    const snapshot = newSnapshot(volume, description, scope);
    tagNew(state, snapshot.snapshotId, tags, 'snapshot');
    return {
      deviceName: attachment.device,
      snapshotId: snapshot.snapshotId,
      volumeSizeGib: volume.sizeGib,
      volumeType: volume.volumeType,
      ...(volume.iops !== undefined && { iops: volume.iops }),
      ...(volume.throughputMibps !== undefined && { throughputMibps: volume.throughputMibps }),
      deleteOnTermination: attachment.deleteOnTermination,
      encrypted: volume.encrypted,
    };
  });
}

/** CreateImage: snapshots all volumes; reboots a running instance unless NoReboot. */
export function createImage(input: CreateImageRequest, context: RequestContext): CreateImageResult {
  const state = ec2State(context);
  const instance = requireResource(resourceKinds.instance, state, input.InstanceId);
  if (!input.Name) throw new AwsError(ec2Errors.missingParameter, { parameter: 'name' });
  const namesake = Object.values(state.images).find((image) => image.name === input.Name);
  if (namesake) {
    throw new AwsError(ec2ImageErrors.imageNameDuplicate, { name: input.Name, imageId: namesake.imageId });
  }
  if (instance.state !== 'running' && instance.state !== 'stopped') {
    throw new AwsError(ec2InstanceErrors.incorrectStateForInstance, { instanceId: instance.instanceId });
  }
  const tags = readTagSpecifications(input.TagSpecifications, ['image', 'snapshot']);
  const imageId = context.world.newId('ami');
  state.images[imageId] = {
    imageId,
    name: input.Name,
    description: input.Description ?? '',
    state: 'pending',
    createdAtMs: context.nowMs,
    architecture: instance.architecture,
    bootMode: instance.bootMode,
    requiresImdsV2: instance.metadataOptions.httpTokens === 'required',
    rootDeviceName: instance.rootDeviceName,
    sourceInstanceId: instance.instanceId,
    sourceImageId: instance.imageId,
    blockDevices: snapshotVolumes(instance, imageId, tags, context),
  };
  tagNew(state, imageId, tags, 'image');
  if (instance.state === 'running' && !input.NoReboot) rebootInstance(instance, context);
  const { accountId, region } = context;
  context.world.schedule(snapshotDurationMs, imageAvailableEvent, { accountId, region, imageId });
  return { ImageId: imageId };
}

export function onImageAvailable(
  world: World,
  { imageId, ...place }: { accountId: string; region: string; imageId: string },
): void {
  const image = ec2State({ world, ...place }).images[imageId];
  if (image) image.state = 'available';
}
