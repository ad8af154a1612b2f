import type {
  DescribeVolumeStatusRequest,
  DescribeVolumeStatusResult,
  VolumeStatusItem,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { zoneIdOf } from '../regions/zones.ts';
import { resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import type { VolumeRecord } from './volume-record.ts';

const filters: FilterTable<VolumeStatusItem> = {
  'availability-zone': (item) => item.AvailabilityZone,
  'volume-status.details-name': (item) => item.VolumeStatus?.Details?.map((detail) => detail.Name),
  'volume-status.details-status': (item) => item.VolumeStatus?.Details?.map((detail) => detail.Status),
  'volume-status.status': (item) => item.VolumeStatus?.Status,
};

/** Volumes of the sandbox never fail: they are ok, with io-performance measured for types with provisioned IOPS. */
function toStatusItem(volume: VolumeRecord): VolumeStatusItem {
  const hasIops = ['io1', 'io2', 'gp3'].includes(volume.volumeType) && volume.state === 'in-use';
  return {
    Actions: [],
    AvailabilityZone: volume.availabilityZone,
    Events: [],
    VolumeId: volume.volumeId,
    VolumeStatus: {
      Details: [
        { Name: 'io-enabled', Status: 'passed' },
        { Name: 'io-performance', Status: hasIops ? 'normal' : 'not-applicable' },
      ],
      Status: 'ok',
    },
    AvailabilityZoneId: zoneIdOf(volume.availabilityZone),
  };
}

export function describeVolumeStatus(
  input: DescribeVolumeStatusRequest,
  context: RequestContext,
): DescribeVolumeStatusResult {
  const state = ec2State(context);
  const records = selectResources(resourceKinds.volume, state, input.VolumeIds);
  const { page, ...rest } = describePage(records.map(toStatusItem), input, filters);
  return { VolumeStatuses: page, ...rest };
}
