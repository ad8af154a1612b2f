import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2VolumeErrors } from '../../../../core/errors/ec2-volumes.ts';
import type { VolumePerformance, VolumeType } from './volume-record.ts';

interface VolumeLimits {
  sizeGib: readonly [min: number, max: number];
  /** Present where IOPS can be chosen; `perGib` is the highest ratio of IOPS to size. */
  iops?: { range: readonly [min: number, max: number]; perGib: number; default?: number };
  throughputMibps?: { range: readonly [min: number, max: number]; default: number };
}

/** EBS user guide, «Amazon EBS volume types». */
const limits: Record<VolumeType, VolumeLimits> = {
  gp3: {
    sizeGib: [1, 65_536],
    iops: { range: [3000, 80_000], perGib: 500, default: 3000 },
    throughputMibps: { range: [125, 2000], default: 125 },
  },
  gp2: { sizeGib: [1, 16_384] },
  io1: { sizeGib: [4, 16_384], iops: { range: [100, 64_000], perGib: 50 } },
  io2: { sizeGib: [4, 65_536], iops: { range: [100, 256_000], perGib: 1000 } },
  st1: { sizeGib: [125, 16_384] },
  sc1: { sizeGib: [125, 16_384] },
  standard: { sizeGib: [1, 1024] },
};

/** What a request says of a volume; what it leaves out gets the type's default. */
export interface PerformanceRequest {
  volumeType: string;
  sizeGib: number;
  iops?: number | undefined;
  throughputMibps?: number | undefined;
}

function isVolumeType(value: string): value is VolumeType {
  return Object.hasOwn(limits, value);
}

/** How a value misses its range, in the words that EBS uses; undefined when it does not. */
function outside(value: number, [min, max]: readonly [number, number]) {
  if (value < min) return { problem: 'small', level: 'low', bound: 'minimum', limit: min };
  return value > max ? { problem: 'large', level: 'high', bound: 'maximum', limit: max } : undefined;
}

function checkedIops(request: PerformanceRequest, volumeType: VolumeType): number | undefined {
  const { sizeGib, iops } = request;
  const allowed = limits[volumeType].iops;
  if (!allowed) {
    if (iops !== undefined) throw new AwsError(ec2VolumeErrors.volumeIopsUnsupported, { volumeType });
    return volumeType === 'gp2' ? Math.max(100, Math.min(16_000, 3 * sizeGib)) : undefined;
  }
  const chosen = iops ?? allowed.default;
  if (chosen === undefined) throw new AwsError(ec2VolumeErrors.volumeIopsRequired, { volumeType });
  const miss = outside(chosen, allowed.range);
  if (miss) throw new AwsError(ec2VolumeErrors.volumeIopsRange, { iops: chosen, ...miss, problem: miss.level });
  const ratio = chosen / sizeGib;
  if (chosen !== allowed.default && ratio > allowed.perGib) {
    throw new AwsError(ec2VolumeErrors.volumeIopsRatio, { ratio: ratio.toFixed(6), limit: allowed.perGib });
  }
  return chosen;
}

function checkedThroughput(request: PerformanceRequest, volumeType: VolumeType, iops = 0): number | undefined {
  const { throughputMibps } = request;
  const allowed = limits[volumeType].throughputMibps;
  if (!allowed) {
    if (throughputMibps !== undefined) throw new AwsError(ec2VolumeErrors.volumeThroughputUnsupported, {});
    return undefined;
  }
  const throughput = throughputMibps ?? allowed.default;
  const miss = outside(throughput, allowed.range);
  if (miss) throw new AwsError(ec2VolumeErrors.volumeThroughputRange, { throughput, ...miss, problem: miss.level });
  const ratio = throughput / iops;
  if (ratio > 0.25) throw new AwsError(ec2VolumeErrors.volumeThroughputRatio, { ratio: ratio.toFixed(6) });
  return throughput;
}

/** Checks size, IOPS and throughput against the volume type and fills in its defaults. */
export function checkedPerformance(request: PerformanceRequest): VolumePerformance {
  const { volumeType, sizeGib } = request;
  if (!isVolumeType(volumeType)) throw new AwsError(ec2VolumeErrors.volumeTypeUnknown, { volumeType });
  const miss = outside(sizeGib, limits[volumeType].sizeGib);
  if (miss) throw new AwsError(ec2VolumeErrors.volumeSizeInvalid, { size: sizeGib, volumeType, ...miss });
  const iops = checkedIops(request, volumeType);
  const throughputMibps = checkedThroughput(request, volumeType, iops);
  return {
    volumeType,
    sizeGib,
    ...(iops !== undefined && { iops }),
    ...(throughputMibps !== undefined && { throughputMibps }),
  };
}
