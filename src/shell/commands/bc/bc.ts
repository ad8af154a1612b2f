import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { Quit, BcMachine } from './bc-machine.ts';
import { fromInteger } from './decimal.ts';

const libraryScale = 20;

/** `bc`: exact decimal numbers, variables, loops and conditions; no functions of one's own and none of `-l`. */
export async function bc(context: CommandContext): Promise<number> {
  const machine = new BcMachine(context);
  if (context.args.some((word) => /^-\w*l|^--mathlib$/.test(word))) machine.set('scale', fromInteger(libraryScale));
  const files = context.args.filter((word) => !word.startsWith('-'));
  try {
    for (const path of files) {
      const bytes = await readOperand(context, path, async () => {
        await writeText(context.stderr, `File ${path} is unavailable.\n`);
        return 1;
      });
      if (!bytes) return 1;
      await machine.run(new TextDecoder().decode(bytes));
    }
    const source = new TextDecoder().decode(await context.stdin.readAll(context.signal));
    await machine.run(source);
  } catch (error) {
    if (!(error instanceof Quit)) throw error;
  }
  return 0;
}
