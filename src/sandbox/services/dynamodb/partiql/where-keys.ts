import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { areEqual, type Item } from '../attribute-value.ts';
import { conjunction, conjuncts } from '../expressions/condition-parts.ts';
import type { Condition, Operand } from '../expressions/syntax-tree.ts';
import { attributeOf, checkedKey, type ItemKey } from '../item-key.ts';
import { keyAttributes, type TableRecord } from '../table-record.ts';

function isAttribute(operand: Operand, name: string): boolean {
  return operand.kind === 'path' && operand.path.length === 1 && operand.path[0] === name;
}

/** The value that a condition says an attribute equals. */
function equalValue(condition: Condition, attribute: string): AttributeValue | undefined {
  if (condition.kind !== 'compare' || condition.comparator !== '=') return undefined;
  const { left, right } = condition;
  if (isAttribute(left, attribute) && right.kind === 'value') return right.value;
  return isAttribute(right, attribute) && left.kind === 'value' ? left.value : undefined;
}

/**
 * The one item that a condition names by its whole key, and what else it asks of it; undefined when the key is not
 * whole. Throws ValidationException for values that are no keys of the table.
 */
export function pinnedKey(
  table: TableRecord,
  where: Condition | undefined,
): { key: ItemKey; rest: Condition | undefined } | undefined {
  const parts = where ? conjuncts(where) : [];
  const key: Item = {};
  const rest: Condition[] = [];
  for (const part of parts) {
    const attribute = keyAttributes(table.key).find((name) => !Object.hasOwn(key, name) && equalValue(part, name));
    if (attribute === undefined) rest.push(part);
    else key[attribute] = equalValue(part, attribute)!;
  }
  if (keyAttributes(table.key).some((name) => !attributeOf(key, name))) return undefined;
  return { key: checkedKey(table, key), rest: conjunction(rest) };
}

function candidatesOf(condition: Extract<Condition, { kind: 'in' }>): AttributeValue[] | undefined {
  const values = condition.candidates.map((operand) => (operand.kind === 'value' ? operand.value : undefined));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** The only values of an attribute that can satisfy a condition; undefined when any may. */
export function possibleValues(condition: Condition, attribute: string): AttributeValue[] | undefined {
  switch (condition.kind) {
    case 'compare': {
      const value = equalValue(condition, attribute);
      return value && [value];
    }
    case 'in':
      return isAttribute(condition.operand, attribute) ? candidatesOf(condition) : undefined;
    case 'and':
      return possibleValues(condition.left, attribute) ?? possibleValues(condition.right, attribute);
    case 'or': {
      const sides = [condition.left, condition.right].map((side) => possibleValues(side, attribute));
      return sides[0] && sides[1] && distinct([...sides[0], ...sides[1]]);
    }
    default:
      return undefined;
  }
}

function distinct(values: readonly AttributeValue[]): AttributeValue[] {
  return values.filter((value, index) => values.findIndex((other) => areEqual(other, value)) === index);
}

/** What a condition asks of a sort key in every case: what is read at all, before filtering. */
export function sortConditions(where: Condition, attribute: string): Condition[] {
  return conjuncts(where).filter((part) => {
    if (part.kind === 'compare') {
      const { comparator, left, right } = part;
      const isOfAttribute = isAttribute(left, attribute) ? right.kind === 'value' : isAttribute(right, attribute);
      return comparator !== '<>' && isOfAttribute && (left.kind === 'value' || right.kind === 'value');
    }
    if (part.kind === 'between') {
      return isAttribute(part.operand, attribute) && part.low.kind === 'value' && part.high.kind === 'value';
    }
    return part.kind === 'function' && part.name === 'begins_with' && isAttribute(part.operands[0]!, attribute);
  });
}
