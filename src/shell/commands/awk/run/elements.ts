import { AwkRunTimeError } from '../awk-error.ts';
import type { AwkArray, Value } from './values.ts';

/** What fits the memory of a page with room to spare. */
const maxElements = 5_000_000;

export function setElement(array: AwkArray, key: string, value: Value): void {
  array.set(key, value);
  if (array.size > maxElements) {
    throw new AwkRunTimeError(`program limit exceeded: more than ${maxElements} elements in an array`);
  }
}

/** The element of a key; it is there afterwards, as awk has it. */
export function elementOf(array: AwkArray, key: string): Value {
  const value = array.get(key);
  if (value === undefined && !array.has(key)) setElement(array, key, undefined);
  return value;
}

/** Fills an array anew, with the keys 1, 2, 3 …; answers how many there are. */
export function fillArray(array: AwkArray, values: readonly Value[]): number {
  array.clear();
  values.forEach((value, index) => setElement(array, String(index + 1), value));
  return values.length;
}
