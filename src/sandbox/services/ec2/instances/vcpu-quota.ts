import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2LaunchErrors } from '../../../../core/errors/ec2-launch.ts';
import { instanceTypes } from '../instance-types/catalogue.ts';
import type { InstanceType } from '../instance-types/instance-type.ts';
import type { Ec2State } from '../state.ts';

/** Quota L-1216C47A, «Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances», of the sandbox's account. */
export const standardVcpuQuota = 32;

/** How many vCPUs of the quota are in use: pending and running instances count. */
function usedVcpus(state: Ec2State): number {
  return Object.values(state.instances)
    .filter((instance) => instance.state === 'pending' || instance.state === 'running')
    .reduce((sum, instance) => sum + instanceTypes.get(instance.instanceType)!.vcpus, 0);
}

/** How many more instances of a type the quota has room for. */
export function roomInQuota(state: Ec2State, type: InstanceType): number {
  return Math.max(0, Math.floor((standardVcpuQuota - usedVcpus(state)) / type.vcpus));
}

/** Throws VcpuLimitExceeded when `count` more instances of the type do not fit. */
export function requireRoomInQuota(state: Ec2State, type: InstanceType, count: number): void {
  if (roomInQuota(state, type) < count) {
    throw new AwsError(ec2LaunchErrors.vcpuLimitExceeded, { limit: standardVcpuQuota });
  }
}
