import type { RunInstancesRequest } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { attachToInstance, newNetworkInterface } from '../network-interfaces/network-interfaces.ts';
import { ec2State } from '../state.ts';
import { tagNew } from '../tags.ts';
import { newVolume } from '../volumes/new-volume.ts';
import { scheduleVolumeEvent } from '../volumes/volume-events.ts';
import { beginStart } from './instance-lifecycle.ts';
import type { InstanceRecord } from './instance-record.ts';
import type { InterfacePlan } from './interface-plan.ts';
import type { LaunchPlan } from './launch-plan.ts';

function addInterface(instanceId: string, plan: InterfacePlan, tags: LaunchPlan['tags'], scope: Scope): string {
  const state = ec2State(scope);
  const { deviceIndex, deleteOnTermination } = plan;
  const existing = plan.networkInterfaceId && state.networkInterfaces[plan.networkInterfaceId];
  const networkInterface = existing || newNetworkInterface(state, scope.world, plan);
  if (!existing) {
    networkInterface.autoAssignsPublicIp = plan.autoAssignsPublicIp;
    tagNew(state, networkInterface.networkInterfaceId, tags, 'network-interface');
  }
  attachToInstance(scope, networkInterface, { instanceId, deviceIndex, deleteOnTermination });
  return networkInterface.networkInterfaceId;
}

function addVolumes(instanceId: string, plan: LaunchPlan, scope: Scope): void {
  const { availabilityZone } = plan.subnet;
  for (const { deviceName, deleteOnTermination, ...volumePlan } of plan.volumes) {
    const volume = newVolume({ ...volumePlan, availabilityZone }, scope);
    volume.state = 'in-use';
    volume.attachments.push({
      instanceId,
      device: deviceName,
      state: 'attaching',
      attachedAtMs: scope.world.nowMs(),
      deleteOnTermination,
    });
    tagNew(ec2State(scope), volume.volumeId, plan.tags, 'volume');
    scheduleVolumeEvent('ec2.volume-attached', volume.volumeId, scope, instanceId);
  }
}

/** Burstable types since t3 start in unlimited mode, t2 in standard mode. */
function cpuCredits(input: RunInstancesRequest, plan: LaunchPlan): InstanceRecord['cpuCredits'] {
  if (!plan.type.isBurstable) return undefined;
  const asked = input.CreditSpecification?.CpuCredits;
  if (asked === 'standard' || asked === 'unlimited') return asked;
  return plan.type.family === 't2' ? 'standard' : 'unlimited';
}

/** Makes one instance of a launch with its interfaces and volumes, and lets it start. */
export function launchInstance(
  input: RunInstancesRequest,
  plan: LaunchPlan,
  place: { reservationId: string; launchIndex: number },
  scope: Scope,
): InstanceRecord {
  const state = ec2State(scope);
  const instanceId = scope.world.newId('i');
  const nowMs = scope.world.nowMs();
  const { image, type, subnet, keyName, userData, instanceProfile } = plan;
  const credits = cpuCredits(input, plan);
  const instance: InstanceRecord = {
    instanceId,
    ...place,
    clientToken: input.ClientToken ?? '',
    state: 'pending',
    stateSinceMs: nowMs,
    stateTransitionReason: '',
    imageId: image.imageId,
    distribution: image.distribution,
    architecture: image.architecture,
    bootMode: image.bootMode,
    rootDeviceName: image.rootDeviceName,
    instanceType: type.name,
    availabilityZone: subnet.availabilityZone,
    tenancy: input.Placement?.Tenancy === 'dedicated' ? 'dedicated' : 'default',
    createdAtMs: nowMs,
    launchedAtMs: nowMs,
    ...(keyName && { keyName }),
    ...(instanceProfile && { instanceProfile }),
    ...(userData && { userData }),
    vpcId: subnet.vpcId,
    subnetId: subnet.subnetId,
    networkInterfaceIds: plan.interfaces.map((each) => addInterface(instanceId, each, plan.tags, scope)),
    metadataOptions: { ...plan.metadataOptions },
    detailedMonitoring: input.Monitoring?.Enabled ?? false,
    ebsOptimized: input.EbsOptimized ?? false,
    disableApiTermination: input.DisableApiTermination ?? false,
    disableApiStop: input.DisableApiStop ?? false,
    shutdownBehavior: input.InstanceInitiatedShutdownBehavior === 'terminate' ? 'terminate' : 'stop',
    autoRecovery: input.MaintenanceOptions?.AutoRecovery === 'disabled' ? 'disabled' : 'default',
    ...(credits && { cpuCredits: credits }),
  };
  state.instances[instanceId] = instance;
  tagNew(state, instanceId, plan.tags, 'instance');
  addVolumes(instanceId, plan, scope);
  beginStart(instance, scope);
  return instance;
}
