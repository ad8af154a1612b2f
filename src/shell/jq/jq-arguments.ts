/** Long options and letters that take words of their own, and how many. */
const longValues: Record<string, number> = {
  '--arg': 2,
  '--argjson': 2,
  '--slurpfile': 2,
  '--rawfile': 2,
  '--argfile': 2,
  '--indent': 1,
  '--library-path': 1,
};
const endsWithoutInput = new Set(['-h', '--help', '-V', '--version', '--build-configuration']);

export interface JqArguments {
  /** Whether the words give a program; without one jq takes `.`, or on a terminal shows how it is used. */
  hasProgram: boolean;
  /** Whether the call reads stdin. */
  readsStdin: boolean;
  /** Words that may name files or folders which it reads. */
  paths: string[];
  /** The program, when its input may come piece by piece: each value is looked at on its own. */
  program: string | undefined;
}

/** What of jq's words the shell has to know; jq itself judges them. */
export function readJqArguments(args: readonly string[]): JqArguments {
  const operands: string[] = [];
  const paths: string[] = [];
  const options = new Set<string>();
  let positional = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    if (word === '--') operands.push(...args.slice(index + 1).splice(0, positional ? 1 : Infinity));
    if (word === '--') break;
    if (!word.startsWith('-') || word === '-') {
      if (!positional || operands.length === 0) operands.push(word);
    } else if (word === '--args' || word === '--jsonargs') positional = true;
    else if (word.startsWith('--')) {
      options.add(word);
      const count = longValues[word] ?? 0;
      if (count > 0) paths.push(args[index + count] ?? '');
      index += count;
    } else if (word.startsWith('-L')) paths.push(word.length > 2 ? word.slice(2) : (args[++index] ?? ''));
    else for (const letter of word.slice(1)) options.add(`-${letter}`);
  }
  const isFromFile = options.has('-f') || options.has('--from-file');
  const isNull = options.has('-n') || options.has('--null-input');
  const program = operands[0] ?? '.';
  // A program in a file may ask for input as well as one that says so here.
  const asksForInput = isFromFile || /\binputs?\b/.test(program);
  const ends = [...options].some((option) => endsWithoutInput.has(option));
  return {
    hasProgram: operands.length > 0,
    readsStdin:
      args.includes('/dev/stdin') ||
      operands.slice(1).includes('-') ||
      (!ends && operands.length <= 1 && (!isNull || asksForInput)),
    paths: [...operands.slice(isFromFile ? 0 : 1), ...paths],
    program: isLive(program, options, operands) ? program : undefined,
  };
}

const liveOptions =
  /^(?:-[rcjaSMC]|--(?:unbuffered|raw-output|compact-output|join-output|ascii-output|sort-keys|tab|monochrome-output|color-output|arg|argjson|indent))$/;
const looksBeyondItsValue = /\b(?:inputs?|halt|halt_error)\b/;

function isLive(program: string, options: ReadonlySet<string>, operands: readonly string[]): boolean {
  return (
    operands.length <= 1 &&
    [...options].every((option) => liveOptions.test(option)) &&
    !looksBeyondItsValue.test(program)
  );
}
