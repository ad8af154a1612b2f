import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2AddressErrors } from '../../../../core/errors/ec2-addresses.ts';
import { requireParameter, type Ec2Handler } from '../operation.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { attachToInstance } from './network-interfaces.ts';

export const attachNetworkInterface: Ec2Handler<'AttachNetworkInterface'> = (input, context) => {
  const state = ec2State(context);
  const networkInterfaceId = requireParameter(input.NetworkInterfaceId, 'networkInterfaceId');
  const instanceId = requireParameter(input.InstanceId, 'instanceId');
  const deviceIndex = requireParameter(input.DeviceIndex, 'deviceIndex');
  const networkInterface = requireResource(resourceKinds.networkInterface, state, networkInterfaceId);
  const instance = requireResource(resourceKinds.instance, state, instanceId);
  if (networkInterface.attachment) {
    throw new AwsError(ec2AddressErrors.interfaceAlreadyAttached, { networkInterfaceId });
  }
  if (instance.state !== 'running' && instance.state !== 'stopped') {
    throw new AwsError(ec2AddressErrors.instanceNotReady, { state: instance.state, instanceId });
  }
  const isTaken = instance.networkInterfaceIds.some(
    (id) => state.networkInterfaces[id]?.attachment?.deviceIndex === deviceIndex,
  );
  if (isTaken) throw new AwsError(ec2AddressErrors.deviceIndexInUse, { instanceId, deviceIndex });
  const attachment = attachToInstance(context, networkInterface, {
    instanceId,
    deviceIndex,
    deleteOnTermination: false,
  });
  instance.networkInterfaceIds.push(networkInterfaceId);
  return { AttachmentId: attachment.attachmentId, NetworkCardIndex: 0 };
};

export const detachNetworkInterface: Ec2Handler<'DetachNetworkInterface'> = (input, context) => {
  const state = ec2State(context);
  const attachmentId = requireParameter(input.AttachmentId, 'attachmentId');
  const networkInterface = Object.values(state.networkInterfaces).find(
    (candidate) => candidate.attachment?.attachmentId === attachmentId && candidate.attachment.instanceId,
  );
  if (!networkInterface) throw new AwsError(ec2AddressErrors.attachmentNotFound, { attachmentId });
  if (networkInterface.attachment!.deviceIndex === 0) throw new AwsError(ec2AddressErrors.primaryInterface, {});
  const instance = state.instances[networkInterface.attachment!.instanceId!];
  if (instance) {
    instance.networkInterfaceIds = instance.networkInterfaceIds.filter(
      (id) => id !== networkInterface.networkInterfaceId,
    );
  }
  delete networkInterface.attachment;
  return {};
};
