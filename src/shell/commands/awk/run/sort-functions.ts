import type { Builtin } from '../compile/builtins.ts';
import { fillArray } from './elements.ts';
import { compareValues, type AwkArray, type Value } from './values.ts';

const isNumber = (value: Value) => typeof value === 'number' || (typeof value === 'object' && value.looksNumeric);

/** gawk's `asort` (numbers in front of texts) and `asorti` (subscripts as texts). */
export const sortFunctions: Record<string, Builtin> = {
  asort: {
    args: ['array', 'array'],
    least: 1,
    run: ({ toText }, [source, target]) => {
      const values = [...(source as AwkArray).values()];
      const compare = (a: Value, b: Value) => Number(isNumber(b)) - Number(isNumber(a)) || compareValues(a, b, toText);
      return fillArray((target ?? source) as AwkArray, values.toSorted(compare));
    },
  },
  asorti: {
    args: ['array', 'array'],
    least: 1,
    run: (_, [source, target]) =>
      fillArray(
        (target ?? source) as AwkArray,
        [...(source as AwkArray).keys()].toSorted((a, b) => (a < b ? -1 : 1)),
      ),
  },
};
