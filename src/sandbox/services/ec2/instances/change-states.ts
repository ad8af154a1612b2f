import type { InstanceStateChange } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { requireParameter } from '../operation.ts';
import type { InstanceRecord } from './instance-record.ts';
import { toInstanceState } from './instance-states.ts';
import { requireInstances } from './visible-instances.ts';

/** Changes the state of all instances of a request or, when one of them cannot change, of none. */
export function changeStates(
  ids: readonly string[] | undefined,
  scope: Scope,
  steps: { check(instance: InstanceRecord): void; change(instance: InstanceRecord): void },
): InstanceStateChange[] {
  const instances = requireInstances([...new Set(requireParameter(ids, 'InstanceId'))], scope);
  instances.forEach(steps.check);
  return instances.map((instance) => {
    const previous = instance.state;
    steps.change(instance);
    return {
      InstanceId: instance.instanceId,
      CurrentState: toInstanceState(instance.state),
      PreviousState: toInstanceState(previous),
    };
  });
}
