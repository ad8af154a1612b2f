import type { BuiltinCall } from './builtin.ts';

/** What a mask leaves of all rights: `u=rwx,g=rx,o=rx`. */
function symbolicMask(mask: number): string {
  const rights = (shift: number) => [...'rwx'].filter((_, index) => !((mask >> (shift + 2 - index)) & 1)).join('');
  return `u=${rights(6)},g=${rights(3)},o=${rights(0)}`;
}

/** The mask that `u=rwx,g=,o+r` makes of another; undefined when it is none. */
function changedMask(text: string, before: number): number | undefined {
  let allowed = 0o777 & ~before;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)([-+=])([rwx]*)$/.exec(clause);
    if (!match) return undefined;
    const [, who, operator, letters] = match as unknown as [string, string, string, string];
    const bits = [...letters].reduce((sum, letter) => sum | { r: 4, w: 2, x: 1 }[letter]!, 0);
    const shifts = who === '' || who.includes('a') ? [6, 3, 0] : [...who].map((one) => ({ u: 6, g: 3, o: 0 })[one]!);
    for (const shift of shifts) {
      if (operator !== '+') allowed &= ~((operator === '=' ? 7 : bits) << shift);
      if (operator !== '-') allowed |= bits << shift;
    }
  }
  return 0o777 & ~allowed;
}

/** `umask [-S] [-p] [mode]`: which rights new files do not get; the mode is octal or symbolic. */
export async function umask({ process, args, out, fail }: BuiltinCall): Promise<number> {
  const { shared } = process.kernel;
  const flags = args.filter((word) => /^-[Sp]+$/.test(word)).join('');
  const word = args.find((one) => !/^-[Sp]+$/.test(one));
  if (word === undefined) {
    const text = flags.includes('S') ? symbolicMask(shared.umask) : shared.umask.toString(8).padStart(4, '0');
    await out(`${flags.includes('p') ? `umask ${flags.includes('S') ? '-S ' : ''}` : ''}${text}\n`);
    return 0;
  }
  if (/^\d/.test(word) && !/^[0-7]{1,4}$/.test(word)) return fail(`${word}: octal number out of range`);
  const mask = /^\d/.test(word) ? Number.parseInt(word, 8) : changedMask(word, shared.umask);
  if (mask === undefined) return fail(`\`${word.slice(0, 1)}': invalid symbolic mode character`);
  shared.umask = mask;
  return 0;
}

/** Nothing is limited that a learner could set: answers so. */
export async function ulimit({ out }: BuiltinCall): Promise<number> {
  await out('unlimited\n');
  return 0;
}

/** Processor time of the shell and its children: none is measured here, all is 0. */
export async function times({ out }: BuiltinCall): Promise<number> {
  await out('0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  return 0;
}
