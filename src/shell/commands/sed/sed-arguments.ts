/** A call of sed, taken apart. */
export interface SedArguments {
  /** The texts of `-e` and the names of `-f`, as they came. */
  scripts: { kind: 'text' | 'file'; value: string }[];
  paths: string[];
  isQuiet: boolean;
  isExtended: boolean;
  isSeparate: boolean;
  isUnbuffered: boolean;
  isSandboxed: boolean;
  endsWithNul: boolean;
  followsLinks: boolean;
  /** The suffix of backups of files changed in place; undefined: not in place. */
  inPlace: string | undefined;
  /** Of `l`; 0: never wrapped. */
  lineLength: number;
  asks: 'nothing' | 'version';
}

/** A call that sed refuses; undefined text: only the usage is shown. */
export class SedUsageError extends Error {}

type Value = 'none' | 'needed' | 'possible';
const longNames: Record<string, { letter: string; value: Value }> = {
  quiet: { letter: 'n', value: 'none' },
  silent: { letter: 'n', value: 'none' },
  expression: { letter: 'e', value: 'needed' },
  file: { letter: 'f', value: 'needed' },
  'follow-symlinks': { letter: 'F', value: 'none' },
  'in-place': { letter: 'i', value: 'possible' },
  'line-length': { letter: 'l', value: 'needed' },
  posix: { letter: 'p', value: 'none' },
  'regexp-extended': { letter: 'E', value: 'none' },
  separate: { letter: 's', value: 'none' },
  sandbox: { letter: 'S', value: 'none' },
  unbuffered: { letter: 'u', value: 'none' },
  'null-data': { letter: 'z', value: 'none' },
  'zero-terminated': { letter: 'z', value: 'none' },
  debug: { letter: 'd', value: 'none' },
  version: { letter: 'v', value: 'none' },
};
const shortValues: Record<string, Value> = { e: 'needed', f: 'needed', l: 'needed', i: 'possible' };

function longOption(typed: string): { letter: string; value: Value; name: string } {
  if (Object.hasOwn(longNames, typed)) return { ...longNames[typed]!, name: typed };
  const names = Object.keys(longNames).filter((name) => name.startsWith(typed));
  const letters = new Set(names.map((name) => longNames[name]!.letter));
  if (names.length === 0) throw new SedUsageError(`unrecognized option '--${typed}'`);
  if (letters.size > 1) {
    const possible = names.map((name) => `'--${name}'`).join(' ');
    throw new SedUsageError(`option '--${typed}' is ambiguous; possibilities: ${possible}`);
  }
  return { ...longNames[names[0]!]!, name: names[0]! };
}

function apply(found: SedArguments, letter: string, value: string): void {
  if (letter === 'n') found.isQuiet = true;
  else if (letter === 'e') found.scripts.push({ kind: 'text', value });
  else if (letter === 'f') found.scripts.push({ kind: 'file', value });
  else if (letter === 'F') found.followsLinks = true;
  else if (letter === 'i') [found.inPlace, found.isSeparate] = [value, true];
  else if (letter === 'l') found.lineLength = Number.parseInt(value, 10) || 0;
  else if (letter === 'E' || letter === 'r') found.isExtended = true;
  else if (letter === 's') found.isSeparate = true;
  else if (letter === 'S') found.isSandboxed = true;
  else if (letter === 'u') found.isUnbuffered = true;
  else if (letter === 'z') found.endsWithNul = true;
  else if (letter === 'v') found.asks = 'version';
  else if (letter === 'd') throw new SedUsageError("option '--debug' is not supported here");
}

/** @throws SedUsageError */
export function parseSedArguments(words: readonly string[]): SedArguments {
  const found: SedArguments = {
    scripts: [],
    paths: [],
    isQuiet: false,
    isExtended: false,
    isSeparate: false,
    isUnbuffered: false,
    isSandboxed: false,
    endsWithNul: false,
    followsLinks: false,
    inPlace: undefined,
    lineLength: 70,
    asks: 'nothing',
  };
  const operands: string[] = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') operands.push(...rest.splice(0));
    else if (word.startsWith('--')) {
      const [, typed, attached] = /^--([^=]*)(?:=([^]*))?$/.exec(word)!;
      const { letter, value, name } = longOption(typed!);
      if (value === 'none' && attached !== undefined)
        throw new SedUsageError(`option '--${name}' doesn't allow an argument`);
      const given = attached ?? (value === 'needed' ? rest.shift() : '');
      if (given === undefined) throw new SedUsageError(`option '--${name}' requires an argument`);
      apply(found, letter, given);
    } else if (word.startsWith('-') && word !== '-') parseLetters(found, word.slice(1), rest);
    else operands.push(word);
  }
  if (found.scripts.length === 0 && found.asks === 'nothing') {
    const script = operands.shift();
    if (script === undefined) throw new SedUsageError('');
    found.scripts.push({ kind: 'text', value: script });
  }
  found.paths = operands;
  return found;
}

function parseLetters(found: SedArguments, letters: string, rest: string[]): void {
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at]!;
    if (!'nefilErsuz'.includes(letter)) throw new SedUsageError(`invalid option -- '${letter}'`);
    const value = shortValues[letter] ?? 'none';
    if (value === 'none') {
      apply(found, letter, '');
      continue;
    }
    const attached = letters.slice(at + 1);
    const given = attached !== '' || value === 'possible' ? attached : rest.shift();
    if (given === undefined) throw new SedUsageError(`option requires an argument -- '${letter}'`);
    return apply(found, letter, given);
  }
}
