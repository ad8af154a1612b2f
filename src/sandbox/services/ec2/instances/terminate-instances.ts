import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type { TerminateInstancesRequest, TerminateInstancesResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { changeStates } from './change-states.ts';
import { beginTermination } from './instance-lifecycle.ts';
import { isTerminating } from './instance-states.ts';

/** TerminateInstances: from any state, unless protected; terminated ones stay terminated. */
export function terminateInstances(
  input: TerminateInstancesRequest,
  context: RequestContext,
): TerminateInstancesResult {
  return {
    TerminatingInstances: changeStates(input.InstanceIds, context, {
      check({ instanceId, disableApiTermination }) {
        if (disableApiTermination) throw new AwsError(ec2InstanceErrors.terminationProtected, { instanceId });
      },
      change(instance) {
        if (!isTerminating(instance)) beginTermination(instance, context);
      },
    }),
  };
}
