import { Float } from '../python/float.ts';
import type { Value } from '../python/values.ts';

/** The number in a value, or undefined when it is none. */
export function numberOf(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  return value instanceof Float ? value.value : undefined;
}
