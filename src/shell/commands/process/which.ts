import type { CommandContext } from '../../kernel.ts';

/** The paths of programs, as bash finds them. */
export async function which(context: CommandContext): Promise<number> {
  const words = context.args.filter((word) => !word.startsWith('-'));
  const all = context.args.includes('-a') ? '-aP' : '-P';
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  return words.length === 0 ? 1 : context.runScript(`type ${all} ${quoted}`, 'which', []);
}
