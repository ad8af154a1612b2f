import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon DynamoDB';
const absent = '샌드박스에서는 만들 수 없는 기능이에요. 필요하면 자신의 AWS 계정에서 실행해 보세요.';

/** Errors of DynamoDB about what a table may have besides items: policies, replicas, exports and imports. */
export const dynamodbTableFeatureErrors = defineAwsErrors({
  policyNotFound: {
    code: 'PolicyNotFoundException',
    status: 400,
    message: 'Resource-based policy not found for the provided ResourceArn: {arn}',
    cause: '테이블에 리소스 기반 정책이 없거나, --expected-revision-id가 지금 정책과 달라요.',
    remedy: 'aws dynamodb get-resource-policy로 지금 정책과 RevisionId를 확인하세요.',
    source: observed,
  },
  invalidPolicy: {
    code: 'ValidationException',
    status: 400,
    message: 'Invalid policy document: Policy document is malformed',
    cause: '정책이 올바른 JSON 정책 문서가 아니에요.',
    remedy: 'Version과 Statement(Effect, Principal, Action, Resource)를 갖춘 JSON을 쓰세요.',
    source: observed,
  },
  globalTableNotFound: {
    code: 'GlobalTableNotFoundException',
    status: 400,
    message: 'Global table not found: Global table with name: {table} does not exist',
    cause: '그런 글로벌 테이블이 없어요.',
    remedy: absent,
    source: observed,
  },
  exportNotFound: {
    code: 'ExportNotFoundException',
    status: 400,
    message: 'Export not found: {arn}',
    cause: '그런 내보내기 작업이 없어요.',
    remedy: absent,
    source: observed,
  },
  importNotFound: {
    code: 'ImportNotFoundException',
    status: 400,
    message: 'Import not found: {arn}',
    cause: '그런 가져오기 작업이 없어요.',
    remedy: absent,
    source: observed,
  },
});
