import { defineAwsErrors } from './aws-error.ts';

const stsDocs = 'docs.aws.amazon.com/STS/latest/APIReference';

/** Errors of AWS Security Token Service. */
export const stsErrors = defineAwsErrors({
  invalidRoleArn: {
    code: 'ValidationError',
    status: 400,
    message: '{roleArn} is invalid',
    cause: '역할 ARN의 형식이 맞지 않아요.',
    remedy: 'arn:aws:iam::계정번호:role/역할이름 형식인지 확인하세요.',
    source: `${stsDocs}/API_AssumeRole.html`,
  },
  assumeRoleDenied: {
    code: 'AccessDenied',
    status: 403,
    message: 'User: {callerArn} is not authorized to perform: sts:AssumeRole on resource: {roleArn}',
    cause: '역할이 없거나, 역할의 신뢰 정책이 지금 사용자를 허용하지 않아요.',
    remedy: '역할 이름과 신뢰 정책(AssumeRolePolicyDocument)을 확인하세요.',
    source: `${stsDocs}/API_AssumeRole.html`,
  },
  expiredToken: {
    code: 'ExpiredToken',
    status: 403,
    message: 'The security token included in the request is expired',
    cause: '임시 자격 증명의 유효 시간이 지났어요.',
    remedy: '자격 증명을 다시 받거나 AWS_SESSION_TOKEN 환경 변수를 지우고 다시 실행하세요.',
    source: `${stsDocs}/CommonErrors.html`,
  },
  durationOutOfRange: {
    code: 'ValidationError',
    status: 400,
    message:
      "1 validation error detected: Value '{value}' at 'durationSeconds' failed to satisfy constraint: Member must have value {relation} {limit}",
    cause: '자격 증명의 유효 시간이 허용 범위를 벗어났어요.',
    remedy: '900초 이상, 허용된 최대값 이하로 지정하세요.',
    source: `${stsDocs}/API_GetSessionToken.html`,
  },
});
