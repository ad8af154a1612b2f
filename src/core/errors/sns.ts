import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon SNS';
const docs = 'docs.aws.amazon.com/sns/latest/api/CommonErrors.html';

/** Errors of Amazon SNS. */
export const snsErrors = defineAwsErrors({
  topicNotFound: {
    code: 'NotFound',
    status: 404,
    message: 'Topic does not exist',
    cause: '그런 주제가 이 리전에 없어요.',
    remedy: 'aws sns list-topics로 ARN을, --region으로 리전을 확인하세요.',
    source: observed,
  },
  subscriptionNotFound: {
    code: 'NotFound',
    status: 404,
    message: 'Subscription does not exist',
    cause: '그런 구독이 없어요.',
    remedy: 'aws sns list-subscriptions로 SubscriptionArn을 확인하세요.',
    source: observed,
  },
  resourceNotFound: {
    code: 'ResourceNotFound',
    status: 404,
    message: 'Resource does not exist',
    cause: '태그를 다루려는 주제가 없어요.',
    remedy: 'aws sns list-topics로 ARN을 확인하세요.',
    source: observed,
  },
  invalidParameter: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Invalid parameter: {detail}',
    cause: '파라미터의 값이 잘못됐어요.',
    remedy: '오류 메시지에 나온 파라미터를 고치세요. 셸 변수가 비어 있지 않은지도 확인하세요.',
    source: observed,
  },
  invalidEndpoint: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Invalid parameter: {protocol} endpoint',
    cause: '구독의 엔드포인트가 프로토콜과 맞지 않아요.',
    remedy: 'sqs에는 큐의 ARN을, email에는 메일 주소를 쓰세요. 큐 URL이 아니에요.',
    source: observed,
  },
  pendingConfirmation: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not {count}',
    cause: 'ARN의 형식이 아니에요. 확인하지 않은 구독의 «PendingConfirmation»은 ARN이 아니에요.',
    remedy: '메일의 확인 링크를 누른 뒤 list-subscriptions의 ARN을 쓰세요.',
    source: observed,
  },
  differentAttributes: {
    code: 'InvalidParameter',
    status: 400,
    message: 'Invalid parameter: Attributes Reason: Topic already exists with different attributes',
    cause: '같은 이름의 주제가 다른 설정으로 이미 있어요.',
    remedy: 'set-topic-attributes로 설정을 고치거나 다른 이름을 쓰세요.',
    source: observed,
  },
  emptyBatch: {
    code: 'EmptyBatchRequest',
    status: 400,
    message: "The batch request doesn't contain any entries.",
    cause: '묶음이 비었어요.',
    remedy: '--publish-batch-request-entries를 하나 이상 적으세요.',
    source: docs,
  },
  tooManyEntries: {
    code: 'TooManyEntriesInBatchRequest',
    status: 400,
    message: 'The batch request contains more entries than permissible.',
    cause: '한 묶음은 10개까지예요.',
    remedy: '10개씩 나누어 보내세요.',
    source: docs,
  },
  invalidBatchEntryId: {
    code: 'InvalidBatchEntryId',
    status: 400,
    message: "The Id of a batch entry in a batch request doesn't abide by the specification.",
    cause: '묶음 항목의 Id에 쓸 수 없는 글자가 있어요.',
    remedy: 'Id를 영문자, 숫자, -, _로 80자 안에서 쓰세요.',
    source: docs,
  },
  duplicateEntryIds: {
    code: 'BatchEntryIdsNotDistinct',
    status: 400,
    message: 'Two or more batch entries in the request have the same Id.',
    cause: '한 묶음에 같은 Id가 두 번 있어요.',
    remedy: 'Id를 서로 다르게 쓰세요.',
    source: docs,
  },
});
