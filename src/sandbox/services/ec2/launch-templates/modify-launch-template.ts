import type { ModifyLaunchTemplateRequest, ModifyLaunchTemplateResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireParameter } from '../operation.ts';
import { requireTemplate, requireVersion } from './find-template.ts';
import { toLaunchTemplate } from './template-view.ts';

/** ModifyLaunchTemplate: chooses the default version. */
export function modifyLaunchTemplate(
  input: ModifyLaunchTemplateRequest,
  context: RequestContext,
): ModifyLaunchTemplateResult {
  const record = requireTemplate(input, context);
  const version = requireVersion(record, requireParameter(input.DefaultVersion, 'DefaultVersion'));
  record.defaultVersionNumber = version.versionNumber;
  return { LaunchTemplate: toLaunchTemplate(record, context) };
}
