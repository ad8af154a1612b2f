import type { Snapshot } from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { SnapshotRecord } from './snapshot-record.ts';

/** A snapshot as the API shows it. */
export function toSnapshot(record: SnapshotRecord, scope: Scope): Snapshot {
  return {
    Tags: tagsOf(ec2State(scope), record.snapshotId),
    StorageTier: 'standard',
    TransferType: 'standard',
    ...(record.completedAtMs !== undefined && { CompletionTime: record.completedAtMs }),
    SnapshotId: record.snapshotId,
    VolumeId: record.volumeId,
    State: record.state,
    StartTime: record.startedAtMs,
    Progress: record.state === 'completed' ? '100%' : '0%',
    OwnerId: scope.accountId,
    Description: record.description,
    VolumeSize: record.volumeSizeGib,
    Encrypted: record.encrypted,
    ...(record.kmsKeyId && { KmsKeyId: record.kmsKeyId }),
  };
}
