import { inputOf } from '../interpreter/process.ts';
import { Allowance } from '../io/allowance.ts';
import { nextTurn } from '../kernel.ts';
import type { BuiltinCall } from './builtin.ts';

export async function mapfile({ process, args, fds, fail }: BuiltinCall): Promise<number> {
  let trims = false;
  let delimiter = '\n';
  let maxLines = Infinity;
  let skips = 0;
  let name = 'MAPFILE';
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '-t') trims = true;
    else if (word === '-d') delimiter = args[++index] || '\0';
    else if (word === '-n') maxLines = Number(args[++index]) || Infinity;
    else if (word === '-s') skips = Number(args[++index]);
    else if (word === '-u' || word === '-O') index++;
    else if (word.startsWith('-')) return fail(`${word}: invalid option`, 2);
    else name = word;
  }
  const input = inputOf(fds, 0);
  const lines: string[] = [];
  const allowance = new Allowance();
  const decoder = new TextDecoder();
  while (input && lines.length < maxLines + skips) {
    const line = await input.readUntil(delimiter.charCodeAt(0), { signal: process.signal });
    if (!line) break;
    await nextTurn(process);
    allowance.take(line.bytes);
    const text = decoder.decode(line.bytes);
    lines.push(trims && line.found ? text.slice(0, -1) : text);
  }
  process.state.variables.setArray(name, lines.slice(skips));
  return 0;
}
