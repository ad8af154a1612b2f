import type { DeregisterImageRequest, DeregisterImageResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';

/** DeregisterImage: the image is gone, its snapshots stay (and cost) unless the request asks to delete them. */
export function deregisterImage(input: DeregisterImageRequest, context: RequestContext): DeregisterImageResult {
  const state = ec2State(context);
  const image = requireResource(resourceKinds.image, state, input.ImageId);
  delete state.images[image.imageId];
  dropTags(state, image.imageId);
  if (!input.DeleteAssociatedSnapshots) return { Return: true };
  const snapshotIds = image.blockDevices.map((device) => device.snapshotId);
  for (const snapshotId of snapshotIds) {
    delete state.snapshots[snapshotId];
    dropTags(state, snapshotId);
  }
  return {
    Return: true,
    DeleteSnapshotResults: snapshotIds.map((snapshotId) => ({ SnapshotId: snapshotId, ReturnCode: 'success' })),
  };
}
