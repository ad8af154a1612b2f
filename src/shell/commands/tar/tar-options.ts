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

export interface TarOption {
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

export const tarOptions: readonly TarOption[] = [
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
