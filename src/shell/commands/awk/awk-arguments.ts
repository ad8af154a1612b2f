export interface AwkArguments {
  /** Files of the program (`-f`), or none: then the first operand is the program. */
  programFiles: string[];
  separator: string | undefined;
  /** `name=value` of `-v`. */
  assignments: string[];
  shows: 'version' | 'help' | undefined;
  operands: string[];
  /** An option that is not known, as typed. */
  unknown: string | undefined;
}

const longNames: Record<string, string> = {
  'field-separator': 'F',
  assign: 'v',
  file: 'f',
  version: 'V',
  help: 'h',
};
/** gawk's and mawk's options that change nothing here. */
const ignored = /^--(?:posix|traditional|re-interval|sandbox|interactive|characters-as-bytes)$|^-W$/;

/** The words in front of the operands. */
export function parseAwkArguments(words: readonly string[]): AwkArguments {
  const result: AwkArguments = {
    programFiles: [],
    separator: undefined,
    assignments: [],
    shows: undefined,
    operands: [],
    unknown: undefined,
  };
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index]!;
    if (word === '--') {
      index++;
      break;
    }
    if (!word.startsWith('-') || word === '-') break;
    const long = /^--([a-z-]+)(?:=([^]*))?$/.exec(word);
    const letter = long ? longNames[long[1]!] : word[1]!;
    const attached = long ? long[2] : word.slice(2) || undefined;
    const value = () => attached ?? words[++index] ?? '';
    if (letter === 'F') result.separator = value();
    else if (letter === 'v') result.assignments.push(value());
    else if (letter === 'f') result.programFiles.push(value());
    else if (letter === 'V' || (letter === 'W' && (attached ?? words[index + 1] ?? '').startsWith('v'))) {
      result.shows = 'version';
    } else if (letter === 'h') result.shows = 'help';
    else if (letter === 'W') value();
    else if (!ignored.test(word)) result.unknown ??= word;
  }
  result.operands = words.slice(index);
  return result;
}
