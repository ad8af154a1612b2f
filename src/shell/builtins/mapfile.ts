import { setElement } from '../interpreter/elements.ts';
import { quoteForReuse } from '../interpreter/quote.ts';
import { inputOf } from '../interpreter/process.ts';
import { Allowance } from '../io/allowance.ts';
import { nextTurn } from '../kernel.ts';
import type { BuiltinCall } from './builtin.ts';
import { runText } from './run.ts';

/** `mapfile`, `readarray`: the lines of a file as elements of an array. */
export async function mapfile({ process, args, fds, fail }: BuiltinCall): Promise<number> {
  let trims = false;
  let delimiter = '\n';
  let maxLines = Infinity;
  let skips = 0;
  let callback: string | undefined;
  let callbackEvery = 5000;
  let origin: number | undefined;
  let fd = 0;
  let name = 'MAPFILE';
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '-t') trims = true;
    else if (word === '-d') delimiter = args[++index] || '\0';
    else if (word === '-n') maxLines = Number(args[++index]) || Infinity;
    else if (word === '-s') skips = Number(args[++index]);
    else if (word === '-u') fd = Number(args[++index]);
    else if (word === '-O') origin = Number(args[++index]);
    else if (word === '-C') callback = args[++index] ?? '';
    else if (word === '-c') callbackEvery = Number(args[++index]);
    else if (word.startsWith('-')) return fail(`${word}: invalid option`, 2);
    else name = word;
  }
  const input = inputOf(fds, fd);
  const { variables } = process.state;
  if (origin === undefined) variables.setArray(name, []);
  const allowance = new Allowance();
  let count = 0;
  const decoder = new TextDecoder();
  while (input && count < maxLines + skips) {
    const line = await input.readUntil(delimiter.charCodeAt(0), { signal: process.signal });
    if (!line) break;
    await nextTurn(process);
    allowance.take(line.bytes);
    const text = decoder.decode(line.bytes);
    if (++count <= skips) continue;
    const key = String((origin ?? 0) + count - skips - 1);
    const value = trims && line.found ? text.slice(0, -1) : text;
    if (callback !== undefined && (count - skips) % callbackEvery === 0) {
      await runText(process, `${callback} ${key} ${quoteForReuse(value)}`, fds);
    }
    setElement(variables, name, key, value);
  }
  return 0;
}
