import { quoteForReuse } from '../interpreter/quote.ts';
import type { BuiltinCall } from './builtin.ts';

const letterOptions: Record<string, string> = {
  a: 'allexport',
  b: 'notify',
  C: 'noclobber',
  e: 'errexit',
  f: 'noglob',
  h: 'hashall',
  m: 'monitor',
  n: 'noexec',
  u: 'nounset',
  v: 'verbose',
  x: 'xtrace',
  B: 'braceexpand',
  E: 'errtrace',
  H: 'histexpand',
  T: 'functrace',
};
const longOptions = [
  ...Object.values(letterOptions),
  'emacs',
  'interactive-comments',
  'pipefail',
  'posix',
  'vi',
].sort();
const shoptNames = [
  'autocd',
  'checkwinsize',
  'dotglob',
  'expand_aliases',
  'extglob',
  'failglob',
  'globstar',
  'login_shell',
  'inherit_errexit',
  'lastpipe',
  'nocaseglob',
  'nocasematch',
  'nullglob',
  'sourcepath',
  'xpg_echo',
];

async function listOptions({ process, out }: BuiltinCall, asCommands: boolean): Promise<number> {
  for (const name of longOptions) {
    const isOn = process.state.options.has(name);
    await out(asCommands ? `set ${isOn ? '-' : '+'}o ${name}\n` : `${name.padEnd(15)}\t${isOn ? 'on' : 'off'}\n`);
  }
  return 0;
}

async function listVariables({ process, out }: BuiltinCall): Promise<number> {
  const { variables } = process.state;
  for (const name of variables.names()) {
    const value = variables.get(name);
    if (value !== undefined) await out(`${name}=${quoteForReuse(value)}\n`);
  }
  return 0;
}

/** Sets options and positional parameters, or shows variables. */
export async function set(call: BuiltinCall): Promise<number> {
  const { process, args, fail } = call;
  const { state } = process;
  if (args.length === 0) return listVariables(call);
  const turn = (name: string, isOn: boolean) => (isOn ? state.options.add(name) : state.options.delete(name));
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const isOn = word.startsWith('-');
    if (word === '--' || !/^[-+]./.test(word)) {
      if (word === '-') {
        turn('xtrace', false);
        if (index === args.length - 1) return 0;
      }
      state.positional = args.slice(word === '--' || word === '-' ? index + 1 : index);
      return 0;
    }
    for (const letter of word.slice(1)) {
      if (letter === 'o') {
        const name = args[++index];
        if (name === undefined) return listOptions(call, !isOn);
        if (!longOptions.includes(name)) return fail(`${name}: invalid option name`, 2);
        turn(name, isOn);
      } else {
        const name = letterOptions[letter];
        if (!name) {
          await fail(`${word[0]}${letter}: invalid option`);
          await call.usage('set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]');
          return 2;
        }
        turn(name, isOn);
      }
    }
  }
  return 0;
}

/** Drops the first positional parameters. */
export async function shift({ process, args, fail }: BuiltinCall): Promise<number> {
  const { state } = process;
  const count = Number(args[0] ?? 1);
  if (!Number.isInteger(count)) return fail(`${args[0]}: numeric argument required`);
  if (count < 0) return fail(`${args[0]}: shift count out of range`);
  if (args.length > 1) return fail('too many arguments');
  if (count > state.positional.length) return 1;
  state.positional = state.positional.slice(count);
  return 0;
}

/** Sets, clears or shows the options that are bash's own. */
export async function shopt(call: BuiltinCall): Promise<number> {
  const { process, args, out, fail } = call;
  const flags = args.filter((word) => word.startsWith('-')).join('');
  const names = args.filter((word) => !word.startsWith('-'));
  // With -o the options of `set -o` are meant.
  const [values, known] = flags.includes('o')
    ? [process.state.options, longOptions]
    : [process.state.shopts, shoptNames];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) return fail(`${unknown}: invalid ${flags.includes('o') ? 'option name' : 'shell option name'}`);
  if (names.length > 0 && flags.includes('s')) for (const name of names) values.add(name);
  else if (names.length > 0 && flags.includes('u')) for (const name of names) values.delete(name);
  else {
    const isShown = (name: string) => !/[su]/.test(flags) || values.has(name) === flags.includes('s');
    const asCommand = (name: string) =>
      flags.includes('o')
        ? `set ${values.has(name) ? '-' : '+'}o ${name}\n`
        : `shopt -${values.has(name) ? 's' : 'u'} ${name}\n`;
    for (const name of names.length > 0 ? names : known) {
      if (flags.includes('q') || !isShown(name)) continue;
      await out(flags.includes('p') ? asCommand(name) : `${name.padEnd(15)}\t${values.has(name) ? 'on' : 'off'}\n`);
    }
    return names.every((name) => values.has(name)) ? 0 : 1;
  }
  return 0;
}
