import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;
const schemaRemedy = 'aws dynamodb describe-table로 KeySchema와 AttributeDefinitions를 확인하세요.';

/** Errors of DynamoDB about tables. */
export const dynamodbTableErrors = defineAwsErrors({
  tableNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found: Table: {table} not found',
    cause: '그런 이름의 테이블이 이 리전에 없어요.',
    remedy: 'aws dynamodb list-tables로 이름을, --region으로 리전을 확인하세요.',
    source: observed,
  },
  resourceNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found',
    cause: '테이블이 없거나 아직 만들어지는 중이에요.',
    remedy: 'aws dynamodb wait table-exists --table-name 이름 으로 기다린 뒤 다시 실행하세요.',
    source: observed,
  },
  tagsNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found: ResourcArn: {arn} not found',
    cause: '그 ARN의 테이블이 없어요.',
    remedy: 'aws dynamodb describe-table의 TableArn을 그대로 쓰세요.',
    source: `${observed} (the misspelling is AWS's)`,
  },
  tableExists: {
    code: 'ResourceInUseException',
    status: 400,
    message: 'Table already exists: {table}',
    cause: '같은 이름의 테이블이 이미 있어요.',
    remedy: '있는 테이블을 쓰거나, 다른 이름으로 만드세요.',
    source: observed,
  },
  tableBeingCreated: {
    code: 'ResourceInUseException',
    status: 400,
    message: 'Attempt to change a resource which is still in use: Table is being created: {table}',
    cause: '테이블이 아직 만들어지는 중이에요.',
    remedy: 'aws dynamodb wait table-exists로 ACTIVE가 될 때까지 기다리세요.',
    source: observed,
  },
  tableBeingUpdated: {
    code: 'ResourceInUseException',
    status: 400,
    message: 'Attempt to change a resource which is still in use: Table is being updated: {table}',
    cause: '앞의 변경이 아직 끝나지 않았어요.',
    remedy: 'describe-table의 TableStatus가 ACTIVE가 된 뒤 다시 실행하세요.',
    source: observed,
  },
  tableBeingDeleted: {
    code: 'ResourceInUseException',
    status: 400,
    message: 'Attempt to change a resource which is still in use: Table is being deleted: {table}',
    cause: '테이블이 지워지는 중이에요.',
    remedy: 'aws dynamodb wait table-not-exists로 기다리세요.',
    source: observed,
  },
  deletionProtected: {
    ...validation,
    message:
      'Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.',
    cause: '테이블에 삭제 방지가 켜져 있어요.',
    remedy: 'aws dynamodb update-table --no-deletion-protection-enabled로 끈 뒤 지우세요.',
    source: observed,
  },
  tableNameLength: {
    ...validation,
    message: 'TableName must be at least 3 characters long and at most 255 characters long',
    cause: '테이블 이름은 3~255자여야 해요.',
    remedy: '이름의 길이를 고치세요.',
    source: observed,
  },
  keysNotDefined: {
    ...validation,
    message:
      'One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [{keys}], AttributeDefinitions: [{definitions}]',
    cause: '키로 쓰는 속성이 --attribute-definitions에 없어요.',
    remedy: '키마다 AttributeName과 AttributeType을 적으세요.',
    source: observed,
  },
  definitionsUnused: {
    ...validation,
    message:
      'One or more parameter values were invalid: Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions',
    cause: '--attribute-definitions에 키가 아닌 속성이 있어요.',
    remedy: 'DynamoDB에서는 키와 인덱스 키만 정의해요. 다른 속성은 빼세요.',
    source: observed,
  },
  indexDefinitionsUnused: {
    ...validation,
    message:
      'One or more parameter values were invalid: Some AttributeDefinitions are not used. AttributeDefinitions: [{definitions}], keys used: [{keys}]',
    cause: '--attribute-definitions에 키가 아닌 속성이 있어요.',
    remedy: 'DynamoDB에서는 키와 인덱스 키만 정의해요. 다른 속성은 빼세요.',
    source: observed,
  },
  hashKeyFirst: {
    ...validation,
    message: '1 validation error detected: Invalid KeySchema: The first KeySchemaElement is not a HASH key type',
    cause: '--key-schema의 첫 원소가 파티션 키(HASH)가 아니에요.',
    remedy: 'HASH를 먼저, RANGE를 다음에 적으세요.',
    source: observed,
  },
  rangeKeySecond: {
    ...validation,
    message: 'Invalid KeySchema: The second KeySchemaElement is not a RANGE key type',
    cause: '--key-schema의 둘째 원소가 정렬 키(RANGE)가 아니에요.',
    remedy: 'HASH를 먼저, RANGE를 다음에 적으세요.',
    source: observed,
  },
  throughputRequired: {
    ...validation,
    message:
      'One or more parameter values were invalid: ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED',
    cause: '과금 방식이 PROVISIONED인데 용량을 적지 않았어요.',
    remedy: '--billing-mode PAY_PER_REQUEST를 쓰거나 --provisioned-throughput을 적으세요.',
    source: observed,
  },
  throughputRefused: {
    ...validation,
    message:
      'One or more parameter values were invalid: Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST',
    cause: 'PAY_PER_REQUEST에는 용량을 적을 수 없어요.',
    remedy: '--provisioned-throughput을 빼세요.',
    source: observed,
  },
  duplicateIndex: {
    ...validation,
    message: 'One or more parameter values were invalid: Duplicate index name: {index}',
    cause: '인덱스 이름이 겹쳐요.',
    remedy: '인덱스마다 다른 이름을 쓰세요.',
    source: observed,
  },
  localIndexNeedsRange: {
    ...validation,
    message:
      'One or more parameter values were invalid: Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex',
    cause: '정렬 키가 없는 테이블에는 로컬 보조 인덱스를 만들 수 없어요.',
    remedy: '테이블에 RANGE 키를 두거나 글로벌 보조 인덱스를 쓰세요.',
    source: observed,
  },
  indexToDeleteNotFound: {
    code: 'ResourceNotFoundException',
    status: 400,
    message: 'Requested resource not found',
    cause: '그런 이름의 인덱스가 테이블에 없어요.',
    remedy: schemaRemedy,
    source: observed,
  },
  nothingToUpdate: {
    ...validation,
    message:
      'At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled, GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required',
    cause: 'update-table에 바꿀 것을 적지 않았어요.',
    remedy: '--billing-mode, --provisioned-throughput 등 바꿀 옵션을 적으세요.',
    source: observed,
  },
  streamAlreadyEnabled: {
    ...validation,
    message: 'Table already has an enabled stream: TableName: {table}',
    cause: '이 테이블은 스트림이 이미 켜져 있어요.',
    remedy: '보기 유형을 바꾸려면 먼저 끄고 다시 켜세요.',
    source: observed,
  },
  restoreToMoment: {
    ...validation,
    message: 'cheonman sandbox: restoring to a moment of the past is not implemented; use --use-latest-restorable-time',
    cause: '샌드박스는 테이블의 지난 모습을 간직하지 않아요.',
    remedy: '--use-latest-restorable-time을 쓰거나, create-backup으로 만든 백업에서 복원하세요.',
    source: 'The sandbox itself',
  },
  timeToLiveUnchanged: {
    ...validation,
    message: 'TimeToLive is already {state}',
    cause: 'TTL이 이미 그 상태예요.',
    remedy: 'aws dynamodb describe-time-to-live로 지금 상태를 확인하세요.',
    source: observed,
  },
  timeToLiveOtherAttribute: {
    ...validation,
    message: 'TimeToLive is active on a different AttributeName: current AttributeName is {attribute}',
    cause: 'TTL이 다른 속성에 켜져 있어요.',
    remedy: '먼저 그 속성의 TTL을 끄세요.',
    source: observed,
  },
});
