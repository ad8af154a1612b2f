import type { InstanceState } from '../../../../wire/generated/ec2.ts';
import type { InstanceRecord, InstanceStateName } from './instance-record.ts';

const stateCodes: Record<InstanceStateName, number> = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
};

/** A state with its code, as the API shows it. */
export function toInstanceState(name: InstanceStateName): InstanceState {
  return { Code: stateCodes[name], Name: name };
}

/** Whether the instance is gone or going. */
export function isTerminating(instance: InstanceRecord): boolean {
  return instance.state === 'shutting-down' || instance.state === 'terminated';
}
