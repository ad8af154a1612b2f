import type { CommandContext } from '../../kernel.ts';
import { out, parseOptions } from '../support.ts';

/** Shows the environment, or runs a command in a changed one. */
export async function env(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['i', '0', 'ignore-environment'],
    withValue: ['u', 'unset', 'C', 'chdir'],
    stopsAtOperand: true,
  });
  const environment = values.has('i') || values.has('ignore-environment') ? {} : { ...context.env };
  const removed = values.get('u') ?? values.get('unset');
  if (typeof removed === 'string') delete environment[removed];
  let index = 0;
  for (; index < operands.length && operands[index]!.includes('='); index++) {
    const at = operands[index]!.indexOf('=');
    environment[operands[index]!.slice(0, at)] = operands[index]!.slice(at + 1);
  }
  if (index < operands.length) return context.run(operands.slice(index), { env: environment });
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  await out(context, lines.join(''));
  return 0;
}

/** Shows the environment, or the values of some of its variables. */
export async function printenv(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return env({ ...context, args: [] });
  let exitCode = 0;
  for (const name of context.args) {
    const value = context.env[name];
    if (value === undefined) exitCode = 1;
    else await out(context, `${value}\n`);
  }
  return exitCode;
}
