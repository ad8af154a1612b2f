import type {
  CreateLaunchTemplateVersionRequest,
  CreateLaunchTemplateVersionResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { checkedUserData } from '../instances/user-data.ts';
import { requireParameter } from '../operation.ts';
import { requireTemplate, requireVersion } from './find-template.ts';
import type { LaunchTemplateVersionRecord } from './launch-template-record.ts';
import { toTemplateVersion } from './template-view.ts';

/** CreateLaunchTemplateVersion: new data over that of the source version, if one is named. */
export function createLaunchTemplateVersion(
  input: CreateLaunchTemplateVersionRequest,
  context: RequestContext,
): CreateLaunchTemplateVersionResult {
  const record = requireTemplate(input, context);
  const data = requireParameter(input.LaunchTemplateData, 'LaunchTemplateData');
  if (data.UserData) checkedUserData(data.UserData);
  const source = input.SourceVersion ? requireVersion(record, input.SourceVersion).data : {};
  const description = input.VersionDescription;
  const version: LaunchTemplateVersionRecord = {
    versionNumber: ++record.latestVersionNumber,
    ...(description && { description }),
    createdAtMs: context.nowMs,
    createdBy: context.caller.arn,
    data: structuredClone({ ...source, ...data }),
  };
  record.versions.push(version);
  return { LaunchTemplateVersion: toTemplateVersion(record, version) };
}
