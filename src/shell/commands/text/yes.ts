import { joinBytes } from '../../../core/bytes.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';

/** About what `yes` writes at once. */
const yesBytes = 32_768;

/** Writes a line until it is stopped. */
export async function yes(context: CommandContext): Promise<number> {
  const line = new TextEncoder().encode(`${context.args.join(' ') || 'y'}\n`);
  const lines = joinBytes(Array.from({ length: Math.ceil(yesBytes / line.length) }, () => line));
  for (;;) {
    await context.stdout.write(lines);
    await nextTurn(context);
  }
}
