import { formatIsoTime } from '../../../../core/iso-time.ts';
import type { DescribeSnapshotsRequest, DescribeSnapshotsResult, Snapshot } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { toSnapshot } from './snapshot-view.ts';

const filters: FilterTable<Snapshot> = {
  description: (snapshot) => snapshot.Description,
  encrypted: (snapshot) => snapshot.Encrypted,
  'owner-alias': (snapshot) => snapshot.OwnerAlias,
  'owner-id': (snapshot) => snapshot.OwnerId,
  progress: (snapshot) => snapshot.Progress,
  'snapshot-id': (snapshot) => snapshot.SnapshotId,
  'start-time': (snapshot) => formatIsoTime(snapshot.StartTime ?? 0, 'always'),
  status: (snapshot) => snapshot.State,
  'storage-tier': (snapshot) => snapshot.StorageTier,
  'volume-id': (snapshot) => snapshot.VolumeId,
  'volume-size': (snapshot) => snapshot.VolumeSize,
};

/** DescribeSnapshots: the account's own; snapshots behind public images are not listed. */
export function describeSnapshots(input: DescribeSnapshotsRequest, context: RequestContext): DescribeSnapshotsResult {
  const state = ec2State(context);
  const { SnapshotIds: ids = [], OwnerIds: owners = [] } = input;
  const records = selectResources(resourceKinds.snapshot, state, ids);
  const isOwn = owners.length === 0 || owners.some((owner) => owner === 'self' || owner === context.accountId);
  const snapshots = isOwn ? records.map((record) => toSnapshot(record, context)) : [];
  const { page, ...rest } = describePage(snapshots, input, filters);
  return { Snapshots: page, ...rest };
}
