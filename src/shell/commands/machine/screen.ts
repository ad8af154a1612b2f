import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';

/** The name of the terminal, if stdin is one. */
export async function tty(context: CommandContext): Promise<number> {
  await out(context, context.stdin.isTerminal ? '/dev/pts/0\n' : 'not a tty\n');
  return context.stdin.isTerminal ? 0 : 1;
}

/** Empties the screen and what has scrolled away. */
export async function clear(context: CommandContext): Promise<number> {
  await out(context, '\x1b[H\x1b[2J\x1b[3J');
  return 0;
}

/** Also ends colours and what else a program has left of itself on the screen. */
export async function reset(context: CommandContext): Promise<number> {
  await out(context, '\x1b[?1049l\x1b[!p\x1b[m\x1b[?25h\x1b[?2004h');
  return clear(context);
}
