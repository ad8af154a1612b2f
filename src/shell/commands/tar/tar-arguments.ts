import { TarUsageError, tarOptions, type TarArguments, type TarOption } from './tar-options.ts';

const byLetter = (letter: string) => tarOptions.find((option) => option.letter === letter);

/** A long option by its name or by the start of it that only one has. */
function byLongName(name: string): TarOption {
  const exact = tarOptions.find(({ longs }) => longs.includes(name));
  if (exact) return exact;
  const candidates = tarOptions.flatMap((option) =>
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
