import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html';
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

/** Errors of DynamoDB about items and keys. */
export const dynamodbItemErrors = defineAwsErrors({
  conditionalCheckFailed: {
    code: 'ConditionalCheckFailedException',
    status: 400,
    message: 'The conditional request failed',
    cause: '--condition-expression의 조건이 항목의 지금 값과 맞지 않아요.',
    remedy: 'aws dynamodb get-item으로 지금 값을 보고 조건을 고치세요.',
    source: docs,
  },
  transactionCanceled: {
    code: 'TransactionCanceledException',
    status: 400,
    message: 'Transaction cancelled, please refer cancellation reasons for specific reasons [{reasons}]',
    cause: '트랜잭션의 작업 하나가 실패해서 모두 취소됐어요.',
    remedy: '오류 메시지의 대괄호 안에서 None이 아닌 자리의 작업을 고치세요.',
    source: docs,
  },
  idempotentParameterMismatch: {
    code: 'IdempotentParameterMismatchException',
    status: 400,
    message: 'An error occurred (IdempotentParameterMismatchException)',
    cause: '같은 ClientRequestToken을 다른 내용으로 다시 썼어요.',
    remedy: '내용이 다르면 새 토큰을 쓰세요.',
    source: docs,
  },
  keyMismatch: {
    ...validation,
    message: 'The provided key element does not match the schema',
    cause: '--key의 속성 이름이나 자료형이 테이블의 키와 달라요.',
    remedy: schemaRemedy,
    source: observed,
  },
  missingKey: {
    ...validation,
    message: 'One or more parameter values were invalid: Missing the key {key} in the item',
    cause: '넣으려는 항목에 키 속성이 없어요.',
    remedy: schemaRemedy,
    source: observed,
  },
  keyType: {
    ...validation,
    message:
      'One or more parameter values were invalid: Type mismatch for key {key} expected: {expected} actual: {actual}',
    cause: '키 속성의 자료형이 테이블을 만들 때 정한 것과 달라요.',
    remedy: '{"S": "…"}와 {"N": "…"} 가운데 맞는 것을 쓰세요. N의 값도 따옴표로 감싸요.',
    source: observed,
  },
  indexKeyType: {
    ...validation,
    message:
      'One or more parameter values were invalid: Type mismatch for Index Key {key} Expected: {expected} Actual: {actual} IndexName: {index}',
    cause: '인덱스 키 속성의 자료형이 정의와 달라요.',
    remedy: schemaRemedy,
    source: observed,
  },
  emptyKey: {
    ...validation,
    message:
      'One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty {kind} value. Key: {key}',
    cause: '키 속성의 값이 비었어요.',
    remedy: '키에 값을 넣으세요. 셸 변수가 비어 있지 않은지도 확인하세요.',
    source: observed,
  },
  keyUpdated: {
    ...validation,
    message:
      'One or more parameter values were invalid: Cannot update attribute {key}. This attribute is part of the key',
    cause: '키 속성은 고칠 수 없어요.',
    remedy: '새 키로 항목을 넣고 옛 항목을 지우세요.',
    source: observed,
  },
  itemTooLarge: {
    ...validation,
    message: 'Item size has exceeded the maximum allowed size',
    cause: '항목은 400KB까지예요.',
    remedy: '큰 값은 Amazon S3에 두고 주소만 저장하세요.',
    source: observed,
  },
  updatedItemTooLarge: {
    ...validation,
    message: 'Item size to update has exceeded the maximum allowed size',
    cause: '고친 뒤의 항목이 400KB를 넘어요.',
    remedy: '큰 값은 Amazon S3에 두고 주소만 저장하세요.',
    source: observed,
  },
  emptyValue: {
    ...validation,
    message: 'Supplied AttributeValue is empty, must contain exactly one of the supported datatypes',
    cause: '속성 값에 자료형(S, N, BOOL …)이 없어요.',
    remedy: '{"S": "값"}처럼 자료형을 하나 적으세요.',
    source: observed,
  },
  severalTypes: {
    ...validation,
    message:
      'Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes',
    cause: '속성 값에 자료형이 둘 이상이에요.',
    remedy: '{"S": "값"}처럼 자료형을 하나만 적으세요.',
    source: observed,
  },
  notANumber: {
    ...validation,
    message: 'The parameter cannot be converted to a numeric value: {value}',
    cause: 'N에 숫자가 아닌 글자가 들어 있어요.',
    remedy: '{"N": "123"}처럼 숫자를 글자열로 쓰세요.',
    source: observed,
  },
  emptyNumber: {
    ...validation,
    message: 'The parameter cannot be converted to a numeric value',
    cause: 'N의 값이 비었어요.',
    remedy: '{"N": "123"}처럼 숫자를 글자열로 쓰세요.',
    source: observed,
  },
  numberPrecision: {
    ...validation,
    message: 'Attempting to store more than 38 significant digits in a Number',
    cause: '숫자는 유효 숫자 38자리까지예요.',
    remedy: '더 긴 숫자는 글자열(S)로 저장하세요.',
    source: observed,
  },
  numberOverflow: {
    ...validation,
    message: 'Number overflow. Attempting to store a number with magnitude larger than supported range',
    cause: '숫자가 너무 커요(9.9999E+125까지).',
    remedy: '글자열(S)로 저장하세요.',
    source: observed,
  },
  numberUnderflow: {
    ...validation,
    message: 'Number underflow. Attempting to store a number with magnitude smaller than supported range',
    cause: '숫자가 0에 너무 가까워요(1E-130까지).',
    remedy: '글자열(S)로 저장하세요.',
    source: observed,
  },
  emptySet: {
    ...validation,
    message: 'One or more parameter values were invalid: An {kind} set  may not be empty',
    cause: '집합(SS, NS, BS)은 비어 있을 수 없어요.',
    remedy: '원소를 넣거나 속성을 빼세요.',
    source: `${observed} (two spaces are AWS's)`,
  },
  duplicateInSet: {
    ...validation,
    message: 'One or more parameter values were invalid: Input collection [{values}] contains duplicates.',
    cause: '집합에 같은 값이 두 번 들어 있어요.',
    remedy: '겹치는 값을 빼거나 목록(L)을 쓰세요.',
    source: observed,
  },
  falseNull: {
    ...validation,
    message: 'One or more parameter values were invalid: Null attribute value types must have the value of true',
    cause: 'NULL의 값은 true만 쓸 수 있어요.',
    remedy: '{"NULL": true}로 쓰세요.',
    source: observed,
  },
  invalidReturnValues: {
    ...validation,
    message: 'ReturnValues can only be ALL_OLD or NONE',
    cause: '이 작업의 --return-values에는 ALL_OLD와 NONE만 쓸 수 있어요.',
    remedy: '새 값이 필요하면 get-item으로 읽거나 update-item을 쓰세요.',
    source: observed,
  },
  legacyParameter: {
    ...validation,
    message: 'cheonman sandbox: the legacy parameter {parameter} is not implemented; use expressions',
    cause: '2014년 이전의 옛 파라미터예요. 샌드박스는 표현식만 지원해요.',
    remedy: 'KeyConditionExpression, FilterExpression, UpdateExpression 등을 쓰세요.',
    source:
      'The sandbox itself; docs.aws.amazon.com/amazondynamodb/latest/developerguide/LegacyConditionalParameters.html',
  },
});

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

