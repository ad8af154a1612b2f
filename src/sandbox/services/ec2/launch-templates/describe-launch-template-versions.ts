import { formatIsoTime } from '../../../../core/iso-time.ts';
import type {
  DescribeLaunchTemplateVersionsRequest,
  DescribeLaunchTemplateVersionsResult,
  LaunchTemplateVersion,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import type { FilterTable } from '../filters.ts';
import { describePage } from '../pagination.ts';
import { ec2State } from '../state.ts';
import { requireTemplate, requireVersion } from './find-template.ts';
import type { LaunchTemplateRecord, LaunchTemplateVersionRecord } from './launch-template-record.ts';
import { toTemplateVersion } from './template-view.ts';

const filters: FilterTable<LaunchTemplateVersion> = {
  'create-time': (version) => formatIsoTime(version.CreateTime ?? 0, 'always'),
  'ebs-optimized': (version) => version.LaunchTemplateData?.EbsOptimized,
  'image-id': (version) => version.LaunchTemplateData?.ImageId,
  'instance-type': (version) => version.LaunchTemplateData?.InstanceType,
  'is-default-version': (version) => version.DefaultVersion,
};

const pageLimits = { min: 1, max: 200 };

/** The versions of one template that a request names: by list, by range, or all; the newest first. */
function versionsOf(
  record: LaunchTemplateRecord,
  input: DescribeLaunchTemplateVersionsRequest,
): LaunchTemplateVersionRecord[] {
  if (input.Versions?.length) return input.Versions.map((version) => requireVersion(record, version));
  const min = Number(input.MinVersion ?? 1);
  const max = Number(input.MaxVersion ?? Infinity);
  return record.versions
    .filter(({ versionNumber }) => versionNumber >= min && versionNumber <= max)
    .toSorted((a, b) => b.versionNumber - a.versionNumber);
}

/** Versions of one template or, with `$Latest` or `$Default` alone, of all templates. */
export function describeLaunchTemplateVersions(
  input: DescribeLaunchTemplateVersionsRequest,
  context: RequestContext,
): DescribeLaunchTemplateVersionsResult {
  const isAll =
    !input.LaunchTemplateId && !input.LaunchTemplateName && input.Versions?.every((version) => version.startsWith('$'));
  const records = isAll ? Object.values(ec2State(context).launchTemplates) : [requireTemplate(input, context)];
  const versions = records.flatMap((record) =>
    versionsOf(record, input).map((version) => toTemplateVersion(record, version)),
  );
  const { page, ...rest } = describePage(versions, input, filters, pageLimits);
  return { LaunchTemplateVersions: page, ...rest };
}
