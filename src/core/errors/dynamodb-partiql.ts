import { defineAwsErrors } from './aws-error.ts';

const docs = 'docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html';
const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;
const keyRemedy = 'aws dynamodb describe-table로 KeySchema를 보고, WHERE에 키 속성마다 = 조건을 적으세요.';

/** Errors of DynamoDB about what PartiQL statements ask for. */
export const dynamodbPartiqlErrors = defineAwsErrors({
  emptyPathComponent: {
    ...validation,
    message: 'Path component cannot be an empty string',
    cause: '테이블이나 인덱스 이름이 비었어요.',
    remedy: '셸 변수가 비어 있지 않은지 확인하세요.',
    source: observed,
  },
  longPath: {
    ...validation,
    message: 'A path may contain at most 2 components in the FROM clause',
    cause: 'FROM에는 "테이블"이나 "테이블"."인덱스"만 쓸 수 있어요.',
    remedy: '이름에 점이 있으면 큰따옴표로 감싸세요.',
    source: observed,
  },
  noSuchIndex: {
    ...validation,
    message: 'The table does not have the specified index',
    cause: '그런 이름의 인덱스가 테이블에 없어요.',
    remedy: 'aws dynamodb describe-table로 인덱스 이름을 확인하세요.',
    source: observed,
  },
  writeToIndex: {
    ...validation,
    message: 'This operation is not supported on an index',
    cause: '인덱스에는 쓸 수 없어요.',
    remedy: '테이블에 쓰면 인덱스도 따라 바뀌어요.',
    source: observed,
  },
  consistentGlobalIndex: {
    ...validation,
    message: 'Strongly consistent read is not supported on Global Secondary Indexes',
    cause: '글로벌 보조 인덱스에서는 강력한 일관된 읽기를 할 수 없어요.',
    remedy: '--consistent-read를 빼거나 테이블을 직접 읽으세요.',
    source: observed,
  },
  filterNotProjected: {
    ...validation,
    message:
      'One or more parameter values were invalid: Secondary index {index} does not project one or more filter attributes: [{attributes}]',
    cause: 'WHERE의 속성이 인덱스에 투영되어 있지 않아요.',
    remedy: '인덱스의 Projection을 ALL로 만들거나 테이블을 직접 읽으세요.',
    source: observed,
  },
  selectionNotProjected: {
    ...validation,
    message:
      'One or more parameter values were invalid: Global secondary index {index} does not project [{attributes}]',
    cause: 'SELECT의 속성이 인덱스에 투영되어 있지 않아요.',
    remedy: '인덱스의 Projection을 ALL로 만들거나 테이블을 직접 읽으세요.',
    source: observed,
  },
  incompleteKey: {
    ...validation,
    message: 'Where clause does not contain a mandatory equality on all key attributes',
    cause: 'UPDATE와 DELETE는 한 항목만 다루므로 WHERE에 기본 키 전체가 필요해요.',
    remedy: keyRemedy,
    source: observed,
  },
  orderWithoutWhere: {
    ...validation,
    message: 'Must have WHERE clause in the statement when using ORDER BY clause.',
    cause: 'ORDER BY는 한 파티션 안에서만 정렬할 수 있어요.',
    remedy: 'WHERE에 파티션 키 조건(=)을 적으세요.',
    source: observed,
  },
  orderWithoutPartition: {
    ...validation,
    message: 'Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.',
    cause: 'ORDER BY는 한 파티션 안에서만 정렬할 수 있어요.',
    remedy: 'WHERE에 파티션 키 조건(=)을 적으세요.',
    source: observed,
  },
  orderOfPartitions: {
    ...validation,
    message: 'Must have hash key in ORDER BY clause when more than one hash key condition specified in WHERE clause.',
    cause: '파티션 여럿을 읽을 때는 파티션 키로 먼저 정렬해야 해요.',
    remedy: 'ORDER BY에 파티션 키를 먼저 적으세요.',
    source: observed,
  },
  orderAttribute: {
    ...validation,
    message: 'Variable reference {attribute} in ORDER BY clause must be part of the primary key',
    cause: 'ORDER BY에는 기본 키(인덱스를 읽을 때는 인덱스의 키)만 쓸 수 있어요.',
    remedy: '그 속성을 정렬 키로 하는 인덱스를 만들거나, 읽은 뒤 jq로 정렬하세요.',
    source: observed,
  },
  invalidReturning: {
    ...validation,
    message: 'Invalid returning clause: {clause}. Only RETURNING ALL OLD * is allowed in DELETE statements.',
    cause: 'DELETE에는 RETURNING ALL OLD *만 쓸 수 있어요.',
    remedy: 'RETURNING ALL OLD *로 고치거나 빼세요.',
    source: observed,
  },
  existsOutsideTransaction: {
    ...validation,
    message: 'EXISTS can only be used in ExecuteTransaction write requests.',
    cause: 'EXISTS는 트랜잭션의 조건이에요.',
    remedy: 'aws dynamodb execute-transaction에서 쓰기 문장과 함께 쓰세요.',
    source: observed,
  },
  existsCondition: {
    ...validation,
    message: 'EXISTS() must contain a single item read with additional condition',
    cause: 'EXISTS에는 기본 키 전체와, 키가 아닌 속성의 조건이 함께 필요해요.',
    remedy: keyRemedy,
    source: observed,
  },
  batchReadKey: {
    ...validation,
    message: 'Select statements within {operation} must specify the primary key in the where clause.',
    cause: '묶음과 트랜잭션의 SELECT는 항목 하나를 기본 키로 읽어요.',
    remedy: keyRemedy,
    source: observed,
  },
  mixedStatements: {
    ...validation,
    message: '{operation} API does not support both read and write operations in the same request.',
    cause: '읽기(SELECT)와 쓰기(INSERT, UPDATE, DELETE)는 한 요청에 섞을 수 없어요.',
    remedy: '두 번으로 나누어 요청하세요.',
    source: observed,
  },
  transactionReturning: {
    ...validation,
    message: 'RETURNING clause is not supported in ExecuteTransaction.',
    cause: '트랜잭션에서는 RETURNING을 쓸 수 없어요.',
    remedy: 'RETURNING을 빼고, 필요하면 나중에 SELECT로 읽으세요.',
    source: observed,
  },
  transactionIndex: {
    ...validation,
    message: 'Reads on indices are not supported within transactions.',
    cause: '트랜잭션에서는 인덱스를 읽을 수 없어요.',
    remedy: '테이블을 기본 키로 읽으세요.',
    source: observed,
  },
  transactionStatement: {
    ...validation,
    message: 'Validation failed in TransactStatements[{index}]: {detail}',
    cause: '트랜잭션의 그 문장(0부터 셈)에 잘못이 있어요.',
    remedy: '콜론 뒤의 설명을 보고 그 문장을 고치세요.',
    source: observed,
  },
  invalidNextToken: {
    ...validation,
    message: 'NextToken does not match request',
    cause: '--next-token이 이 문장의 앞 응답에서 온 것이 아니에요.',
    remedy: '같은 문장과 파라미터로 받은 NextToken을 그대로 쓰세요.',
    source: observed,
  },
  duplicateItem: {
    code: 'DuplicateItemException',
    status: 400,
    message: 'Duplicate primary key exists in table',
    cause: 'INSERT하려는 기본 키의 항목이 이미 있어요.',
    remedy: '고치려면 UPDATE를, 덮어쓰려면 aws dynamodb put-item을 쓰세요.',
    source: docs,
  },
});
