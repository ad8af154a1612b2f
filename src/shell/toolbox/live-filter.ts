import { isStatelessAwk, isStatelessSed } from './stateless-programs.ts';

/**
 * How a filter may be fed piece by piece, so that what it lets through appears while its input still comes: each run
 * gets whole lines (or JSON values), and its output does not depend on what came before.
 */
export interface LiveFilter {
  /** The words to run it with. */
  args: readonly string[];
  /** Where whole pieces end in what has come; pieces are cut there. */
  unit: 'line' | 'json-value';
}

/** The programs given to sed or awk with `-e`, or as the first operand; undefined with an option not in `flags`. */
function programOf(args: readonly string[], flags: string, valueLetters: string): string | undefined {
  let program: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '-e' && valueLetters.includes('e')) program = `${program ?? ''}\n${args[++index] ?? ''}`;
    else if (/^-[a-zA-Z]+$/.test(word) && Array.from(word.slice(1)).every((letter) => flags.includes(letter))) continue;
    else if (/^-[a-zA-Z]/.test(word) && valueLetters.includes(word[1]!) && word[1] !== 'e') {
      if (word.length === 2) index++;
    } else if (word.startsWith('-')) return undefined;
    else program ??= word;
  }
  return program;
}

/** How a toolbox command called like this may be fed; undefined when it needs its whole input at once. */
export function liveFilter(name: string, args: readonly string[]): LiveFilter | undefined {
  if (name === 'sed') {
    const words = args.filter((word) => word !== '-u' && word !== '--unbuffered');
    const program = programOf(words, 'nErsu', 'e');
    if (program !== undefined && isStatelessSed(program)) return { args: words, unit: 'line' };
  }
  if (name === 'awk') {
    const program = programOf(args, '', 'Fv');
    if (program !== undefined && isStatelessAwk(program)) return { args, unit: 'line' };
  }
  return undefined;
}
