import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type { StartInstancesRequest, StartInstancesResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import { ec2State } from '../state.ts';
import { changeStates } from './change-states.ts';
import { beginStart } from './instance-lifecycle.ts';
import { requireRoomInQuota } from './vcpu-quota.ts';

/** StartInstances: stopped ones start, running ones stay as they are. */
export function startInstances(input: StartInstancesRequest, context: RequestContext): StartInstancesResult {
  return {
    StartingInstances: changeStates(input.InstanceIds, context, {
      check({ instanceId, state, instanceType }) {
        if (state === 'stopped') requireRoomInQuota(ec2State(context), instanceTypes.get(instanceType)!, 1);
        else if (state !== 'running' && state !== 'pending') {
          throw new AwsError(ec2InstanceErrors.incorrectStateForStart, { instanceId });
        }
      },
      change(instance) {
        if (instance.state === 'stopped') beginStart(instance, context);
      },
    }),
  };
}
