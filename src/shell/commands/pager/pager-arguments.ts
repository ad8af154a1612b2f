import type { CommandContext } from '../../kernel.ts';
import type { PageOptions } from './page-view.ts';

export interface PagerArguments {
  options: PageOptions;
  /** `-F`: a text that fits the screen is printed as it is. `more` also ends at the end of its text. */
  quitsIfShort: boolean;
  /** What stands after `+`: a line's number, `G`, or `/pattern`. */
  start: string;
  paths: string[];
}

/** The letters that switch something on, which `-` inside of less switches on and off. */
export const optionNames: Readonly<Record<string, keyof PageOptions>> = {
  S: 'chops',
  R: 'showsColours',
  r: 'showsColours',
  N: 'numbers',
  i: 'ignoresCase',
  I: 'ignoresCase',
};

/** The command line of `less`, with the options of the variable LESS before it. */
export function parseArguments({ name, args, env }: CommandContext): PagerArguments {
  const words = [...(env['LESS'] ?? '').split(/\s+/), ...args];
  const letters = words.filter((word) => /^-[a-zA-Z]/.test(word)).join('');
  const options: PageOptions = { chops: false, showsColours: false, numbers: false, ignoresCase: false };
  for (const letter of letters) if (Object.hasOwn(optionNames, letter)) options[optionNames[letter]!] = true;
  return {
    options,
    quitsIfShort: name === 'more' || letters.includes('F') || args.includes('--quit-if-one-screen'),
    start: args.findLast((word) => word.startsWith('+'))?.slice(1) ?? '',
    paths: args.filter((word) => word === '-' || !/^[-+]/.test(word)),
  };
}
