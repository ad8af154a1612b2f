import type { CommandContext } from '../../kernel.ts';
import { fail } from '../support.ts';

/** Nothing hangs up here: the command itself. */
export async function nohup(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return fail(context, 'missing operand', 125);
  return context.run(context.args);
}

/** `/usr/bin/time`, as in `env time`; bash measures with its own keyword. */
export async function time(context: CommandContext): Promise<number> {
  return context.run(context.args.filter((word) => word !== '-p'));
}
