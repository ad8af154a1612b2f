import { quoteForReuse } from '../interpreter/quote.ts';
import { signalName, signalNumber, signalTable } from '../jobs/signals.ts';
import type { BuiltinCall } from './builtin.ts';

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

export async function umask({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { kernel } = process;
  const [word] = args;
  if (word === undefined) {
    await out(`${kernel.shared.umask.toString(8).padStart(4, '0')}\n`);
    return 0;
  }
  if (!/^[0-7]{1,4}$/.test(word)) return fail(`${word}: octal number out of range`);
  kernel.shared.umask = Number.parseInt(word, 8);
  return 0;
}

export async function ulimit({ out }: BuiltinCall): Promise<number> {
  await out('unlimited\n');
  return 0;
}

export async function times({ out }: BuiltinCall): Promise<number> {
  await out('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
}
