import { formatIsoTime } from '../../../../core/iso-time.ts';
import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../../core/errors/ec2.ts';
import type { DescribeVolumesRequest, DescribeVolumesResult, Volume } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { resourceKinds, selectResources } from '../resource-kinds.ts';
import { ec2State } from '../state.ts';
import { toVolume } from './volume-view.ts';

const filters: FilterTable<Volume> = {
  'attachment.attach-time': (volume) =>
    volume.Attachments?.map((attachment) => formatIsoTime(attachment.AttachTime ?? 0, 'always')),
  'attachment.delete-on-termination': (volume) =>
    volume.Attachments?.map((attachment) => attachment.DeleteOnTermination),
  'attachment.device': (volume) => volume.Attachments?.map((attachment) => attachment.Device),
  'attachment.instance-id': (volume) => volume.Attachments?.map((attachment) => attachment.InstanceId),
  'attachment.status': (volume) => volume.Attachments?.map((attachment) => attachment.State),
  'availability-zone': (volume) => volume.AvailabilityZone,
  'availability-zone-id': (volume) => volume.AvailabilityZoneId,
  'create-time': (volume) => formatIsoTime(volume.CreateTime ?? 0, 'always'),
  encrypted: (volume) => volume.Encrypted,
  'multi-attach-enabled': (volume) => volume.MultiAttachEnabled,
  size: (volume) => volume.Size,
  'snapshot-id': (volume) => volume.SnapshotId,
  status: (volume) => volume.State,
  'volume-id': (volume) => volume.VolumeId,
  'volume-type': (volume) => volume.VolumeType,
};

export function describeVolumes(input: DescribeVolumesRequest, context: RequestContext): DescribeVolumesResult {
  const state = ec2State(context);
  const ids = input.VolumeIds ?? [];
  if (ids.length > 0 && input.MaxResults !== undefined) {
    throw new AwsError(ec2Errors.maxResultsWithIds, { parameter: 'volumeSet' });
  }
  const records = selectResources(resourceKinds.volume, state, ids);
  const volumes = records.map((record) => toVolume(record, context));
  const { page, ...rest } = describePage(volumes, input, filters);
  return { Volumes: page, ...rest };
}
