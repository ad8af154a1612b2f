import { formatIsoTime } from '../../../../core/iso-time.ts';
import type {
  DescribeVolumesModificationsRequest,
  DescribeVolumesModificationsResult,
  VolumeModification,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { toVolumeModification } from './volume-modification-view.ts';

const filters: FilterTable<VolumeModification> = {
  'modification-state': (item) => item.ModificationState,
  'original-iops': (item) => item.OriginalIops,
  'original-size': (item) => item.OriginalSize,
  'original-volume-type': (item) => item.OriginalVolumeType,
  'start-time': (item) => formatIsoTime(item.StartTime ?? 0, 'always'),
  'target-iops': (item) => item.TargetIops,
  'target-size': (item) => item.TargetSize,
  'target-volume-type': (item) => item.TargetVolumeType,
  'volume-id': (item) => item.VolumeId,
};

/** The latest modification of each volume that was ever modified. */
export function describeVolumesModifications(
  input: DescribeVolumesModificationsRequest,
  context: RequestContext,
): DescribeVolumesModificationsResult {
  const state = ec2State(context);
  const records = selectResources(resourceKinds.volume, state, input.VolumeIds);
  const modifications = records.flatMap(({ volumeId, modification }) =>
    modification ? [toVolumeModification(volumeId, modification, context.world)] : [],
  );
  const { page, ...rest } = describePage(modifications, input, filters);
  return { VolumesModifications: page, ...rest };
}
