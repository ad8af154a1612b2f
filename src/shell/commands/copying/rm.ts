import type { FsStat } from 'just-bash';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { gnuOptions, wrongUse } from '../gnu-options.ts';
import type { GnuOptions } from '../gnu-options.ts';
import { fail, inQuotes, out, pathOf } from '../support.ts';
import { isConfirmed } from './confirm.ts';

const specifications = [
  'f|force',
  'i',
  'I',
  '|interactive?',
  'r|recursive',
  'R',
  'd|dir',
  'v|verbose',
  '|one-file-system',
  '|no-preserve-root',
  '|preserve-root?',
];
/** Up to so many files go without a question of `-I`. */
const fewFiles = 3;

type Asking = 'never' | 'once' | 'always';

interface Removal {
  context: CommandContext;
  isRecursive: boolean;
  takesEmptyDirectories: boolean;
  asksEach: boolean;
  isVerbose: boolean;
  /** Whether what is not there is no problem. */
  isForced: boolean;
}

const askingByWord: Record<string, Asking> = {
  never: 'never',
  no: 'never',
  none: 'never',
  once: 'once',
  always: 'always',
  yes: 'always',
};
const askingProblem = (word: string) =>
  `invalid argument ‘${word}’ for ‘--interactive’\nValid arguments are:\n  - ‘never’, ‘no’, ‘none’\n  - ‘once’\n  - ‘always’, ‘yes’`;

/** The last of -f, -i, -I and --interactive counts; undefined when the word of the last is none. */
function askingOf({ order, values }: GnuOptions): Asking | undefined {
  const last = order.findLast((name) => ['f', 'i', 'I', 'interactive'].includes(name));
  if (last === 'interactive') {
    const word = values.get('interactive')!;
    return word === true ? 'always' : askingByWord[word];
  }
  if (last === 'I') return 'once';
  return last === 'i' ? 'always' : 'never';
}

/** `rm` with its questions (`-i`, `-I`) and `-v`. */
export async function rm(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, specifications);
  if (typeof options === 'number') return options;
  const { values, operands, order } = options;
  const asking = askingOf(options);
  if (!asking) return wrongUse(context, askingProblem(String(values.get('interactive'))));
  const isForced = order.findLast((name) => ['f', 'i', 'I'].includes(name)) === 'f';
  if (operands.length === 0) return isForced ? 0 : wrongUse(context, 'missing operand');
  const isRecursive = values.has('r') || values.has('R');
  if (asking === 'once' && (isRecursive || operands.length > fewFiles)) {
    const count = `${operands.length} argument${operands.length === 1 ? '' : 's'}`;
    if (!(await isConfirmed(context, `remove ${count}${isRecursive ? ' recursively' : ''}`))) return 0;
  }
  const removal = {
    context,
    isRecursive,
    takesEmptyDirectories: values.has('d'),
    asksEach: asking === 'always',
    isVerbose: values.has('v'),
    isForced,
  };
  let exitCode = 0;
  for (const operand of operands) {
    const problem = refusal(context, operand, isRecursive && !values.has('no-preserve-root'), isRecursive);
    if (problem !== undefined) exitCode = await fail(context, problem);
    else if ((await remove(removal, operand)) === 'failed') exitCode = 1;
  }
  return exitCode;
}

function refusal(context: CommandContext, operand: string, keepsRoot: boolean, isRecursive: boolean) {
  if (isRecursive && /(?:^|\/)\.{1,2}\/*$/.test(operand)) {
    return `refusing to remove '.' or '..' directory: skipping ${inQuotes(operand)}`;
  }
  if (!keepsRoot || pathOf(context, operand) !== '/') return undefined;
  return `it is dangerous to operate recursively on ${inQuotes(operand)}\nrm: use --no-preserve-root to override this failsafe`;
}

function kindOf(stat: FsStat): string {
  if (stat.isSymbolicLink) return 'symbolic link';
  if (stat.isDirectory) return 'directory';
  return stat.size === 0 ? 'regular empty file' : 'regular file';
}

/** A file that was `kept` leaves it to the question about its folder whether that goes; one `passed over` keeps it. */
type Outcome = 'removed' | 'kept' | 'passed over' | 'failed';

async function remove(removal: Removal, name: string): Promise<Outcome> {
  const { context } = removal;
  await nextTurn(context);
  const problem = (text: string) =>
    fail(context, `cannot remove ${inQuotes(name)}: ${text}`).then((): Outcome => 'failed');
  const path = pathOf(context, name);
  const stat = await context.kernel.files.lstat(path).catch(() => undefined);
  if (!stat) return removal.isForced ? 'removed' : problem('No such file or directory');
  if (name.endsWith('/') && !stat.isDirectory) return removal.isForced ? 'removed' : problem('Not a directory');
  if (stat.isDirectory) return removeDirectory(removal, name, path, problem);
  if (removal.asksEach && !(await isConfirmed(context, `remove ${kindOf(stat)} ${inQuotes(name)}`))) return 'kept';
  await context.kernel.files.rm(path);
  if (removal.isVerbose) await out(context, `removed ${inQuotes(name)}\n`);
  return 'removed';
}

async function removeDirectory(
  removal: Removal,
  name: string,
  path: string,
  problem: (text: string) => Promise<Outcome>,
): Promise<Outcome> {
  const { context, isRecursive, takesEmptyDirectories, asksEach, isVerbose } = removal;
  const { files } = context.kernel;
  const children = await files.readdir(path);
  if (!isRecursive && !takesEmptyDirectories) return problem('Is a directory');
  if (!isRecursive && children.length > 0) return problem('Directory not empty');
  if (asksEach && children.length > 0 && !(await isConfirmed(context, `descend into directory ${inQuotes(name)}`))) {
    return 'passed over';
  }
  const outcomes: Outcome[] = [];
  for (const child of children) outcomes.push(await remove(removal, `${name.replace(/\/$/, '')}/${child}`));
  if (outcomes.includes('failed')) return 'failed';
  if (outcomes.includes('passed over')) return 'passed over';
  if (asksEach && !(await isConfirmed(context, `remove directory ${inQuotes(name)}`))) return 'kept';
  if (outcomes.includes('kept')) return problem('Directory not empty');
  await files.rm(path, { recursive: true });
  if (isVerbose) await out(context, `removed directory ${inQuotes(name)}\n`);
  return 'removed';
}
