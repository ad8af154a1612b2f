import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbExpressionErrors } from '../../../core/errors/dynamodb-expressions.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import { typeOf } from './attribute-value.ts';
import { conjuncts } from './expressions/condition-parts.ts';
import { parseCondition } from './expressions/parse-condition.ts';
import type { Placeholders } from './expressions/placeholders.ts';
import type { Comparator, Condition, Operand } from './expressions/syntax-tree.ts';
import { definedType } from './item-key.ts';
import type { ReadSource } from './read-source.ts';

/** One condition on one key attribute. */
interface KeyPart {
  attribute: string;
  operator: string;
  values: AttributeValue[];
  condition: Condition;
}

const mirrored: Record<Comparator, Comparator> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

function refuse(operator: string): never {
  throw new AwsError(dynamodbExpressionErrors.keyConditionOperator, { operator });
}

function keyPart(condition: Condition, operator: string, operands: readonly Operand[]): KeyPart {
  const [first, ...rest] = operands;
  const values = rest.flatMap((operand) => (operand.kind === 'value' ? [operand.value] : []));
  if (first?.kind !== 'path' || first.path.length !== 1 || values.length !== rest.length) refuse(operator);
  return { attribute: String(first.path[0]), operator, values, condition };
}

function readPart(condition: Condition): KeyPart {
  switch (condition.kind) {
    case 'compare': {
      const { comparator, left, right } = condition;
      if (comparator === '<>') refuse('<>');
      const isMirrored = left.kind === 'value';
      return keyPart(
        condition,
        isMirrored ? mirrored[comparator] : comparator,
        isMirrored ? [right, left] : [left, right],
      );
    }
    case 'between':
      return keyPart(condition, 'BETWEEN', [condition.operand, condition.low, condition.high]);
    case 'function':
      if (condition.name !== 'begins_with') refuse(condition.name);
      return keyPart(condition, condition.name, condition.operands);
    default:
      return refuse(condition.kind.toUpperCase());
  }
}

/** The condition on a query's keys: one partition, and what sort keys of it. Throws ValidationException. */
export function parseKeyCondition(
  text: string,
  source: ReadSource,
  placeholders: Placeholders,
): { partition: AttributeValue; condition: Condition } {
  const condition = parseCondition(text, 'KeyConditionExpression', placeholders);
  const parts = conjuncts(condition).map(readPart);
  const { hash, range } = source.key;
  const attributes = parts.map(({ attribute }) => attribute);
  if (new Set(attributes).size < parts.length) throw new AwsError(dynamodbExpressionErrors.keyConditionOnce, {});
  const hashPart = parts.find(({ attribute }) => attribute === hash);
  if (!hashPart) throw new AwsError(dynamodbRequestErrors.conditionMissingKey, { key: hash });
  const others = parts.filter((part) => part !== hashPart);
  if (range !== undefined && others.some(({ attribute }) => attribute !== range)) {
    throw new AwsError(dynamodbRequestErrors.conditionMissingKey, { key: range });
  }
  if (hashPart.operator !== '=' || (range === undefined && others.length > 0)) {
    throw new AwsError(dynamodbRequestErrors.conditionNotSupported, {});
  }
  for (const { attribute, values } of parts) {
    const expected = definedType(source.table, attribute);
    if (values.some((value) => typeOf(value) !== expected)) {
      throw new AwsError(dynamodbRequestErrors.conditionValueType, {});
    }
  }
  return { partition: hashPart.values[0]!, condition };
}
