import type { CommandContext } from '../../kernel.ts';
import { fail, out, parseOptions } from '../support.ts';
import { sleepInWorld } from './sleep.ts';

/** Repeats a command until Ctrl-C, on a cleared screen. */
export async function watch(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['t', 'd', 'g', 'x', 'c', 'no-title', 'differences', 'exec', 'color'],
    withValue: ['n', 'interval'],
    stopsAtOperand: true,
  });
  if (operands.length === 0) return fail(context, 'usage: watch [-n seconds] command');
  const seconds = Number(values.get('n') ?? values.get('interval') ?? 2);
  const title = `Every ${seconds.toFixed(1)}s: ${operands.join(' ')}\n\n`;
  for (;;) {
    if (context.stdout.isTerminal) await out(context, '\x1b[H\x1b[2J');
    if (!values.has('t') && !values.has('no-title')) await out(context, title);
    await context.runScript(operands.join(' '), 'sh', []);
    await sleepInWorld(context, Math.max(0.1, seconds) * 1000);
  }
}
