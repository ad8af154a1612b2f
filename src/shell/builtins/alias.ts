import type { BuiltinCall } from './builtin.ts';

/** Defines aliases, or shows them so that they could be defined again. */
export async function alias({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { aliases } = process.state;
  const show = (name: string, value: string) => out(`alias ${name}='${value.replaceAll("'", "'\\''")}'\n`);
  const words = args.filter((word) => word !== '-p');
  if (words.length === 0) {
    for (const [name, value] of [...aliases].sort()) await show(name, value);
  }
  let exitCode = 0;
  for (const word of words) {
    const at = word.indexOf('=');
    const value = at > 0 ? word.slice(at + 1) : aliases.get(word);
    if (at > 0) aliases.set(word.slice(0, at), value!);
    else if (value === undefined) exitCode = await fail(`${word}: not found`);
    else await show(word, value);
  }
  return exitCode;
}

/** Removes aliases; `-a` all of them. */
export async function unalias({ process, args, fail }: BuiltinCall): Promise<number> {
  if (args[0] === '-a') {
    process.state.aliases.clear();
    return 0;
  }
  let exitCode = 0;
  for (const name of args) {
    if (!process.state.aliases.delete(name)) exitCode = await fail(`${name}: not found`);
  }
  return exitCode;
}
