import type { AttributeValue } from '../../../../wire/generated/dynamodb.ts';
import { areEqual, compareScalars, setElements, typeOf, type Item } from '../attribute-value.ts';
import { valueAt } from './document-path.ts';
import type { Comparator, Condition, Operand } from './syntax-tree.ts';

const encoder = new TextEncoder();

function sizeOf(value: AttributeValue): number | undefined {
  if (value.S !== undefined) return encoder.encode(value.S).length;
  const counted = value.B ?? value.L ?? value.SS ?? value.NS ?? value.BS;
  return counted?.length ?? (value.M && Object.keys(value.M).length);
}

function valueOf(operand: Operand, item: Item): AttributeValue | undefined {
  if (operand.kind === 'value') return operand.value;
  if (operand.kind === 'path') return valueAt(item, operand.path);
  const value = valueOf(operand.operand, item);
  const size = value && sizeOf(value);
  return size === undefined ? undefined : { N: String(size) };
}

const orders: Record<Exclude<Comparator, '=' | '<>'>, (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function compare(comparator: Comparator, left: AttributeValue | undefined, right: AttributeValue | undefined): boolean {
  if (comparator === '<>') return !left || !right || !areEqual(left, right);
  if (!left || !right) return false;
  if (comparator === '=') return areEqual(left, right);
  const order = compareScalars(left, right);
  return order !== undefined && orders[comparator](order);
}

function beginsWith(value: AttributeValue, prefix: AttributeValue): boolean {
  if (value.S !== undefined && prefix.S !== undefined) return value.S.startsWith(prefix.S);
  if (!value.B || !prefix.B || prefix.B.length > value.B.length) return false;
  return prefix.B.every((byte, index) => value.B![index] === byte);
}

function containsBytes(bytes: Uint8Array, part: Uint8Array): boolean {
  return bytes.some((_, start) => part.every((byte, index) => bytes[start + index] === byte));
}

function contains(value: AttributeValue, part: AttributeValue): boolean {
  if (value.S !== undefined) return part.S !== undefined && value.S.includes(part.S);
  if (value.B) return part.B !== undefined && containsBytes(value.B, part.B);
  return (value.L ?? setElements(value) ?? []).some((element) => areEqual(element, part));
}

function callFunction(condition: Extract<Condition, { kind: 'function' }>, item: Item): boolean {
  const [first, second] = condition.operands.map((operand) => valueOf(operand, item));
  if (condition.name === 'attribute_exists') return first !== undefined;
  if (condition.name === 'attribute_not_exists') return first === undefined;
  if (!first || !second) return false;
  if (condition.name === 'attribute_type') return typeOf(first) === second.S;
  return condition.name === 'begins_with' ? beginsWith(first, second) : contains(first, second);
}

/** Whether an item (empty when there is none) satisfies a condition. */
export function isSatisfied(condition: Condition, item: Item): boolean {
  switch (condition.kind) {
    case 'and':
      return isSatisfied(condition.left, item) && isSatisfied(condition.right, item);
    case 'or':
      return isSatisfied(condition.left, item) || isSatisfied(condition.right, item);
    case 'not':
      return !isSatisfied(condition.condition, item);
    case 'compare':
      return compare(condition.comparator, valueOf(condition.left, item), valueOf(condition.right, item));
    case 'between': {
      const value = valueOf(condition.operand, item);
      return compare('>=', value, valueOf(condition.low, item)) && compare('<=', value, valueOf(condition.high, item));
    }
    case 'in': {
      const value = valueOf(condition.operand, item);
      return condition.candidates.some((candidate) => compare('=', value, valueOf(candidate, item)));
    }
    case 'function':
      return callFunction(condition, item);
  }
}
