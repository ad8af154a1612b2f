import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { readLineOf } from '../ask.ts';

/** Asks `name: question? ` on stderr, as rm, cp and mv do; only an answer that starts with a y is a yes. */
export async function isConfirmed(context: CommandContext, question: string): Promise<boolean> {
  await writeText(context.stderr, `${context.name}: ${question}? `);
  return /^[yY]/.test((await readLineOf(context)) ?? '');
}
