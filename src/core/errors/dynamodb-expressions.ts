import { defineAwsErrors } from './aws-error.ts';

const observed = 'observed answers of Amazon DynamoDB';
const validation = { code: 'ValidationException', status: 400 } as const;
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
  tooLong: {
    ...validation,
    message: 'Invalid {expression}: Expression size has exceeded the maximum allowed size; expression size: {bytes}',
    cause: '표현식은 4KB까지예요.',
    remedy: '값은 표현식에 늘어놓지 말고 :값으로 넘기고, 여러 요청으로 나누세요.',
    source: observed,
  },
  redundantParentheses: {
    ...validation,
    message: 'Invalid {expression}: The expression has redundant parentheses;',
    cause: '괄호를 겹으로 썼어요.',
    remedy: '((a = :a))는 (a = :a)처럼 한 겹만 남기세요.',
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
