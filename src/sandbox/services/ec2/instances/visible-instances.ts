import type { Scope } from '../../../slice.ts';
import { requireResources, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import type { InstanceRecord } from './instance-record.ts';

const visibleOnceTerminatedMs = 3_600_000;
/** In fast worlds a terminated instance stays this long all the same, so that people and checks can see it. */
const visibleAtLeastMs = 10 * 60_000;

/** Whether a terminated instance has disappeared from Describe… by now (on AWS: after about an hour). */
function isForgotten(instance: InstanceRecord, scope: Scope): boolean {
  if (instance.state !== 'terminated') return false;
  const visibleMs = Math.max(scope.world.scaleMs(visibleOnceTerminatedMs), visibleAtLeastMs);
  return scope.world.nowMs() - instance.stateSinceMs >= visibleMs;
}

/** The instances that the account can see, terminated ones included for a while. */
export function visibleInstances(scope: Scope): InstanceRecord[] {
  return Object.values(ec2State(scope).instances).filter((instance) => !isForgotten(instance, scope));
}

/** The visible instances with these ids. Throws InvalidInstanceID.Malformed or .NotFound. */
export function requireInstances(ids: readonly string[], scope: Scope): InstanceRecord[] {
  const byId = Object.fromEntries(visibleInstances(scope).map((instance) => [instance.instanceId, instance]));
  return requireResources({ ...resourceKinds.instance, records: () => byId }, ec2State(scope), ids);
}

/** The visible instance with this id. Throws InvalidInstanceID.Malformed or .NotFound. */
export function requireInstance(id: string, scope: Scope): InstanceRecord {
  return requireInstances([id], scope)[0]!;
}

/** Drops the records of forgotten instances. Only operations that change the world call it. */
export function sweepInstances(scope: Scope): void {
  const state = ec2State(scope);
  for (const instance of Object.values(state.instances)) {
    if (!isForgotten(instance, scope)) continue;
    delete state.instances[instance.instanceId];
    dropTags(state, instance.instanceId);
  }
}
