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
  invalidClientTokenId: {
    code: 'InvalidClientTokenId',
    status: 403,
    message: 'The security token included in the request is invalid.',
    cause: '액세스 키가 비활성(Inactive) 상태예요.',
    remedy: 'aws iam update-access-key로 키를 다시 활성화하거나 다른 키를 사용하세요.',
    source: `${stsDocs}/CommonErrors.html`,
  },
  roleDurationTooLong: {
    code: 'ValidationError',
    status: 400,
    message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    cause: '요청한 유효 시간이 역할의 최대 세션 시간보다 길어요.',
    remedy: '--duration-seconds를 줄이거나 aws iam update-role로 역할의 최대 세션 시간을 늘리세요.',
    source: `${stsDocs}/API_AssumeRole.html; wording observed`,
  },
  chainedDurationTooLong: {
    code: 'ValidationError',
    status: 400,
    message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    cause: '역할의 임시 자격 증명으로 다른 역할을 맡을 때는 최대 1시간까지만 쓸 수 있어요.',
    remedy: '--duration-seconds를 3600 이하로 지정하세요.',
    source: `${stsDocs}/API_AssumeRole.html; wording observed`,
  },
});
