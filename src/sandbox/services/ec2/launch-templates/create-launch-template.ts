import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2TemplateErrors } from '../../../../core/errors/ec2-launch-templates.ts';
import type { CreateLaunchTemplateRequest, CreateLaunchTemplateResult } from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { createOnce } from '../client-token.ts';
import { checkedUserData } from '../instances/user-data.ts';
import { requireParameter } from '../operation.ts';
import { ec2State } from '../state.ts';
import { readTagSpecifications, tagNew } from '../tags.ts';
import { templateNamed } from './find-template.ts';
import { toLaunchTemplate } from './template-view.ts';

/** CreateLaunchTemplate with its version 1. The data is only checked when something is launched from it. */
export function createLaunchTemplate(
  input: CreateLaunchTemplateRequest,
  context: RequestContext,
): CreateLaunchTemplateResult {
  const state = ec2State(context);
  const tags = readTagSpecifications(input.TagSpecifications, ['launch-template']);
  const launchTemplateName = requireParameter(input.LaunchTemplateName, 'LaunchTemplateName');
  const data = requireParameter(input.LaunchTemplateData, 'LaunchTemplateData');
  if (!/^[\w().\-/]{3,128}$/.test(launchTemplateName)) throw new AwsError(ec2TemplateErrors.templateNameMalformed, {});
  if (data.UserData) checkedUserData(data.UserData);
  const launchTemplateId = createOnce(state, 'CreateLaunchTemplate', input, () => {
    if (templateNamed(state, launchTemplateName)) throw new AwsError(ec2TemplateErrors.templateNameDuplicate, {});
    const id = context.world.newId('lt');
    const made = { createdAtMs: context.nowMs, createdBy: context.caller.arn };
    const description = input.VersionDescription;
    state.launchTemplates[id] = {
      launchTemplateId: id,
      launchTemplateName,
      ...made,
      defaultVersionNumber: 1,
      latestVersionNumber: 1,
      versions: [{ versionNumber: 1, ...(description && { description }), ...made, data: structuredClone(data) }],
    };
    tagNew(state, id, tags, 'launch-template');
    return id;
  });
  return { LaunchTemplate: toLaunchTemplate(state.launchTemplates[launchTemplateId]!, context) };
}
