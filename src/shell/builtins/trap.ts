import { quoteForReuse } from '../interpreter/quote.ts';
import { signalName, signalNumber, signalTable } from '../jobs/signals.ts';
import type { BuiltinCall } from './builtin.ts';

/** Sets, resets or shows what runs on a signal, on EXIT, ERR, DEBUG and RETURN. */
export async function trap({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { traps } = process.state;
  const words = args[0] === '--' ? args.slice(1) : args;
  if (words[0] === '-l') {
    await out(signalTable());
    return 0;
  }
  if (words.length === 0 || words[0] === '-p') {
    for (const [name, action] of traps) {
      await out(`trap -- ${quoteForReuse(action, true)} ${signalNumber(name) !== undefined ? `SIG${name}` : name}\n`);
    }
    return 0;
  }
  const isReset = words[0] === '-' || (words.length === 1 && signalName(words[0]!) !== undefined);
  const names = words.length === 1 ? words : words.slice(1);
  let exitCode = 0;
  for (const word of names) {
    const name = signalName(word);
    if (!name) exitCode = await fail(`${word}: invalid signal specification`);
    else if (isReset) traps.delete(name);
    else traps.set(name, words[0]!);
  }
  return exitCode;
}
