import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type { StopInstancesRequest, StopInstancesResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { changeStates } from './change-states.ts';
import { beginStop } from './instance-lifecycle.ts';

/** StopInstances: running ones stop, those that are stopping or stopped stay as they are. */
export function stopInstances(input: StopInstancesRequest, context: RequestContext): StopInstancesResult {
  return {
    StoppingInstances: changeStates(input.InstanceIds, context, {
      check({ instanceId, state, disableApiStop }) {
        if (disableApiStop) throw new AwsError(ec2InstanceErrors.stopProtected, { instanceId });
        if (state !== 'running' && state !== 'stopping' && state !== 'stopped') {
          throw new AwsError(ec2InstanceErrors.incorrectStateForStop, { instanceId });
        }
      },
      change(instance) {
        if (instance.state === 'running') beginStop(instance, context);
      },
    }),
  };
}
