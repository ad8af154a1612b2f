import { callStack } from '../interpreter/call-stack.ts';
import type { BuiltinCall } from './builtin.ts';

/** `caller [n]`: the line, function and file that the running function, or the n-th around it, was called from. */
export async function caller({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const [names, files, lines] = (['FUNCNAME', 'BASH_SOURCE', 'BASH_LINENO'] as const).map((array) =>
    callStack(process.state, array),
  ) as [string[], string[], string[]];
  const [word] = args;
  if (word !== undefined && !/^\d+$/.test(word)) return fail(`${word}: invalid number`, 2);
  const at = Number(word ?? 0);
  if (at >= process.state.frames.length) return 1;
  if (word === undefined) await out(`${lines[0]} ${files[1] ?? 'NULL'}\n`);
  else if (names[at + 1] === undefined) return 1;
  else await out(`${lines[at]} ${names[at + 1]} ${files[at + 1]}\n`);
  return 0;
}
