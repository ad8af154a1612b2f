import type { CommandContext } from '../../kernel.ts';
import { fail } from '../support.ts';

/** Options with a value of the commands that only run another one. */
const valueLetters: Record<string, string> = { nice: 'n', ionice: 'cn', stdbuf: 'ioe' };

/** `nice`, `ionice`, `stdbuf`, `setsid`: the command itself; priorities and buffers do not differ here. */
export async function runPlainly(context: CommandContext): Promise<number> {
  const words = [...context.args];
  while (words[0]?.startsWith('-')) {
    const option = words.shift()!;
    if (option.length === 2 && valueLetters[context.name]?.includes(option[1]!)) words.shift();
  }
  return words.length === 0 ? fail(context, 'missing operand', 125) : context.run(words);
}

/** `sync` and the like, which have nothing to do here. */
export const doNothing = async (): Promise<number> => 0;
