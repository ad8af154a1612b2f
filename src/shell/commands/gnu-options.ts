import type { CommandContext } from '../kernel.ts';
import { fail } from './support.ts';

/** Options as they were given, by their letter, or by their long name where they have none; the last of each name wins. */
export interface GnuOptions {
  values: Map<string, string | true>;
  /** All names in the order they were given. */
  order: string[];
  operands: string[];
}

interface Known {
  letter: string;
  long: string;
  /** `=` needs a value, `?` may have one attached. */
  value: '' | '=' | '?';
}

/** Reads `f|force`, `t|target-directory=`, `|backup?`. */
function readSpecification(text: string): Known {
  const [, letter, long, value] = /^([^|]?)\|?([\w-]*)([=?]?)$/.exec(text)!;
  return { letter: letter!, long: long!, value: value as Known['value'] };
}

/**
 * getopt_long as GNU programs have it, with their complaints and the hint behind them. Each option is written as
 * `f|force` (a flag), `t|target-directory=` (needs a value) or `|backup?` (may have one). Answers the exit code when
 * something is wrong.
 */
export async function gnuOptions(
  context: CommandContext,
  specifications: readonly string[],
  troubleExitCode = 1,
): Promise<GnuOptions | number> {
  const known = specifications.map(readSpecification);
  const found: GnuOptions = { values: new Map(), order: [], operands: [] };
  const take = ({ letter, long }: Known, value: string | true) => {
    found.values.set(letter || long, value);
    found.order.push(letter || long);
  };
  const words = [...context.args];
  let problem: string | undefined;
  while (words.length > 0 && problem === undefined) {
    const word = words.shift()!;
    if (word === '--') found.operands.push(...words.splice(0));
    else if (word.startsWith('--')) problem = takeLong(word, known, words, take);
    else if (word.startsWith('-') && word !== '-') problem = takeLetters(word, known, words, take);
    else found.operands.push(word);
  }
  return problem === undefined ? found : wrongUse(context, problem, troubleExitCode);
}

/** Shows what is wrong with a call, and GNU's hint behind it. */
export function wrongUse(context: CommandContext, problem: string, exitCode = 1): Promise<number> {
  return fail(context, `${problem}\nTry '${context.name} --help' for more information.`, exitCode);
}

type Take = (option: Known, value: string | true) => void;

function takeLong(word: string, known: readonly Known[], rest: string[], take: Take): string | undefined {
  const [, name, attached] = /^--([^=]*)(?:=(.*))?$/s.exec(word)!;
  const exact = known.filter(({ long }) => long === name);
  const fitting = exact.length > 0 ? exact : known.filter(({ long }) => long.startsWith(name!) && long !== '');
  if (fitting.length === 0) return `unrecognized option '--${name!}'`;
  if (fitting.length > 1) {
    const possible = fitting.map(({ long }) => `'--${long}'`).join(' ');
    return `option '${word}' is ambiguous; possibilities: ${possible}`;
  }
  const [option] = fitting as [Known];
  if (option.value === '' && attached !== undefined) return `option '--${option.long}' doesn't allow an argument`;
  const value = attached ?? (option.value === '=' ? rest.shift() : undefined);
  if (option.value === '=' && value === undefined) return `option '--${option.long}' requires an argument`;
  take(option, value ?? true);
  return undefined;
}

function takeLetters(word: string, known: readonly Known[], rest: string[], take: Take): string | undefined {
  for (let at = 1; at < word.length; at++) {
    const option = known.find(({ letter }) => letter === word[at]);
    if (!option) return `invalid option -- '${word[at]!}'`;
    if (option.value === '=') {
      const value = word.slice(at + 1) || rest.shift();
      if (value === undefined) return `option requires an argument -- '${word[at]!}'`;
      take(option, value);
      return undefined;
    }
    take(option, true);
  }
  return undefined;
}
