import { Float } from './float.ts';

/** A JSON-like value as commands handle it: integers are numbers, bigints beyond 2^53, other numbers are Float. */
export type Value = null | boolean | number | bigint | string | Float | Uint8Array | Value[] | { [key: string]: Value };
export type ValueRecord = { [key: string]: Value };

export function isRecord(value: unknown): value is ValueRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof Float) &&
    !(value instanceof Uint8Array)
  );
}

/** Whether a value is printed on one line: anything but a list or a record. */
export function isScalar(value: Value | undefined): boolean {
  return !Array.isArray(value) && !isRecord(value);
}
