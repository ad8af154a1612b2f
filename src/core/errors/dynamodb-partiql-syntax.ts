import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;

/** Errors of DynamoDB about the text of PartiQL statements. `place` is `line:column:length`, each from 1. */
export const dynamodbPartiqlSyntaxErrors = defineAwsErrors({
  malformed: {
    ...validation,
    message: "Statement wasn't well formed, can't be processed: {detail}",
    cause: 'PartiQL 문장의 문법이 틀렸어요.',
    remedy: '테이블·속성 이름은 큰따옴표로, 문자열은 작은따옴표로 감싸고, 예약어인 이름도 큰따옴표로 감싸세요.',
    source: observed,
  },
  aliasing: {
    ...validation,
    message: 'Aliasing is not supported',
    cause: 'DynamoDB의 PartiQL에는 테이블과 속성의 별칭이 없어요.',
    remedy: '별칭(AS …)을 빼고 이름을 그대로 쓰세요.',
    source: observed,
  },
  unsupportedOperation: {
    ...validation,
    message: 'Unsupported operation: {operation}',
    cause: 'DynamoDB의 PartiQL에 없는 연산이에요.',
    remedy: 'SELECT, INSERT, UPDATE, DELETE와 =, <>, <, <=, >, >=, BETWEEN, IN, IS, AND, OR, NOT을 쓸 수 있어요.',
    source: observed,
  },
  unrecognizedFunction: {
    ...validation,
    message: 'Unrecognized function: {name} at {place}',
    cause: '그런 함수가 없거나, 그 자리에는 쓸 수 없는 함수예요.',
    remedy:
      'WHERE에는 attribute_type, begins_with, contains, size를, SET에는 list_append, set_add, set_delete를 쓰세요.',
    source: observed,
  },
  unexpectedPathComponent: {
    ...validation,
    message: 'Unexpected path component at {place}',
    cause: 'SELECT 뒤에는 *나 속성의 경로만 쓸 수 있어요. COUNT 같은 집계 함수는 없어요.',
    remedy: '개수는 aws dynamodb query --select COUNT로 세요.',
    source: observed,
  },
  pathRequired: {
    ...validation,
    message: 'Operator or function requires a document path; operator or function: {operator}',
    cause: '값이 아니라 속성의 경로가 필요한 함수예요.',
    remedy: '속성 이름을 따옴표 없이, 또는 큰따옴표로 적으세요. 작은따옴표는 문자열이에요.',
    source: observed,
  },
  operandCount: {
    ...validation,
    message:
      'Incorrect number of operands for operator or function; operator or function: {operator}, number of operands: {count}',
    cause: '함수의 인수 개수가 틀렸어요.',
    remedy: '함수의 인수를 고치세요.',
    source: observed,
  },
  operandType: {
    ...validation,
    message: 'Incorrect operand type for operator or function; operator or function: {operator}, operand type: {type}',
    cause: '연산자나 함수에 맞지 않는 자료형의 값이에요.',
    remedy: '값의 자료형을 고치세요. <, >, BETWEEN은 문자열, 숫자, 바이너리에만 써요.',
    source: observed,
  },
  setFunctionTarget: {
    ...validation,
    message: 'The first argument to {name} must equal the assignment value at {place}',
    cause: 'set_add와 set_delete의 첫 인수는 SET 왼쪽의 속성과 같아야 해요.',
    remedy: "SET tags = set_add(tags, <<'값'>>)처럼 쓰세요.",
    source: observed,
  },
  setFunctionValue: {
    ...validation,
    message: 'The second argument to {name} must be a value with type SET at {place}',
    cause: 'set_add와 set_delete의 둘째 인수는 집합이어야 해요.',
    remedy: "집합은 <<'a', 'b'>>처럼 쓰세요.",
    source: observed,
  },
  setFunctionCount: {
    ...validation,
    message: '{name} must have exactly two arguments at {place}',
    cause: 'set_add와 set_delete에는 인수가 둘이에요.',
    remedy: "SET tags = set_add(tags, <<'값'>>)처럼 쓰세요.",
    source: observed,
  },
  unsupportedValue: {
    ...validation,
    message: 'Unsupported data type: {name} under key {path} at {place}',
    cause: '값의 자리에 함수나 경로를 쓸 수 없어요.',
    remedy: "값은 '문자열', 숫자, true, false, null, [목록], {'맵': 값}, <<집합>>이나 ?로 적으세요.",
    source: observed,
  },
  emptyBag: {
    ...validation,
    message: 'Empty bags are not supported',
    cause: '집합 <<…>>은 비어 있을 수 없어요.',
    remedy: '원소를 넣거나 속성을 빼세요.',
    source: observed,
  },
  mixedBag: {
    ...validation,
    message: 'Unexpected data type {type} in {kind} Set under key {path}',
    cause: '집합 <<…>>의 원소는 모두 같은 자료형(문자열, 숫자, 바이너리)이어야 해요.',
    remedy: '자료형이 섞인 값은 목록 […]에 담으세요.',
    source: observed,
  },
  numberUnder: {
    ...validation,
    message: '{detail} under {path}',
    cause: '숫자가 DynamoDB가 담을 수 있는 범위(38자리, 10의 125제곱까지)를 벗어나요.',
    remedy: '숫자를 줄이거나 문자열로 저장하세요.',
    source: observed,
  },
  parameterCount: {
    ...validation,
    message: "Number of parameters in request and statement don't match.",
    cause: '문장의 ? 개수와 --parameters의 값 개수가 달라요.',
    remedy: '?마다 값을 하나씩, 순서대로 적으세요.',
    source: observed,
  },
  listIndex: {
    ...validation,
    message: 'List index is not within the allowable range; index: [{index}] at {place}',
    cause: '목록의 번호는 0 이상의 정수여야 해요.',
    remedy: '첫 원소는 [0]이에요.',
    source: observed,
  },
});
