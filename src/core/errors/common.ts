import { defineAwsErrors } from './aws-error.ts';

const commonDocs = 'docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html';

/** Errors that any service may answer. */
export const commonErrors = defineAwsErrors({
  internalFailure: {
    code: 'InternalFailure',
    status: 500,
    message: 'An internal error has occurred ({requestId})',
    cause: '샌드박스 안에서 예상하지 못한 오류가 났어요.',
    remedy: '같은 명령을 한 번 더 실행하고, 계속되면 명령과 요청 번호를 제보해 주세요.',
    source: commonDocs,
  },
  missingAuthenticationToken: {
    code: 'MissingAuthenticationToken',
    status: 403,
    message: 'Request is missing Authentication Token',
    cause: '요청에 자격 증명(서명)이 없어요.',
    remedy: 'aws configure로 자격 증명을 설정하거나 --no-sign-request 옵션을 빼고 다시 실행하세요.',
    source: commonDocs,
  },
  notImplemented: {
    code: 'InvalidAction',
    status: 400,
    message:
      'The action {operation} is not valid for this web service. (cheonman sandbox: {operation} of {service} is not implemented)',
    cause: '이 작업은 AWS에는 있지만 실습 샌드박스에는 아직 없어요.',
    remedy: '강의에 나온 명령인지 확인하고, 필요하면 자신의 AWS 계정에서 실행해 보세요.',
    source: 'The sandbox itself; code as EC2 answers unknown actions',
  },
});
