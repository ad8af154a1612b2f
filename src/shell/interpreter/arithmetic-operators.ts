/** A number as 64 bits hold it, with its sign. */
export const wrap = (value: bigint): bigint => BigInt.asIntN(64, value);

const calculations: Record<string, (left: bigint, right: bigint) => bigint> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => left / right,
  '%': (left, right) => left % right,
  '**': power,
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
};

/** What a binary operator makes of two 64-bit integers; a divisor is not 0, an exponent not below. */
export function calculate(operator: string, left: bigint, right: bigint): bigint {
  return wrap(calculations[operator]!(left, right));
}

function power(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (let factor = wrap(base), rest = exponent; rest > 0n; rest >>= 1n, factor = wrap(factor * factor)) {
    if (rest & 1n) result = wrap(result * factor);
  }
  return result;
}
