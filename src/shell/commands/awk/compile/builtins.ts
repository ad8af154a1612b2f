import { bitFunctions } from '../run/bit-functions.ts';
import { mathFunctions } from '../run/math-functions.ts';
import type { Operand } from '../run/machine.ts';
import type { Runtime } from '../run/runtime.ts';
import { sortFunctions } from '../run/sort-functions.ts';
import { streamFunctions } from '../run/stream-functions.ts';
import { textFunctions } from '../run/text-functions.ts';
import { timeFunctions } from '../run/time-functions.ts';
import type { Value } from '../run/values.ts';

/** What an argument is: a separator is an expression or a text as FS is one. */
export type ArgumentKind = 'value' | 'array' | 'regexp' | 'separator';

/** One of awk's own functions; `args` are all that it takes, of which `least` have to be there. */
export interface Builtin {
  args: readonly ArgumentKind[];
  least: number;
  run(runtime: Runtime, args: Operand[]): Value | Promise<Value>;
}

/** All but `sub` and `gsub`, which set a variable. */
export const builtins: Readonly<Record<string, Builtin>> = {
  ...textFunctions,
  ...mathFunctions,
  ...bitFunctions,
  ...sortFunctions,
  ...streamFunctions,
  ...timeFunctions,
};
