import { writeText } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { collation, keyComparison } from './compare.ts';
import { sortInTurns } from './sort-in-turns.ts';
import { keyText, lineKey, parseKey } from './sort-keys.ts';
import type { SortKey } from './sort-keys.ts';

const longNames: Record<string, string> = {
  'ignore-leading-blanks': 'b',
  'dictionary-order': 'd',
  'ignore-case': 'f',
  'general-numeric-sort': 'g',
  'human-numeric-sort': 'h',
  'ignore-nonprinting': 'i',
  'month-sort': 'M',
  'numeric-sort': 'n',
  'random-sort': 'R',
  reverse: 'r',
  'version-sort': 'V',
  check: 'c',
  merge: 'm',
  stable: 's',
  unique: 'u',
  'zero-terminated': 'z',
  key: 'k',
  output: 'o',
  'field-separator': 't',
};
const troubleExitCode = 2;

interface SortOptions {
  keys: SortKey[];
  /** Single letters of the flags that are on. */
  flags: ReadonlySet<string>;
  separator: string | undefined;
  output: string | undefined;
  operands: string[];
}

async function sortOptions(context: CommandContext): Promise<SortOptions | number> {
  const flags = 'bdfghiMnRrVcCmsuz';
  const isLong = (name: string, letters: string) => letters.includes(longNames[name]!);
  const names = Object.keys(longNames);
  const keyTexts: string[] = [];
  const words = [...context.args];
  for (let at = 0; at < words.length; at++) {
    if (words[at] === '--') break;
    const attached = new RegExp(`^(?:--key=|-([${flags}]*)k)(.+)$`, 's').exec(words[at]!);
    const alone = new RegExp(`^-([${flags}]*)k$|^--key$`).exec(words[at]!);
    if (!attached && !alone) continue;
    keyTexts.push(attached ? attached[2]! : (words[at + 1] ?? ''));
    const joined = (attached ?? alone)![1];
    words.splice(at, attached ? 1 : 2, ...(joined ? [`-${joined}`] : []));
    if (!joined) at--;
  }
  const { values, operands, unknown } = parseOptions(words, {
    flags: [...flags, ...names.filter((name) => isLong(name, flags))],
    withValue: ['t', 'o', 'S', 'T', 'parallel', 'buffer-size', ...names.filter((name) => isLong(name, 'to'))],
  });
  const again = "\nTry 'sort --help' for more information.";
  if (unknown?.startsWith('--')) return fail(context, `unrecognized option '${unknown}'${again}`, troubleExitCode);
  if (unknown) return fail(context, `invalid option -- '${unknown.slice(1)}'${again}`, troubleExitCode);
  const on = new Set([...values.keys()].map((name) => longNames[name] ?? name));
  const letters = [...on].filter((name) => name.length === 1 && flags.includes(name)).join('');
  const keys: SortKey[] = [];
  for (const text of keyTexts) {
    const key = parseKey(text, letters);
    if (!key) return fail(context, keyProblem(text), troubleExitCode);
    keys.push(key);
  }
  const separator = values.get('t') ?? values.get('field-separator');
  if (typeof separator === 'string' && [...separator].length > 1 && separator !== '\\0') {
    return fail(context, `multi-character tab ‘${separator}’`, troubleExitCode);
  }
  const output = values.get('o') ?? values.get('output');
  return {
    keys: keys.length > 0 ? keys : [lineKey(letters)],
    flags: on,
    separator: separator === '\\0' ? '\0' : separator === true ? undefined : separator,
    output: output === true ? undefined : output,
    operands: operands.length > 0 ? operands : ['-'],
  };
}

function keyProblem(text: string): string {
  if (text.startsWith('0')) return `field number is zero: invalid field specification ‘${text}’`;
  const start = /^\d*/.exec(text)![0];
  return start === ''
    ? `invalid number at field start: invalid count at start of ‘${text}’`
    : `stray character in field spec: invalid field specification ‘${text}’`;
}

/** `sort`: 0, 1 when `-c` finds a disorder, 2 in trouble. */
export async function sort(context: CommandContext): Promise<number> {
  const options = await sortOptions(context);
  if (typeof options === 'number') return options;
  const { flags, keys, separator, operands } = options;
  const end = flags.has('z') ? '\0' : '\n';
  const lines: string[] = [];
  for (const path of operands) {
    const bytes = await readOperand(context, path, (problem) =>
      fail(context, `${problem === 'Is a directory' ? 'read failed' : 'cannot read'}: ${path}: ${problem}`),
    );
    if (!bytes) return troubleExitCode;
    const text = new TextDecoder().decode(bytes);
    const parts = text.split(end);
    if (parts.at(-1) === '') parts.pop();
    // Not spread: a file may have more lines than a call takes arguments.
    for (const line of parts) lines.push(line);
  }
  const compare = lineComparison(context, options);
  const entries = lines.map((line) => ({ line, texts: keys.map((key) => keyText(line, key, separator)) }));
  if (flags.has('c') || flags.has('C')) return checkOrder(context, entries, compare, options);
  const sorted = await sortInTurns(entries, compare, () => nextTurn(context));
  const kept = flags.has('u')
    ? sorted.filter((entry, at) => at === 0 || compare(sorted[at - 1]!, entry) !== 0)
    : sorted;
  const text = kept.map(({ line }) => line + end).join('');
  if (options.output === undefined) await out(context, text);
  else await context.kernel.files.writeFile(pathOf(context, options.output), text);
  return 0;
}

interface Entry {
  line: string;
  texts: string[];
}

/** By each key, then by the whole line unless equal keys are enough. */
function lineComparison(context: CommandContext, { keys, flags }: SortOptions): (left: Entry, right: Entry) => number {
  const collate = collation(context.env);
  const seed = context.kernel.host.randomBytes(4).reduce((sum, byte) => sum * 256 + byte, 1);
  const comparisons = keys.map((key) => keyComparison(key, collate, seed));
  const direction = flags.has('r') ? -1 : 1;
  return (left, right) => {
    for (const [at, compare] of comparisons.entries()) {
      const difference = compare(left.texts[at]!, right.texts[at]!);
      if (difference !== 0) return difference;
    }
    return flags.has('s') || flags.has('u') ? 0 : direction * collate(left.line, right.line);
  };
}

async function checkOrder(
  context: CommandContext,
  entries: readonly Entry[],
  compare: (left: Entry, right: Entry) => number,
  { flags, operands }: SortOptions,
): Promise<number> {
  for (let at = 1; at < entries.length; at++) {
    const difference = compare(entries[at - 1]!, entries[at]!);
    if (difference < 0 || (difference === 0 && !flags.has('u'))) continue;
    if (!flags.has('C')) {
      await writeText(context.stderr, `sort: ${operands[0]}:${at + 1}: disorder: ${entries[at]!.line}\n`);
    }
    return 1;
  }
  return 0;
}
