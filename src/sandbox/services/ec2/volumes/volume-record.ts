export type VolumeType = 'standard' | 'io1' | 'io2' | 'gp2' | 'sc1' | 'st1' | 'gp3';

export interface VolumeAttachment {
  instanceId: string;
  /** e.g. '/dev/xvda' */
  device: string;
  state: 'attaching' | 'attached' | 'detaching';
  attachedAtMs: number;
  deleteOnTermination: boolean;
}

/** The latest ModifyVolume. Its progress follows from `startedAtMs` and the world's clock. */
export interface VolumeModification {
  startedAtMs: number;
  original: VolumePerformance;
  target: VolumePerformance;
}

export interface VolumePerformance {
  volumeType: VolumeType;
  sizeGib: number;
  /** Absent for magnetic types (standard, st1, sc1). */
  iops?: number;
  /** gp3 only. */
  throughputMibps?: number;
}

export interface VolumeRecord extends VolumePerformance {
  volumeId: string;
  availabilityZone: string;
  state: 'creating' | 'available' | 'in-use' | 'deleting';
  createdAtMs: number;
  /** '' when the volume was made empty. */
  snapshotId: string;
  encrypted: boolean;
  kmsKeyId?: string;
  multiAttachEnabled: boolean;
  attachments: VolumeAttachment[];
  modification?: VolumeModification;
}
