import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { DetachVolumeRequest, VolumeAttachment } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { scheduleVolumeEvent } from './volume-events.ts';
import { toVolumeAttachment } from './volume-view.ts';

/** DetachVolume; the root volume only while its instance is stopped. */
export function detachVolume(input: DetachVolumeRequest, context: RequestContext): VolumeAttachment {
  const state = ec2State(context);
  const volume = requireResource(resourceKinds.volume, state, input.VolumeId);
  const { volumeId } = volume;
  if (volume.attachments.length === 0) {
    throw new AwsError(ec2VolumeErrors.volumeWrongState, { volumeId, state: volume.state });
  }
  const attachment = volume.attachments.find(
    (candidate) => !input.InstanceId || candidate.instanceId === input.InstanceId,
  );
  if (!attachment || (input.Device && input.Device !== attachment.device)) {
    const instanceId = input.InstanceId ?? volume.attachments[0]!.instanceId;
    throw new AwsError(ec2VolumeErrors.attachmentElsewhere, { volumeId, instanceId });
  }
  const instance = state.instances[attachment.instanceId];
  if (instance?.state !== 'stopped' && instance?.rootDeviceName === attachment.device) {
    throw new AwsError(ec2VolumeErrors.rootVolumeDetach, { volumeId, instanceId: instance.instanceId });
  }
  attachment.state = 'detaching';
  scheduleVolumeEvent('ec2.volume-detached', volumeId, context, attachment.instanceId);
  return toVolumeAttachment(volumeId, attachment);
}
