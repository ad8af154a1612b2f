import { isStatelessAwk, isStatelessJq, isStatelessSed } from './stateless-programs.ts';

/**
 * How a filter may be fed piece by piece, so that what it lets through appears while its input still comes: each run
 * gets whole lines (or JSON values), and its output does not depend on what came before.
 */
export interface LiveFilter {
  /** The words to run it with. */
  args: readonly string[];
  /** Where whole pieces end in what has come; pieces are cut there. */
  unit: 'line' | 'json-value';
  /** The input is left alone after this many lines have matched (`grep -q`, `grep -m 3`). */
  maxMatches: number;
  /** `grep -n`: numbers count on from run to run. */
  numbersLines: boolean;
}

const everything = { maxMatches: Infinity, numbersLines: false } as const;

/** grep's options under which each line is judged on its own. */
const lineOptions =
  /^-(?:[EFGPiyvwxonqshHa]|-(?:basic|extended|perl|word|line)-regexp|-fixed-strings|-ignore-case|-invert-match|-line-number|-no-messages|-only-matching|-quiet|-silent)$/;

/** `words` are one option each, see grepArguments. */
function liveGrep(words: readonly string[]): LiveFilter | undefined {
  const args: string[] = [];
  let maxMatches = Infinity;
  const isGiven = (...names: string[]) => names.some((name) => args.includes(name));
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    const count = /^(?:-m|--max-count=)(\d*)$/.exec(word);
    if (count) maxMatches = Number(count[1] || words[++index]);
    else if (word === '-e') args.push(word, words[++index]!);
    else if (word === '--') {
      args.push(...words.slice(index));
      break;
    } else if (/^-./.test(word) && !lineOptions.test(word)) return undefined;
    else args.push(word);
  }
  if (isGiven('-q', '--quiet', '--silent')) maxMatches = 1;
  return { args, unit: 'line', maxMatches, numbersLines: isGiven('-n', '--line-number') };
}

/** The programs given to sed, awk or jq with `-e`, or as the first operand; undefined with an option not in `flags`. */
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
  if (/^[ef]?grep$/.test(name)) return liveGrep(args);
  if (name === 'sed') {
    const words = args.filter((word) => word !== '-u' && word !== '--unbuffered');
    const program = programOf(words, 'nErsu', 'e');
    if (program !== undefined && isStatelessSed(program)) return { ...everything, args: words, unit: 'line' };
  }
  if (name === 'awk') {
    const program = programOf(args, '', 'Fv');
    if (program !== undefined && isStatelessAwk(program)) return { ...everything, args, unit: 'line' };
  }
  if (name === 'jq') {
    const words = args.filter((word) => word !== '--unbuffered');
    const program = programOf(words, 'rcjaSMC', '');
    if (program !== undefined && isStatelessJq(program)) return { ...everything, args: words, unit: 'json-value' };
  }
  return undefined;
}
