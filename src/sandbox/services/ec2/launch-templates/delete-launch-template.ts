import { AwsError, formatMessage } from '../../../../core/errors/aws-error.ts';
import { ec2TemplateErrors } from '../../../../core/errors/ec2-launch-templates.ts';
import type {
  DeleteLaunchTemplateRequest,
  DeleteLaunchTemplateResult,
  DeleteLaunchTemplateVersionsRequest,
  DeleteLaunchTemplateVersionsResult,
} from '../../../../wire/generated/ec2.ts';
import type { RequestContext } from '../../../service.ts';
import { requireParameter } from '../operation.ts';
import { ec2State } from '../state.ts';
import { dropTags } from '../tags.ts';
import { requireTemplate, versionNumberOf } from './find-template.ts';
import { toLaunchTemplate } from './template-view.ts';

export function deleteLaunchTemplate(
  input: DeleteLaunchTemplateRequest,
  context: RequestContext,
): DeleteLaunchTemplateResult {
  const state = ec2State(context);
  const record = requireTemplate(input, context);
  const view = toLaunchTemplate(record, context);
  delete state.launchTemplates[record.launchTemplateId];
  dropTags(state, record.launchTemplateId);
  return { LaunchTemplate: view };
}

/** DeleteLaunchTemplateVersions: the default version stays; what cannot be deleted is listed with its reason. */
export function deleteLaunchTemplateVersions(
  input: DeleteLaunchTemplateVersionsRequest,
  context: RequestContext,
): DeleteLaunchTemplateVersionsResult {
  const record = requireTemplate(input, context);
  const { launchTemplateId, launchTemplateName } = record;
  const numbers = requireParameter(input.Versions, 'LaunchTemplateVersion').map((text) =>
    versionNumberOf(record, text),
  );
  if (numbers.includes(record.defaultVersionNumber)) {
    throw new AwsError(ec2TemplateErrors.templateDefaultVersion, {});
  }
  const result: Required<DeleteLaunchTemplateVersionsResult> = {
    SuccessfullyDeletedLaunchTemplateVersions: [],
    UnsuccessfullyDeletedLaunchTemplateVersions: [],
  };
  for (const versionNumber of numbers) {
    const names = {
      LaunchTemplateId: launchTemplateId,
      LaunchTemplateName: launchTemplateName,
      VersionNumber: versionNumber,
    };
    const index = record.versions.findIndex((version) => version.versionNumber === versionNumber);
    if (index >= 0) {
      record.versions.splice(index, 1);
      result.SuccessfullyDeletedLaunchTemplateVersions.push(names);
    } else {
      const { message } = ec2TemplateErrors.templateVersionNotFound;
      result.UnsuccessfullyDeletedLaunchTemplateVersions.push({
        ...names,
        ResponseError: {
          Code: 'launchTemplateVersionDoesNotExist',
          Message: formatMessage(message, { version: versionNumber, launchTemplateId }),
        },
      });
    }
  }
  return result;
}
