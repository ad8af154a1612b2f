import { shellMessages } from '../../../core/messages/shell.ts';
import { shellMessage } from '../../shell-message.ts';

/** What one call of tar is to do. */
export interface TarArguments {
  mode: 'c' | 'r' | 't' | 'x' | undefined;
  /** `-` is stdin or stdout. */
  archive: string;
  isGzip: boolean;
  /** `-a`: the archive's name tells whether it is compressed. */
  isByName: boolean;
  /** How much is told of each member: 0 nothing, 1 names, 2 long lines. */
  verbosity: number;
  isToStdout: boolean;
  keepsOldFiles: boolean;
  /** `-p`: modes are not lessened by the umask. */
  keepsModes: boolean;
  followsLinks: boolean;
  keepsAbsoluteNames: boolean;
  /** `-m`: extracted files get the time of now. */
  isTouched: boolean;
  usesWildcards: boolean;
  isRecursive: boolean;
  stripComponents: number;
  excluded: string[];
  /** What is packed, or chosen from the archive, each in the directory of the `-C` before it. */
  members: TarMember[];
  /** The directory of the last `-C`. */
  directory: string | undefined;
  /** Lists of members in files (`-T`). */
  memberLists: string[];
  version: boolean;
}

export interface TarMember {
  path: string;
  directory: string | undefined;
}

/** What ends tar at once: the message is followed by «Error is not recoverable». */
export class TarFatalError extends Error {}

/** A call that tar refuses, in its words. */
export class TarUsageError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

interface TarOption {
  letter?: string;
  longs: readonly string[];
  takesValue?: boolean;
  apply(args: TarArguments, value: string): void;
}

const severalModes = "You may not specify more than one '-Acdtrux', '--delete' or  '--test-label' option";

function mode(letter: NonNullable<TarArguments['mode']>, ...longs: string[]): TarOption {
  return {
    letter,
    longs,
    apply(args) {
      if (args.mode !== undefined && args.mode !== letter) throw new TarUsageError(severalModes);
      args.mode = letter;
    },
  };
}

type FlagName = {
  [Name in keyof TarArguments]: TarArguments[Name] extends boolean ? Name : never;
}[keyof TarArguments];

const flag = (name: FlagName, letter: string | undefined, longs: readonly string[], value = true): TarOption => ({
  ...(letter === undefined ? {} : { letter }),
  longs,
  apply: (args) => void (args[name] = value),
});

/** Options about what does not exist here (owners, sparse files, warnings), which change nothing. */
const ignored = ['same-owner', 'no-same-owner', 'numeric-owner', 'overwrite', 'no-overwrite-dir', 'totals', 'xattrs'];
const ignoredWithValue = ['owner', 'group', 'warning', 'sort', 'format', 'checkpoint', 'mtime', 'mode'];

const options: readonly TarOption[] = [
  mode('c', 'create'),
  mode('x', 'extract', 'get'),
  mode('t', 'list'),
  mode('r', 'append'),
  { letter: 'f', longs: ['file'], takesValue: true, apply: (args, value) => void (args.archive = value) },
  { letter: 'v', longs: ['verbose'], apply: (args) => void args.verbosity++ },
  flag('isGzip', 'z', ['gzip', 'gunzip', 'ungzip']),
  { letter: 'j', longs: ['bzip2'], apply: refuseCompression },
  { letter: 'J', longs: ['xz'], apply: refuseCompression },
  { longs: ['zstd'], apply: refuseCompression },
  flag('isByName', 'a', ['auto-compress']),
  flag('isToStdout', 'O', ['to-stdout']),
  flag('keepsOldFiles', 'k', ['keep-old-files']),
  flag('keepsModes', 'p', ['preserve-permissions', 'same-permissions']),
  flag('keepsModes', undefined, ['no-same-permissions', 'no-preserve-permissions'], false),
  flag('followsLinks', 'h', ['dereference']),
  flag('keepsAbsoluteNames', 'P', ['absolute-names']),
  flag('isTouched', 'm', ['touch']),
  flag('usesWildcards', undefined, ['wildcards']),
  flag('usesWildcards', undefined, ['no-wildcards'], false),
  flag('isRecursive', undefined, ['no-recursion'], false),
  flag('version', undefined, ['version']),
  { letter: 'C', longs: ['directory'], takesValue: true, apply: changeDirectory },
  { longs: ['exclude'], takesValue: true, apply: (args, value) => void args.excluded.push(value) },
  { letter: 'T', longs: ['files-from'], takesValue: true, apply: (args, value) => void args.memberLists.push(value) },
  {
    longs: ['strip-components'],
    takesValue: true,
    apply(args, value) {
      if (!/^\d+$/.test(value)) throw new TarUsageError(`${value}: Invalid number of elements`);
      args.stripComponents = Number(value);
    },
  },
  { letter: 'o', longs: ignored, apply: () => undefined },
  { longs: ignoredWithValue, takesValue: true, apply: () => undefined },
];

