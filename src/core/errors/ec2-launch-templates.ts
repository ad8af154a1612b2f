import { defineAwsErrors } from './aws-error.ts';

const errorCodesPage = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
/** Code and sense are EC2's; nobody quotes its exact wording. */
const unconfirmed = 'errors-overview.html for the code; wording not confirmed';

/** Errors of EC2 about launch templates. */
export const ec2TemplateErrors = defineAwsErrors({
  templateNameNotFound: {
    code: 'InvalidLaunchTemplateName.NotFoundException',
    status: 400,
    message: 'The specified launch template, with template name {launchTemplateName}, does not exist.',
    cause: '그런 이름의 시작 템플릿이 없어요.',
    remedy: '`aws ec2 describe-launch-templates`로 이름을 확인해 주세요.',
    source: errorCodesPage,
  },
  templateNameDuplicate: {
    code: 'InvalidLaunchTemplateName.AlreadyExistsException',
    status: 400,
    message: 'Launch template name already in use.',
    cause: '같은 이름의 시작 템플릿이 이미 있어요.',
    remedy: '`aws ec2 create-launch-template-version`으로 새 버전을 만들거나 다른 이름을 써 주세요.',
    source: errorCodesPage,
  },
  templateNameMalformed: {
    code: 'InvalidLaunchTemplateName.MalformedException',
    status: 400,
    message:
      'A launch template name must be between 3 and 125 characters, and may contain letters, numbers, and the following characters: - ( ) . / _.',
    cause: '시작 템플릿 이름의 모양이 올바르지 않아요.',
    remedy: '3자 이상 125자 이하의 영문, 숫자와 `- ( ) . / _`만 써 주세요.',
    source: errorCodesPage,
  },
  templateVersionNotFound: {
    code: 'InvalidLaunchTemplateId.VersionNotFound',
    status: 400,
    message: 'Could not find the specified version {version} for the launch template with ID {launchTemplateId}.',
    cause: '시작 템플릿에 그런 버전이 없어요.',
    remedy: '`aws ec2 describe-launch-template-versions`로 버전을 확인하거나 `$Latest`를 써 주세요.',
    source: errorCodesPage,
  },
  templateDefaultVersion: {
    code: 'OperationNotPermitted',
    status: 400,
    message: 'Cannot delete default version of a launch template.',
    cause: '기본 버전은 지울 수 없어요.',
    remedy: '`aws ec2 modify-launch-template --default-version`으로 다른 버전을 기본으로 정한 뒤 지워 주세요.',
    source: unconfirmed,
  },
  templateIdOrName: {
    code: 'InvalidParameterCombination',
    status: 400,
    message: 'Either launch template ID or launch template name must be specified, but not both.',
    cause: '시작 템플릿을 ID나 이름 가운데 하나로만 지정해야 해요.',
    remedy: '둘 중 하나만 적어 주세요.',
    source: unconfirmed,
  },
});
