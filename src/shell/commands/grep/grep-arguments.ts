import { parseOptions } from '../support.ts';

export interface GrepArguments {
  syntax: 'basic' | 'extended' | 'fixed' | 'perl';
  patterns: string[];
  /** Files with patterns, one a line (`-f`). */
  patternFiles: string[];
  paths: string[];
  isRecursive: boolean;
  ignoresCase: boolean;
  isInverted: boolean;
  matchesWords: boolean;
  matchesLines: boolean;
  showsOnlyMatches: boolean;
  showsNumbers: boolean;
  /** Undefined: as many files as there are decide. */
  showsNames: boolean | undefined;
  shows: 'lines' | 'count' | 'names-with' | 'names-without' | 'nothing';
  isQuietAboutFiles: boolean;
  maxMatches: number;
  before: number;
  after: number;
  isColoured: 'always' | 'auto' | 'never';
  included: string[];
  excluded: string[];
  excludedDirectories: string[];
}

/** A call that grep refuses; undefined text: only the usage is shown. */
export class GrepUsageError extends Error {}

const longNames: Record<string, string> = {
  'extended-regexp': 'E',
  'fixed-strings': 'F',
  'perl-regexp': 'P',
  'basic-regexp': 'G',
  'ignore-case': 'i',
  'invert-match': 'v',
  'word-regexp': 'w',
  'line-regexp': 'x',
  'only-matching': 'o',
  'line-number': 'n',
  'with-filename': 'H',
  'no-filename': 'h',
  count: 'c',
  'files-with-matches': 'l',
  'files-without-match': 'L',
  quiet: 'q',
  silent: 'q',
  'no-messages': 's',
  recursive: 'r',
  'dereference-recursive': 'R',
  text: 'a',
};
const longValues: Record<string, string> = {
  regexp: 'e',
  file: 'f',
  'max-count': 'm',
  'after-context': 'A',
  'before-context': 'B',
  context: 'C',
};
/** Options that may be given several times. */
const lists = ['e', 'f', 'include', 'exclude', 'exclude-dir'];

/** Words one option each with its value behind it, so that repeated options keep all their values. */
function collectLists(words: readonly string[]): { rest: string[]; found: Map<string, string[]> } {
  const found = new Map(lists.map((name) => [name, [] as string[]]));
  const rest: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      rest.push(...words.slice(index));
      break;
    }
    const long = /^--([a-z-]+)(?:=([^]*))?$/.exec(word);
    const name = long ? (longValues[long[1]!] ?? long[1]!) : undefined;
    const letters = /^-([a-zA-DF-Z0-9E]*?)([ef])([^]*)$/.exec(word.startsWith('--') ? '' : word);
    if (name !== undefined && found.has(name)) found.get(name)!.push(long![2] ?? words[++index] ?? '');
    else if (letters && !/[mABCdD]/.test(letters[1]!)) {
      if (letters[1] !== '') rest.push(`-${letters[1]}`);
      found.get(letters[2]!)!.push(letters[3] || (words[++index] ?? ''));
    } else rest.push(word);
  }
  return { rest, found };
}

/** @throws GrepUsageError */
export function parseGrepArguments(command: string, words: readonly string[]): GrepArguments {
  const { rest, found } = collectLists(words.map((word) => word.replace(/^-(\d+)$/, '-C$1')));
  const { values, operands, unknown } = parseOptions(rest, {
    flags: [...'EFPGivwxonHhclLqsrRayzUIT', ...Object.keys(longNames), 'line-buffered', 'null', 'color', 'colour'],
    withValue: [
      'm',
      'A',
      'B',
      'C',
      'd',
      'D',
      'binary-files',
      ...Object.keys(longValues),
      ...(rest.some((word) => /^--colou?r=/.test(word)) ? ['color', 'colour'] : []),
    ],
  });
  if (unknown)
    throw new GrepUsageError(
      `${unknown.startsWith('--') ? `unrecognized option '${unknown}'` : `invalid option -- '${unknown.slice(1)}'`}\n`,
    );
  const has = (letter: string) =>
    values.has(letter) || Object.keys(longNames).some((name) => longNames[name] === letter && values.has(name));
  const number = (letter: string) => {
    const long = Object.keys(longValues).find((name) => longValues[name] === letter)!;
    const text = values.get(letter) ?? values.get(long);
    if (text === undefined) return undefined;
    if (!/^\d+$/.test(String(text))) throw new GrepUsageError(`${text}: invalid context length argument\n`);
    return Number(text);
  };
  const patterns = found.get('e')!;
  const patternFiles = found.get('f')!;
  const paths = [...operands];
  if (patterns.length === 0 && patternFiles.length === 0) {
    const first = paths.shift();
    if (first === undefined) throw new GrepUsageError('');
    patterns.push(first);
  }
  const isRecursive = has('r') || has('R');
  const colour = values.get('color') ?? values.get('colour');
  return {
    syntax:
      has('F') || command === 'fgrep'
        ? 'fixed'
        : has('P')
          ? 'perl'
          : has('E') || command === 'egrep'
            ? 'extended'
            : 'basic',
    patterns: patterns.flatMap((pattern) => pattern.split('\n')),
    patternFiles,
    paths: paths.length > 0 ? paths : [isRecursive ? '.' : '-'],
    isRecursive,
    ignoresCase: has('i') || has('y'),
    isInverted: has('v'),
    matchesWords: has('w'),
    matchesLines: has('x'),
    showsOnlyMatches: has('o'),
    showsNumbers: has('n'),
    showsNames: has('h') ? false : has('H') ? true : undefined,
    shows: has('q') ? 'nothing' : has('l') ? 'names-with' : has('L') ? 'names-without' : has('c') ? 'count' : 'lines',
    isQuietAboutFiles: has('s'),
    maxMatches: number('m') ?? Infinity,
    before: number('B') ?? number('C') ?? 0,
    after: number('A') ?? number('C') ?? 0,
    isColoured: colour === 'always' ? 'always' : colour === undefined || colour === 'never' ? 'never' : 'auto',
    included: found.get('include')!,
    excluded: found.get('exclude')!,
    excludedDirectories: found.get('exclude-dir')!,
  };
}
