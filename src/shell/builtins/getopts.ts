import type { BuiltinCall } from './builtin.ts';

/** The next option of the arguments, with its value in OPTARG. */
export async function getopts({ process, args, fds, fail }: BuiltinCall): Promise<number> {
  const { state } = process;
  const [spec, name, ...given] = args;
  if (spec === undefined || name === undefined) return fail('usage: getopts optstring name [arg ...]', 2);
  const words = given.length > 0 ? given : state.positional;
  let index = Number(state.variables.get('OPTIND') ?? 1);
  if (index === 1 && !state.isInsideOption) state.optionOffset = 0;
  const isSilent = spec.startsWith(':');
  const word = words[index - 1];
  if (state.optionOffset === 0 && (word === undefined || !/^-./.test(word) || word === '--')) {
    if (word === '--') index++;
    state.variables.set('OPTIND', String(index));
    state.variables.set(name, '?');
    state.isInsideOption = false;
    return 1;
  }
  const offset = state.optionOffset + 1;
  const letter = word![offset]!;
  const at = letter === ':' ? -1 : spec.indexOf(letter, isSilent ? 1 : 0);
  const isLastLetter = offset + 1 >= word!.length;
  state.optionOffset = isLastLetter ? 0 : offset;
  state.isInsideOption = !isLastLetter;
  if (isLastLetter) index++;
  state.variables.unset('OPTARG');
  let value = letter;
  if (at < 0) {
    value = '?';
    if (isSilent) state.variables.set('OPTARG', letter);
    else await complainAbout(`illegal option -- ${letter}`);
  } else if (spec[at + 1] === ':') {
    const attached = isLastLetter ? undefined : word!.slice(offset + 1);
    const argument = attached ?? words[index - 1];
    if (attached === undefined || !isLastLetter) index++;
    state.optionOffset = 0;
    state.isInsideOption = false;
    if (argument !== undefined) {
      state.variables.set('OPTARG', argument);
    } else {
      value = isSilent ? ':' : '?';
      if (isSilent) state.variables.set('OPTARG', letter);
      else await complainAbout(`option requires an argument -- ${letter}`);
    }
  }
  state.variables.set('OPTIND', String(index));
  state.variables.set(name, value);
  return 0;

  async function complainAbout(message: string): Promise<void> {
    const stderr = fds.get(2)?.output;
    if (stderr) await stderr.write(new TextEncoder().encode(`${state.name0}: ${message}\n`));
  }
}
