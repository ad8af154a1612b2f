import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;
const schemaRemedy = 'aws dynamodb describe-table로 KeySchema와 AttributeDefinitions를 확인하세요.';

/** Errors of DynamoDB about reading many items, batches and transactions. */
export const dynamodbRequestErrors = defineAwsErrors({
  noSuchIndex: {
    ...validation,
    message: 'The table does not have the specified index: {index}',
    cause: '그런 이름의 인덱스가 테이블에 없어요.',
    remedy: schemaRemedy,
    source: observed,
  },
  indexBackfilling: {
    ...validation,
    message: 'Cannot read from backfilling global secondary index: {index}',
    cause: '보조 인덱스를 아직 채우는 중이에요.',
    remedy: 'aws dynamodb describe-table로 IndexStatus가 ACTIVE가 될 때까지 기다리세요.',
    source: observed,
  },
  consistentGlobalIndex: {
    ...validation,
    message: 'Consistent reads are not supported on global secondary indexes',
    cause: '글로벌 보조 인덱스에서는 강력한 일관된 읽기를 할 수 없어요.',
    remedy: '--consistent-read를 빼거나 테이블을 직접 읽으세요.',
    source: observed,
  },
  conditionMissingKey: {
    ...validation,
    message: 'Query condition missed key schema element: {key}',
    cause: '--key-condition-expression에 파티션 키가 없거나 키가 아닌 속성이 있어요.',
    remedy: '파티션 키는 =로 꼭 적고, 다른 속성은 --filter-expression에 쓰세요.',
    source: observed,
  },
  conditionNotSupported: {
    ...validation,
    message: 'Query key condition not supported',
    cause: '파티션 키에는 =만 쓸 수 있어요.',
    remedy: '여러 파티션을 읽으려면 scan이나 다른 인덱스를 쓰세요.',
    source: observed,
  },
  conditionValueType: {
    ...validation,
    message: 'One or more parameter values were invalid: Condition parameter type does not match schema type',
    cause: '조건의 값과 키의 자료형이 달라요.',
    remedy: schemaRemedy,
    source: observed,
  },
  conditionRequired: {
    ...validation,
    message: 'Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.',
    cause: 'query에는 키 조건이 필요해요.',
    remedy: '--key-condition-expression을 적으세요. 모두 읽으려면 scan을 쓰세요.',
    source: observed,
  },
  filterOnKey: {
    ...validation,
    message: 'Filter Expression can only contain non-primary key attributes: Primary key attribute: {key}',
    cause: 'query의 --filter-expression에는 키 속성을 쓸 수 없어요.',
    remedy: '키의 조건은 --key-condition-expression으로 옮기세요.',
    source: observed,
  },
  invalidStartKey: {
    ...validation,
    message: 'The provided starting key is invalid',
    cause: 'ExclusiveStartKey가 이 테이블이나 인덱스의 키와 달라요.',
    remedy: '앞 응답의 LastEvaluatedKey를 그대로 쓰세요.',
    source: observed,
  },
  segmentsIncomplete: {
    ...validation,
    message:
      'The {missing} parameter is required but was not present in the request when {present} parameter is present',
    cause: 'Segment와 TotalSegments는 함께 써야 해요.',
    remedy: '둘 다 적거나 둘 다 빼세요.',
    source: observed,
  },
  segmentTooLarge: {
    ...validation,
    message:
      'The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: {segment} is not less than TotalSegments: {total}',
    cause: 'Segment는 0부터 TotalSegments보다 작은 수까지예요.',
    remedy: 'Segment를 고치세요.',
    source: observed,
  },
  duplicateKeys: {
    ...validation,
    message: 'Provided list of item keys contains duplicates',
    cause: '한 묶음에 같은 키가 두 번 있어요.',
    remedy: '겹치는 키를 빼세요.',
    source: observed,
  },
  tooManyGets: {
    ...validation,
    message: 'Too many items requested for the BatchGetItem call',
    cause: 'batch-get-item은 한 번에 100개까지예요.',
    remedy: '나누어 요청하세요.',
    source: observed,
  },
  tooManyWrites: {
    ...validation,
    message: 'Too many items requested for the BatchWriteItem call',
    cause: 'batch-write-item은 한 번에 25개까지예요.',
    remedy: '나누어 요청하세요.',
    source: observed,
  },
  writeRequestShape: {
    ...validation,
    message:
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    cause: '쓰기 요청에는 PutRequest와 DeleteRequest 가운데 하나만 있어야 해요.',
    remedy: '요청 하나에 하나씩 적으세요.',
    source: observed,
  },
  transactionTargetsTwice: {
    ...validation,
    message: 'Transaction request cannot include multiple operations on one item',
    cause: '한 트랜잭션에서 같은 항목을 두 번 다룰 수 없어요.',
    remedy: '한 작업으로 합치세요.',
    source: observed,
  },
  transactionItemShape: {
    ...validation,
    message: 'TransactItems can only contain one of Check, Put, Update or Delete',
    cause: '트랜잭션의 작업 하나에는 Put, Update, Delete, ConditionCheck 가운데 하나만 적어요.',
    remedy: '작업을 나누어 적으세요.',
    source: observed,
  },
});
