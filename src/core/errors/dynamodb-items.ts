import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html';
const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;
const schemaRemedy = 'aws dynamodb describe-table로 KeySchema와 AttributeDefinitions를 확인하세요.';

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
  nestedTooDeep: {
    ...validation,
    message:
      'Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported limit',
    cause: '맵과 목록은 32단계까지만 겹칠 수 있어요.',
    remedy: '구조를 얕게 바꾸거나, JSON 문자열로 저장하세요.',
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
