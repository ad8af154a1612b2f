import { evaluateExpandedText } from '../interpreter/expand-word.ts';
import { withArithmetic } from '../interpreter/process.ts';
import type { BuiltinCall } from './builtin.ts';

/** Evaluates expressions; fails when the last one is 0. */
export async function letBuiltin({ process, args, fds, fail }: BuiltinCall): Promise<number> {
  if (args.length === 0) return fail('expression expected');
  return withArithmetic(process, 'let', fds, async () => {
    let value = 0n;
    for (const expression of args) value = await evaluateExpandedText({ process, fds }, expression);
    return value === 0n ? 1 : 0;
  });
}
