import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2InstanceErrors } from '../../../../core/errors/ec2-instances.ts';
import type { RebootInstancesRequest } from '../../../../wire/generated/ec2.ts';
import { rebootMachine } from '../../../dataplane/machine-lifecycle.ts';
import type { RequestContext } from '../../../service.ts';
import type { Scope } from '../../../slice.ts';
import { requireParameter } from '../operation.ts';
import { machineRefOf } from './instance-lifecycle.ts';
import type { InstanceRecord } from './instance-record.ts';
import { requireInstances } from './visible-instances.ts';

/** Restarts the system of a running instance; its state stays 'running'. */
export function rebootInstance(instance: InstanceRecord, scope: Scope): void {
  rebootMachine(scope.world, machineRefOf(instance, scope));
}

export function rebootInstances(input: RebootInstancesRequest, context: RequestContext): Record<string, never> {
  const instances = requireInstances(requireParameter(input.InstanceIds, 'InstanceId'), context);
  for (const { instanceId, state } of instances) {
    if (state !== 'running') throw new AwsError(ec2InstanceErrors.incorrectStateForReboot, { instanceId });
  }
  for (const instance of instances) rebootInstance(instance, context);
  return {};
}
