import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { AttachVolumeRequest, VolumeAttachment } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { volumesOf } from './attached-volumes.ts';
import { scheduleVolumeEvent } from './volume-events.ts';
import { toVolumeAttachment } from './volume-view.ts';

/** AttachVolume to a running or stopped instance in the same zone. */
export function attachVolume(input: AttachVolumeRequest, context: RequestContext): VolumeAttachment {
  const state = ec2State(context);
  const volume = requireResource(resourceKinds.volume, state, input.VolumeId);
  const instance = requireResource(resourceKinds.instance, state, input.InstanceId);
  const { volumeId } = volume;
  const { instanceId } = instance;
  if (!input.Device) throw new AwsError(ec2Errors.missingParameter, { parameter: 'device' });
  if (volume.state === 'in-use') throw new AwsError(ec2VolumeErrors.volumeAlreadyAttached, { volumeId });
  if (volume.state !== 'available') throw new AwsError(ec2VolumeErrors.volumeAttachWrongState, { volumeId });
  if (instance.state !== 'running' && instance.state !== 'stopped') {
    throw new AwsError(ec2VolumeErrors.incorrectStateForAttach, { instanceId });
  }
  if (volume.availabilityZone !== instance.availabilityZone) {
    throw new AwsError(ec2VolumeErrors.volumeZoneMismatch, { volumeId, instanceId });
  }
  if (volumesOf(state, instanceId).some(({ attachment }) => attachment.device === input.Device)) {
    throw new AwsError(ec2VolumeErrors.deviceInUse, { device: input.Device });
  }
  volume.state = 'in-use';
  const attachment = {
    instanceId,
    device: input.Device,
    state: 'attaching' as const,
    attachedAtMs: context.nowMs,
    deleteOnTermination: false,
  };
  volume.attachments.push(attachment);
  scheduleVolumeEvent('ec2.volume-attached', volumeId, context, instanceId);
  return toVolumeAttachment(volumeId, attachment);
}