const expressionDocs = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html';

/** Errors of DynamoDB about expressions. `expression` is e.g. 'FilterExpression'. */
export const dynamodbExpressionErrors = defineAwsErrors({
  syntax: {
    ...validation,
    message: 'Invalid {expression}: Syntax error; token: "{token}", near: "{near}"',
    cause: '표현식의 문법이 틀렸어요.',
    remedy: 'near 뒤의 자리를 보고 고치세요. 문자열 값은 :값으로, 이름은 #이름으로 쓰세요.',
    source: observed,
  },
  empty: {
    ...validation,
    message: 'Invalid {expression}: The expression can not be empty;',
    cause: '표현식이 비었어요.',
    remedy: '셸 변수가 비어 있지 않은지 확인하세요.',
    source: observed,
  },
  reservedWord: {
    ...validation,
    message: 'Invalid {expression}: Attribute name is a reserved keyword; reserved keyword: {word}',
    cause: '속성 이름이 DynamoDB의 예약어예요.',
    remedy: '표현식에는 #n처럼 쓰고 --expression-attribute-names \'{"#n": "이름"}\'을 붙이세요.',
    source: observed,
  },
  nameNotDefined: {
    ...validation,
    message:
      'Invalid {expression}: An expression attribute name used in the document path is not defined; attribute name: {name}',
    cause: '표현식의 #이름이 --expression-attribute-names에 없어요.',
    remedy: '--expression-attribute-names에 적으세요. 셸에서는 작은따옴표로 감싸요.',
    source: observed,
  },
  valueNotDefined: {
    ...validation,
    message:
      'Invalid {expression}: An expression attribute value used in expression is not defined; attribute value: {value}',
    cause: '표현식의 :값이 --expression-attribute-values에 없어요.',
    remedy: '--expression-attribute-values \'{":v": {"S": "…"}}\'에 적으세요.',
    source: observed,
  },
  unusedNames: {
    ...validation,
    message: 'Value provided in ExpressionAttributeNames unused in expressions: keys: {keys}',
    cause: '--expression-attribute-names에 쓰지 않는 이름이 있어요.',
    remedy: '쓰지 않는 것을 빼세요.',
    source: observed,
  },
  unusedValues: {
    ...validation,
    message: 'Value provided in ExpressionAttributeValues unused in expressions: keys: {keys}',
    cause: '--expression-attribute-values에 쓰지 않는 값이 있어요.',
    remedy: '쓰지 않는 것을 빼세요.',
    source: observed,
  },
  placeholdersWithoutExpression: {
    ...validation,
    message: '{parameter} can only be specified when using expressions',
    cause: '표현식 없이 이름이나 값의 자리표를 적었어요.',
    remedy: '표현식을 적거나 그 옵션을 빼세요.',
    source: observed,
  },
  emptyPlaceholders: {
    ...validation,
    message: '{parameter} must not be empty',
    cause: '자리표가 비었어요.',
    remedy: '하나 이상 적거나 옵션을 빼세요.',
    source: observed,
  },
  invalidPlaceholder: {
    ...validation,
    message: '{parameter} contains invalid key: Syntax error; key: "{key}"',
    cause: '이름은 #, 값은 :로 시작해야 해요.',
    remedy: '#과 : 뒤에는 영문자, 숫자, 밑줄만 쓰세요.',
    source: observed,
  },
  invalidFunction: {
    ...validation,
    message: 'Invalid {expression}: Invalid function name; function: {name}',
    cause: '그런 함수가 없어요.',
    remedy: 'attribute_exists, attribute_not_exists, attribute_type, begins_with, contains, size를 쓸 수 있어요.',
    source: observed,
  },
  functionNotAllowed: {
    ...validation,
    message: 'Invalid {expression}: The function is not allowed to be used this way in an expression; function: {name}',
    cause: '그 함수는 그 자리에 쓸 수 없어요. size()는 비교해야 하고, attribute_exists()는 비교할 수 없어요.',
    remedy: 'size(속성) > :n 처럼 쓰세요.',
    source: observed,
  },
  functionNotAllowedHere: {
    ...validation,
    message: 'Invalid {expression}: The function is not allowed in a {kind} expression; function: {name}',
    cause: '그 함수는 이 종류의 표현식에 쓸 수 없어요.',
    remedy: 'if_not_exists와 list_append는 UpdateExpression에서만 써요.',
    source: observed,
  },
  operandCount: {
    ...validation,
    message:
      'Invalid {expression}: Incorrect number of operands for operator or function; operator or function: {operator}, number of operands: {count}',
    cause: '함수의 인수 개수가 틀렸어요.',
    remedy: '함수의 인수를 고치세요.',
    source: observed,
  },
  operandType: {
    ...validation,
    message:
      'Invalid {expression}: Incorrect operand type for operator or function; operator or function: {operator}, operand type: {type}',
    cause: '연산자나 함수에 맞지 않는 자료형의 값이에요.',
    remedy: ':값의 자료형(S, N …)을 고치세요.',
    source: observed,
  },
  updateOperandType: {
    ...validation,
    message:
      'Invalid UpdateExpression: Incorrect operand type for operator or function; operator: {operator}, operand type: {type}, typeSet: {allowed}',
    cause: 'ADD는 숫자와 집합에, DELETE는 집합에만 써요.',
    remedy: '다른 자료형에는 SET을 쓰세요.',
    source: observed,
  },
  pathsOverlap: {
    ...validation,
    message:
      'Invalid {expression}: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}',
    cause: '같은 속성(또는 그 안쪽)을 두 번 적었어요.',
    remedy: '하나만 남기세요.',
    source: observed,
  },
  pathsConflict: {
    ...validation,
    message:
      'Invalid {expression}: Two document paths conflict with each other; must remove or rewrite one of these paths; path one: {one}, path two: {two}',
    cause: '같은 속성을 한 번은 맵으로, 한 번은 목록으로 썼어요.',
    remedy: '하나만 남기세요.',
    source: observed,
  },
  sectionTwice: {
    ...validation,
    message: 'Invalid UpdateExpression: The "{section}" section can only be used once in an update expression;',
    cause: 'SET, REMOVE, ADD, DELETE는 한 번씩만 쓸 수 있어요.',
    remedy: '쉼표로 이어서 SET a = :a, b = :b 처럼 쓰세요.',
    source: observed,
  },
  betweenOrder: {
    ...validation,
    message:
      'Invalid {expression}: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {low}, upper bound operand: AttributeValue: {high}',
    cause: 'BETWEEN의 앞 값이 뒤 값보다 커요.',
    remedy: '작은 값을 앞에 쓰세요.',
    source: observed,
  },
  pathInvalidForUpdate: {
    ...validation,
    message: 'The document path provided in the update expression is invalid for update',
    cause: '고치려는 경로의 바깥 맵이나 목록이 항목에 없어요.',
    remedy: '먼저 바깥 맵을 {"M": {}}로 만드세요.',
    source: observed,
  },
  attributeMissingInItem: {
    ...validation,
    message: 'The provided expression refers to an attribute that does not exist in the item',
    cause: '표현식의 오른쪽에 있는 속성이 항목에 없어요.',
    remedy: 'SET n = if_not_exists(n, :zero) + :one 처럼 처음 값을 주세요.',
    source: observed,
  },
  wrongTypeInItem: {
    ...validation,
    message: 'An operand in the update expression has an incorrect data type',
    cause: '항목의 속성이 그 연산에 맞지 않는 자료형이에요.',
    remedy: 'aws dynamodb get-item으로 자료형을 확인하세요. +, -는 숫자에만 써요.',
    source: observed,
  },
  keyConditionOperator: {
    ...validation,
    message: 'Invalid operator used in KeyConditionExpression: {operator}',
    cause: '키 조건에는 =, <, <=, >, >=, BETWEEN, begins_with와 AND만 쓸 수 있어요.',
    remedy: '다른 조건은 --filter-expression에 쓰세요.',
    source: expressionDocs,
  },
  keyConditionOnce: {
    ...validation,
    message: 'Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key',
    cause: '키 하나에 조건이 둘이에요.',
    remedy: '범위는 BETWEEN으로 쓰세요.',
    source: observed,
  },
});
