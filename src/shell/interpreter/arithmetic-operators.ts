import { ExpansionError } from './control-flow.ts';

/** A calculation without a result; shown after the expression it happened in. */
export class CalculationError extends Error {}

/** A number as 64 bits hold it, with its sign. */
export const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

const calculations: Record<string, (left: bigint, right: bigint) => bigint> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / nonZero(right),
  '%': (left, right) => left % nonZero(right),
  '**': (left, right) => power(left, right),
  '<<': (left, right) => left << (right & 63n),
  '>>': (left, right) => left >> (right & 63n),
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '<': (left, right) => (left < right ? 1n : 0n),
  '<=': (left, right) => (left <= right ? 1n : 0n),
  '>': (left, right) => (left > right ? 1n : 0n),
  '>=': (left, right) => (left >= right ? 1n : 0n),
  '==': (left, right) => (left === right ? 1n : 0n),
  '!=': (left, right) => (left !== right ? 1n : 0n),
  ',': (_, right) => right,
};

/** What a binary operator makes of two 64-bit integers. Throws CalculationError where there is no result. */
export function calculate(operator: string, left: bigint, right: bigint): bigint {
  const operation = calculations[operator];
  if (!operation) throw new ExpansionError(`syntax error: invalid arithmetic operator (error token is "${operator}")`);
  return wrap(operation(left, right));
}

function power(base: bigint, exponent: bigint): bigint {
  if (exponent < 0n) throw new CalculationError('exponent less than 0 (error token is "0")');
  let result = 1n;
  for (let factor = wrap(base), rest = exponent; rest > 0n; rest >>= 1n, factor = wrap(factor * factor)) {
    if (rest & 1n) result = wrap(result * factor);
  }
  return result;
}

function nonZero(value: bigint): bigint {
  if (value === 0n) throw new CalculationError('division by 0 (error token is "0")');
  return value;
}
