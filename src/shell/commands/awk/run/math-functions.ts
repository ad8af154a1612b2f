import type { Builtin } from '../compile/builtins.ts';
import { toNumber, type Value } from './values.ts';

const ofOne = (compute: (number: number) => number): Builtin => ({
  args: ['value'],
  least: 1,
  run: (_, [value]) => compute(toNumber(value as Value)),
});

export const mathFunctions: Record<string, Builtin> = {
  sin: ofOne(Math.sin),
  cos: ofOne(Math.cos),
  exp: ofOne(Math.exp),
  log: ofOne(Math.log),
  sqrt: ofOne(Math.sqrt),
  int: ofOne(Math.trunc),
  atan2: {
    args: ['value', 'value'],
    least: 2,
    run: (_, [y, x]) => Math.atan2(toNumber(y as Value), toNumber(x as Value)),
  },
  rand: { args: [], least: 0, run: ({ random }) => random.next() },
  srand: {
    args: ['value'],
    least: 0,
    run: ({ random, context }, args) => {
      const now = Math.trunc(context.kernel.host.connection.nowMs() / 1000);
      return random.seed(args.length > 0 ? toNumber(args[0] as Value) : now);
    },
  },
};
