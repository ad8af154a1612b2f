import { globalOptions } from '../args/global-options.ts';
import { generalError } from '../cli-error.ts';
import { splitShellWords } from './shell-words.ts';
import type { Aliases } from './alias-file.ts';

/** What a command line stands for: other words after `aws`, or a line for the shell (`!aws s3 ls | wc -l`). */
export type Expansion = { argv: string[] } | { shellLine: string };

const unsupportedGlobals = ['--debug', '--profile'];

/** Replaces aliases in the words after `aws`. Throws a CLI error (255). */
export function expandAliases(aliases: Aliases, argv: readonly string[]): Expansion {
  return aliases.size === 0 ? { argv: [...argv] } : expand(aliases, argv, new Set());
}

/** The words that may follow a command, with its aliases before `help`, as the CLI lists them. */
export function withAliases(choices: readonly string[], aliases: Aliases, command: string): string[] {
  const own = [...(aliases.get(command)?.keys() ?? [])].filter((name) => !choices.includes(name));
  return [...choices.filter((name) => name !== 'help'), ...own, 'help'];
}

/** `used`: aliases are not expanded inside themselves, so that `ls = s3 ls --human-readable` may be called like a command. */
function expand(aliases: Aliases, argv: readonly string[], used: ReadonlySet<string>): Expansion {
  let lineage = '';
  for (const index of commandIndexes(argv)) {
    const word = argv[index]!;
    const value = aliases.get(lineage)?.get(word);
    const id = `${lineage} ${word}`;
    if (value !== undefined && !used.has(id)) {
      const rest = argv.slice(index + 1);
      if (value.startsWith('!')) return { shellLine: [value.slice(1), ...rest.map(quoted)].join(' ') };
      const { globals, others } = sorted(wordsOf(word, value));
      const expanded = [...argv.slice(0, index), ...others, ...rest, ...globals];
      return expand(aliases, expanded, new Set([...used, id]));
    }
    lineage = lineage === '' ? word : `${lineage} ${word}`;
  }
  return { argv: [...argv] };
}

/** Global options of an alias count more than those of the call: they go to the end, where the last one wins. */
function sorted(words: readonly string[]): { globals: string[]; others: string[] } {
  const globals: string[] = [];
  const others: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = globalLength(words[i]!);
    (length > 0 ? globals : others).push(...words.slice(i, i + Math.max(length, 1)));
    i += Math.max(length, 1) - 1;
  }
  return { globals, others };
}

/** How many words a global option takes with its value; 0 for other words. */
function globalLength(word: string): number {
  const spec = globalOptions.find(({ name }) => name === word.split('=', 1)[0]);
  if (!spec) return 0;
  return spec.arity === 'flag' || word.includes('=') ? 1 : 2;
}

/** Where the words are that name the command: those before the first option that is not a global one. */
function commandIndexes(argv: readonly string[]): number[] {
  const indexes: number[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    const length = globalLength(word);
    if (length > 0) i += length - 1;
    else if (word.startsWith('-')) break;
    else indexes.push(i);
  }
  return indexes;
}

function wordsOf(name: string, value: string): string[] {
  const words = splitShellWords(value);
  if (!words) {
    throw generalError(
      `Value of alias "${name}" could not be parsed. Received error: No closing quotation when parsing:\n${value}`,
    );
  }
  const unsupported = words.find((word) => unsupportedGlobals.includes(word));
  if (unsupported !== undefined) {
    throw generalError(
      `Global parameter "${unsupported}" detected in alias "${name}" which is not support in subcommand aliases.`,
    );
  }
  return words;
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`;
}
