import type { CreateSnapshotRequest, Snapshot } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireResource, resourceKinds } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { newSnapshot } from './new-snapshot.ts';
import { toSnapshot } from './snapshot-view.ts';

export function createSnapshot(input: CreateSnapshotRequest, context: RequestContext): Snapshot {
  const state = ec2State(context);
  const tags = readTagSpecifications(input.TagSpecifications, ['snapshot']);
  const volume = requireResource(resourceKinds.volume, state, input.VolumeId);
  const snapshot = newSnapshot(volume, input.Description ?? '', context);
  tagNew(state, snapshot.snapshotId, tags, 'snapshot');
  return toSnapshot(snapshot, context);
}
