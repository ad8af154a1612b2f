import { formatIsoTime } from '../../../../core/iso-time.ts';
import { findMachine } from '../../../dataplane/machines/machines.ts';
import { bootMachine, startMachine, stopMachine, terminateMachine } from '../../../dataplane/machine-lifecycle.ts';
import type { MachineRef } from '../../../dataplane/machines/machine-record.ts';
import type { Scope } from '../../../slice.ts';
import type { World } from '../../../world.ts';
import {
  deleteNetworkInterfaceRecord,
  autoAssignPublicIp,
  releaseAutoAssignedPublicIp,
} from '../network-interfaces/network-interfaces.ts';
import type { NetworkInterfaceRecord } from '../network-interfaces/network-interface-record.ts';
import { ec2State } from '../state.ts';
import { volumesOf } from '../volumes/attached-volumes.ts';
import { removeAttachment, removeVolume } from '../volumes/volume-events.ts';
import type { InstanceRecord, InstanceStateName } from './instance-record.ts';

interface InstanceEventPayload {
  accountId: string;
  region: string;
  instanceId: string;
}

/** How long the steps take on AWS (running after 15 to 40 s, stopped after 30 to 60 s). */
const durationsMs = {
  'ec2.instance-running': 20_000,
  'ec2.instance-stopped': 40_000,
  'ec2.instance-terminated': 40_000,
};

function scheduleStep(type: keyof typeof durationsMs, instance: InstanceRecord, { world, accountId, region }: Scope) {
  world.schedule(durationsMs[type], type, { accountId, region, instanceId: instance.instanceId });
}

function enterState(instance: InstanceRecord, state: InstanceStateName, world: World): void {
  instance.state = state;
  instance.stateSinceMs = world.nowMs();
}

function interfacesOf(instance: InstanceRecord, scope: Scope): NetworkInterfaceRecord[] {
  const { networkInterfaces } = ec2State(scope);
  return instance.networkInterfaceIds.flatMap((id) => networkInterfaces[id] ?? []);
}

/** The machine behind an instance, as the dataplane names it. */
export function machineRefOf({ instanceId }: InstanceRecord, { accountId, region }: Scope): MachineRef {
  return { accountId, region, instanceId };
}

/** 'User initiated (2026-11-21 09:20:11 GMT)' */
function userInitiated(world: World): string {
  return `User initiated (${formatIsoTime(world.nowMs(), 'never').replace('T', ' ').replace('Z', ' GMT')})`;
}

const userShutdown = {
  code: 'Client.UserInitiatedShutdown',
  message: 'Client.UserInitiatedShutdown: User initiated shutdown',
};

/** Lets a new or stopped instance begin to run. */
export function beginStart(instance: InstanceRecord, scope: Scope): void {
  enterState(instance, 'pending', scope.world);
  instance.launchedAtMs = scope.world.nowMs();
  instance.stateReason = { code: 'pending', message: 'pending' };
  instance.stateTransitionReason = '';
  scheduleStep('ec2.instance-running', instance, scope);
}

/** Lets a running instance begin to stop. Its lent public addresses go back; Elastic IPs stay. */
export function beginStop(instance: InstanceRecord, scope: Scope): void {
  beginShutdown(instance, 'stopping', scope);
  scheduleStep('ec2.instance-stopped', instance, scope);
}

/** Lets an instance in any state begin to terminate. */
export function beginTermination(instance: InstanceRecord, scope: Scope): void {
  beginShutdown(instance, 'shutting-down', scope);
  scheduleStep('ec2.instance-terminated', instance, scope);
}

function beginShutdown(instance: InstanceRecord, state: 'stopping' | 'shutting-down', scope: Scope): void {
  enterState(instance, state, scope.world);
  instance.stateReason = userShutdown;
  instance.stateTransitionReason = userInitiated(scope.world);
  stopMachine(scope.world, machineRefOf(instance, scope));
}

function finishStart(instance: InstanceRecord, scope: Scope): void {
  if (instance.state !== 'pending') return;
  enterState(instance, 'running', scope.world);
  delete instance.stateReason;
  for (const networkInterface of interfacesOf(instance, scope)) {
    if (networkInterface.autoAssignsPublicIp) autoAssignPublicIp(scope, networkInterface);
  }
  const ref = machineRefOf(instance, scope);
  if (findMachine(scope.world, ref)) startMachine(scope.world, ref);
  else bootMachine(scope.world, ref);
}

function finishStop(instance: InstanceRecord, scope: Scope): void {
  if (instance.state !== 'stopping') return;
  enterState(instance, 'stopped', scope.world);
  for (const networkInterface of interfacesOf(instance, scope))
    releaseAutoAssignedPublicIp(scope.world, networkInterface);
}

/** Volumes and interfaces are deleted with the instance or, if they are to outlive it, let go. */
function releaseParts(instance: InstanceRecord, scope: Scope): void {
  for (const { volume, attachment } of volumesOf(ec2State(scope), instance.instanceId)) {
    if (attachment.deleteOnTermination) removeVolume(volume.volumeId, scope);
    else removeAttachment(volume, instance.instanceId);
  }
  for (const networkInterface of interfacesOf(instance, scope)) {
    releaseAutoAssignedPublicIp(scope.world, networkInterface);
    if (networkInterface.attachment?.deleteOnTermination) {
      deleteNetworkInterfaceRecord(scope, networkInterface.networkInterfaceId);
    } else {
      delete networkInterface.attachment;
    }
  }
  instance.networkInterfaceIds = [];
}

function finishTermination(instance: InstanceRecord, scope: Scope): void {
  if (instance.state !== 'shutting-down') return;
  enterState(instance, 'terminated', scope.world);
  releaseParts(instance, scope);
  terminateMachine(scope.world, machineRefOf(instance, scope));
}

function instanceEvent(change: (instance: InstanceRecord, scope: Scope) => void) {
  return (world: World, { instanceId, ...place }: InstanceEventPayload): void => {
    const scope = { world, ...place };
    const instance = ec2State(scope).instances[instanceId];
    if (instance) change(instance, scope);
  };
}

/** Handlers of the events of instances. */
export const instanceEvents = {
  'ec2.instance-running': instanceEvent(finishStart),
  'ec2.instance-stopped': instanceEvent(finishStop),
  'ec2.instance-terminated': instanceEvent(finishTermination),
};
