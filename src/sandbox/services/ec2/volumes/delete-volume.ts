import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { DeleteVolumeRequest } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { scheduleVolumeEvent } from './volume-events.ts';

export function deleteVolume(input: DeleteVolumeRequest, context: RequestContext): Record<string, never> {
  const volume = requireResource(resourceKinds.volume, ec2State(context), input.VolumeId);
  const { volumeId } = volume;
  const [attachment] = volume.attachments;
  if (attachment) {
    throw new AwsError(ec2VolumeErrors.volumeInUse, { volumeId, instanceId: attachment.instanceId });
  }
  if (volume.state !== 'deleting') {
    volume.state = 'deleting';
    scheduleVolumeEvent('ec2.volume-deleted', volumeId, context);
  }
  return {};
}
