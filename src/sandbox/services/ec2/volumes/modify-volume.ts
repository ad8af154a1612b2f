import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { ModifyVolumeRequest, ModifyVolumeResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { toVolumeModification } from './volume-modification-view.ts';
import { checkedPerformance } from './volume-performance.ts';
import type { VolumePerformance, VolumeRecord } from './volume-record.ts';

const cooldownMs = 6 * 3_600_000;

function performanceOf(volume: VolumeRecord): VolumePerformance {
  const { volumeType, sizeGib, iops, throughputMibps } = volume;
  return {
    volumeType,
    sizeGib,
    ...(iops !== undefined && { iops }),
    ...(throughputMibps !== undefined && { throughputMibps }),
  };
}

/** ModifyVolume: size, type, IOPS, throughput; the new values hold at once, as far as Describe shows. */
export function modifyVolume(input: ModifyVolumeRequest, context: RequestContext): ModifyVolumeResult {
  const volume = requireResource(resourceKinds.volume, ec2State(context), input.VolumeId);
  const { volumeId, sizeGib, modification: earlier } = volume;
  if (volume.state !== 'available' && volume.state !== 'in-use') {
    throw new AwsError(ec2VolumeErrors.volumeWrongState, { volumeId, state: volume.state });
  }
  if (input.Size !== undefined && input.Size < sizeGib) throw new AwsError(ec2VolumeErrors.volumeShrink, {});
  if (earlier && context.nowMs - earlier.startedAtMs < context.world.scaleMs(cooldownMs)) {
    throw new AwsError(ec2VolumeErrors.volumeModificationRate, {});
  }
  const isSameType = !input.VolumeType || input.VolumeType === volume.volumeType;
  const isFixedIops = volume.volumeType === 'gp2';
  const target = checkedPerformance({
    volumeType: input.VolumeType ?? volume.volumeType,
    sizeGib: input.Size ?? sizeGib,
    iops: input.Iops ?? (isSameType && !isFixedIops ? volume.iops : undefined),
    throughputMibps: input.Throughput ?? (isSameType ? volume.throughputMibps : undefined),
  });
  volume.modification = { startedAtMs: context.nowMs, original: performanceOf(volume), target };
  delete volume.iops;
  delete volume.throughputMibps;
  Object.assign(volume, target);
  return { VolumeModification: toVolumeModification(volumeId, volume.modification, context.world) };
}
