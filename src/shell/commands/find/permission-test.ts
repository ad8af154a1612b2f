import { FindError } from './find-error.ts';
import type { Test } from './entry.ts';

/** The bits of an octal mode or of `u+w,go=r`. */
function modeBits(text: string): number | undefined {
  if (/^[0-7]{1,4}$/.test(text)) return Number.parseInt(text, 8);
  let bits = 0;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)[+=]([rwx]*)$/.exec(clause);
    if (!match) return undefined;
    const rights = [...match[2]!].reduce((sum, letter) => sum | { r: 4, w: 2, x: 1 }[letter]!, 0);
    const who = match[1] === '' || match[1]!.includes('a') ? 'ugo' : match[1]!;
    for (const one of who) bits |= rights << { u: 6, g: 3, o: 0 }[one]!;
  }
  return bits;
}

/** `-perm 644` exactly, `-644` at least these rights, `/111` any of them. */
export function permissionTest(argument: string): Test {
  const how = /^[-/]/.exec(argument)?.[0];
  const bits = modeBits(how ? argument.slice(1) : argument);
  if (bits === undefined) throw new FindError(`invalid mode ‘${argument}’`);
  return ({ stat }) => {
    const mode = stat.mode & 0o7777;
    if (how === '-') return (mode & bits) === bits;
    return how === '/' ? bits === 0 || (mode & bits) !== 0 : mode === bits;
  };
}
