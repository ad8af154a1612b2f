import type {
  ModifyInstanceMetadataOptionsRequest,
  ModifyInstanceMetadataOptionsResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { toMetadataOptions } from './instance-view.ts';
import { changedMetadataOptions } from './metadata-options.ts';
import { requireInstance } from './visible-instances.ts';

/** ModifyInstanceMetadataOptions: holds at once; the answer still says 'pending', as AWS's does. */
export function modifyInstanceMetadataOptions(
  input: ModifyInstanceMetadataOptionsRequest,
  context: RequestContext,
): ModifyInstanceMetadataOptionsResult {
  const instance = requireInstance(input.InstanceId, context);
  instance.metadataOptions = changedMetadataOptions(instance.metadataOptions, input);
  return {
    InstanceId: instance.instanceId,
    InstanceMetadataOptions: { ...toMetadataOptions(instance), State: 'pending' },
  };
}
