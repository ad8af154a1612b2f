export interface SnapshotRecord {
  snapshotId: string;
  volumeId: string;
  volumeSizeGib: number;
  state: 'pending' | 'completed';
  description: string;
  startedAtMs: number;
  completedAtMs?: number;
  encrypted: boolean;
  kmsKeyId?: string;
}
