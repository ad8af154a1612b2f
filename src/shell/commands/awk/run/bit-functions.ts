import type { Builtin } from '../compile/builtins.ts';
import { toNumber, type Value } from './values.ts';

const whole = (value: unknown) => BigInt(Math.trunc(Math.abs(toNumber(value as Value))) || 0);

const ofMany = (combine: (left: bigint, right: bigint) => bigint): Builtin => ({
  args: ['value', 'value', 'value', 'value'],
  least: 2,
  run: (_, args) => Number(args.map(whole).reduce(combine)),
});

/** All bits that a number holds exactly. */
const allBits = 2n ** 53n - 1n;

/** gawk's functions on whole numbers as bits. */
export const bitFunctions: Record<string, Builtin> = {
  and: ofMany((left, right) => left & right),
  or: ofMany((left, right) => left | right),
  xor: ofMany((left, right) => left ^ right),
  lshift: {
    args: ['value', 'value'],
    least: 2,
    run: (_, [value, by]) => Number((whole(value) << BigInt(Math.min(64, Number(whole(by))))) & allBits),
  },
  rshift: {
    args: ['value', 'value'],
    least: 2,
    run: (_, [value, by]) => Number(whole(value) >> BigInt(Math.min(64, Number(whole(by))))),
  },
  compl: { args: ['value'], least: 1, run: (_, [value]) => Number(allBits ^ whole(value)) },
};
