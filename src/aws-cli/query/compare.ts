import { typeWord } from '../python/repr.ts';
import { isRecord, type Value } from '../python/values.ts';
import type { Comparison } from './nodes.ts';
import { numberOf } from './numbers.ts';
import { QueryError } from './query-error.ts';

const signs = { lt: '<', lte: '<=', gt: '>', gte: '>=' };

/**
 * What a comparison gives: null when one side is neither number nor text. Throws QueryError when a text would have to be
 * less or more than a number.
 */
export function compare(operator: Comparison, left: Value, right: Value): Value {
  if (operator === 'eq') return equals(left, right);
  if (operator === 'ne') return !equals(left, right);
  if (!isOrderable(left) || !isOrderable(right)) return null;
  if ((typeof left === 'string') !== (typeof right === 'string')) {
    const types = `'${typeWord(left)}' and '${typeWord(right)}'`;
    throw new QueryError(`'${signs[operator]}' not supported between instances of ${types}`);
  }
  const order = orderOf(left, right);
  if (operator === 'lt') return order < 0;
  if (operator === 'lte') return order <= 0;
  return operator === 'gt' ? order > 0 : order >= 0;
}

function isOrderable(value: Value): boolean {
  return typeof value === 'string' || numberOf(value) !== undefined;
}

/** Which of two numbers, or of two texts, comes first: below 0 when `left` does, 0 when they are equal. */
export function orderOf(left: Value, right: Value): number {
  if (typeof left === 'string' && typeof right === 'string') return textOrder(left, right);
  const a = typeof left === 'bigint' ? left : numberOf(left)!;
  const b = typeof right === 'bigint' ? right : numberOf(right)!;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By code points: in UTF-16 an emoji would come before the half-width letters. */
function textOrder(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  const at = a.findIndex((character, i) => character !== b[i]);
  if (at === -1) return a.length - b.length;
  return at >= b.length ? 1 : a[at]!.codePointAt(0)! - b[at]!.codePointAt(0)!;
}

/** Whether two values are the same, however deep. */
export function equals(left: Value, right: Value): boolean {
  if (numberOf(left) !== undefined) return numberOf(right) !== undefined && orderOf(left, right) === 0;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length && left.every((item, i) => equals(item, right[i]!));
  }
  if (!isRecord(left)) return left === right;
  if (!isRecord(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && equals(left[key]!, right[key]!))
  );
}
