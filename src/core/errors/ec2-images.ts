import { defineAwsErrors } from './aws-error.ts';

const errorCodesPage = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';
/** The documentation names the code only; the wording is EC2's answer as users quote it, not checked on a live account. */
const quotedAnswer = 'EC2 answers as quoted in public issue threads; code in errors-overview.html';

/** Code and sense are EC2's; nobody quotes its exact wording. */
const unconfirmed = 'errors-overview.html for the code; wording not confirmed';

/** Errors of EC2 about AMIs. */
export const ec2ImageErrors = defineAwsErrors({
  imageNameDuplicate: {
    code: 'InvalidAMIName.Duplicate',
    status: 400,
    message: 'AMI name {name} is already in use by AMI {imageId}',
    cause: '같은 이름의 AMI가 이미 있어요.',
    remedy: '다른 이름을 쓰거나 기존 AMI를 등록 해제해 주세요.',
    source: errorCodesPage,
  },
  imageUnavailable: {
    code: 'InvalidAMIID.Unavailable',
    status: 400,
    message: "The image ID '{imageId}' is no longer available",
    cause: 'AMI가 등록 해제됐거나 아직 준비되지 않았어요.',
    remedy: '`aws ec2 wait image-available --image-ids <AMI ID>`로 기다리거나 다른 AMI를 골라 주세요.',
    source: errorCodesPage,
  },
  ssmImageNotFound: {
    code: 'InvalidParameterValue',
    status: 400,
    message:
      'The SSM parameter {parameterName} could not be found. Verify that the parameter exists and that you have permission to use it, and try again.',
    cause: '`resolve:ssm:` 뒤의 파라미터 이름이 이 리전에 없어요.',
    remedy:
      '경로의 철자와 리전을 확인해 주세요. 예: `/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64`',
    source: unconfirmed,
  },
  ssmDataType: {
    code: 'SsmInvalidParameter',
    status: 400,
    message: 'Unsupported data type. The following parameter data types are supported: aws:ec2:image',
    cause: '`resolve:ssm:`으로 쓰는 파라미터의 데이터 형식이 AMI가 아니에요.',
    remedy: '파라미터를 `--data-type aws:ec2:image`로 다시 만들어 주세요.',
    source: quotedAnswer,
  },
});
