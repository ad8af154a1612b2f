import { formatTime } from '../../../core/strftime.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, out } from '../support.ts';
import { machine } from './machine.ts';

const { name, id: number } = machine.user;

/** Who acts, with the groups. */
export async function id(context: CommandContext): Promise<number> {
  const other = context.args.find((word) => !word.startsWith('-'));
  if (other !== undefined && other !== name) return fail(context, `‘${other}’: no such user`);
  const letters = context.args
    .filter((word) => word.startsWith('-'))
    .join('')
    .replace(/-/g, '');
  const isName = letters.includes('n');
  if (/[uUgG]/.test(letters)) await out(context, `${isName ? name : number}\n`);
  else await out(context, `uid=${number}(${name}) gid=${number}(${name}) groups=${number}(${name})\n`);
  return 0;
}

/** `whoami`, `logname`, `groups`, `users`: one user in one group. */
export async function userName(context: CommandContext): Promise<number> {
  await out(context, `${name}\n`);
  return 0;
}

/** Who is logged in on which terminal. */
export async function who(context: CommandContext): Promise<number> {
  const since = formatTime(context.kernel.startedMs, '%Y-%m-%d %H:%M');
  await out(context, `${name.padEnd(8)} pts/0        ${since}\n`);
  return 0;
}
