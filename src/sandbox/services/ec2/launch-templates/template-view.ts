import type {
  LaunchTemplate,
  LaunchTemplateVersion,
  ResponseLaunchTemplateData,
} from '../../../../wire/generated/ec2.ts';
import type { Scope } from '../../../slice.ts';
import { ec2State } from '../state.ts';
import { tagsOf } from '../tags.ts';
import type { LaunchTemplateRecord, LaunchTemplateVersionRecord } from './launch-template-record.ts';

/** A launch template as the API shows it. */
export function toLaunchTemplate(record: LaunchTemplateRecord, scope: Scope): LaunchTemplate {
  return {
    LaunchTemplateId: record.launchTemplateId,
    LaunchTemplateName: record.launchTemplateName,
    CreateTime: record.createdAtMs,
    CreatedBy: record.createdBy,
    DefaultVersionNumber: record.defaultVersionNumber,
    LatestVersionNumber: Math.max(...record.versions.map(({ versionNumber }) => versionNumber)),
    Tags: tagsOf(ec2State(scope), record.launchTemplateId),
    Operator: { Managed: false },
  };
}

/** A version of a launch template as the API shows it. */
export function toTemplateVersion(
  record: LaunchTemplateRecord,
  version: LaunchTemplateVersionRecord,
): LaunchTemplateVersion {
  return {
    LaunchTemplateId: record.launchTemplateId,
    LaunchTemplateName: record.launchTemplateName,
    VersionNumber: version.versionNumber,
    ...(version.description && { VersionDescription: version.description }),
    CreateTime: version.createdAtMs,
    CreatedBy: version.createdBy,
    DefaultVersion: version.versionNumber === record.defaultVersionNumber,
    // Requests and answers hold the same members under the same names.
    LaunchTemplateData: structuredClone(version.data) as ResponseLaunchTemplateData,
    Operator: { Managed: false },
  };
}