function changeDirectory(args: TarArguments, value: string): void {
  const isRelative = args.directory !== undefined && !value.startsWith('/');
  args.directory = isRelative ? `${args.directory}/${value}` : value;
}

function refuseCompression(): never {
  throw new TarFatalError(shellMessage(shellMessages.onlyGzip));
}

const byLetter = (letter: string) => options.find((option) => option.letter === letter);

/** A long option by its name or by the start of it that only one has. */
function byLongName(name: string): TarOption {
  const exact = options.find(({ longs }) => longs.includes(name));
  if (exact) return exact;
  const candidates = options.flatMap((option) =>
    option.longs.filter((long) => long.startsWith(name)).map(() => option),
  );
  if (candidates.length === 1) return candidates[0]!;
  const problem = candidates.length === 0 ? 'unrecognized option' : 'option';
  throw new TarUsageError(`${problem} '--${name}'${candidates.length === 0 ? '' : ' is ambiguous'}`, 64);
}

/** `tar czvf FILE …`: letters without a dash, whose values follow as words in their order. */
function oldStyleWords(words: readonly string[]): string[] {
  const [letters, ...rest] = words;
  if (letters === undefined || letters.startsWith('-') || letters === '') return [...words];
  const modern: string[] = [];
  for (const letter of letters) {
    if (!byLetter(letter)?.takesValue) {
      modern.push(`-${letter}`);
      continue;
    }
    const value = rest.shift();
    if (value === undefined) throw new TarUsageError(`Old option '${letter}' requires an argument.`);
    modern.push(`-${letter}${value}`);
  }
  return [...modern, ...rest];
}

/** @throws TarUsageError in tar's words. */
export function parseTarArguments(given: readonly string[]): TarArguments {
  const args: TarArguments = {
    mode: undefined,
    archive: '-',
    isGzip: false,
    isByName: false,
    verbosity: 0,
    isToStdout: false,
    keepsOldFiles: false,
    keepsModes: false,
    followsLinks: false,
    keepsAbsoluteNames: false,
    isTouched: false,
    usesWildcards: false,
    isRecursive: true,
    stripComponents: 0,
    excluded: [],
    members: [],
    directory: undefined,
    memberLists: [],
    version: false,
  };
  const words = oldStyleWords(given);
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === '--') for (const path of words.splice(0)) args.members.push({ path, directory: args.directory });
    else if (word.startsWith('--')) applyLong(args, word.slice(2), words);
    else if (word.startsWith('-') && word !== '-') applyLetters(args, word.slice(1), words);
    else args.members.push({ path: word, directory: args.directory });
  }
  return args;
}

function applyLong(args: TarArguments, text: string, words: string[]): void {
  const [, name, attached] = /^([^=]*)(?:=([^]*))?$/.exec(text)!;
  const option = byLongName(name!);
  const value = attached ?? (option.takesValue ? words.shift() : '');
  if (value === undefined) throw new TarUsageError(`option '--${name}' requires an argument`, 64);
  option.apply(args, value);
}

function applyLetters(args: TarArguments, letters: string, words: string[]): void {
  for (const [index, letter] of Array.from(letters).entries()) {
    const option = byLetter(letter);
    if (!option) throw new TarUsageError(`invalid option -- '${letter}'`, 64);
    if (!option.takesValue) {
      option.apply(args, '');
      continue;
    }
    const value = letters.slice(index + 1) || words.shift();
    if (value === undefined) throw new TarUsageError(`option requires an argument -- '${letter}'`, 64);
    return option.apply(args, value);
  }
}
