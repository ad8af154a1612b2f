export interface SnapshotRecord {
  snapshotId: string;
}
