import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { DeleteSnapshotRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';

export function deleteSnapshot(input: DeleteSnapshotRequest, context: RequestContext): Record<string, never> {
  const state = ec2State(context);
  const { snapshotId } = requireResource(resourceKinds.snapshot, state, input.SnapshotId);
  const user = Object.values(state.images).find((image) =>
    image.blockDevices.some((device) => device.snapshotId === snapshotId),
  );
  if (user) throw new AwsError(ec2VolumeErrors.snapshotInUse, { snapshotId, imageId: user.imageId });
  delete state.snapshots[snapshotId];
  dropTags(state, snapshotId);
  return {};
}
