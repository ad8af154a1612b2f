import type { CommandContext } from '../../kernel.ts';
import { wrongUse } from '../gnu-options.ts';
import type { GnuOptions } from '../gnu-options.ts';
import { fail, inQuotes, pathOf } from '../support.ts';

/** One file to copy or move, and the name it gets. */
export interface Transfer {
  source: string;
  target: string;
}

/** What cp and mv do with one file that is there already. */
export interface Overwriting {
  /** The last of -f, -i and -n. */
  manner: 'force' | 'ask' | 'skip';
  /** Only what is older than the source. */
  onlyOlder: boolean;
  isVerbose: boolean;
}

export const transferSpecifications = [
  'f|force',
  'i|interactive',
  'n|no-clobber',
  'u|update',
  'v|verbose',
  't|target-directory=',
  'T|no-target-directory',
  '|strip-trailing-slashes',
  'Z|context?',
];

export function overwritingOf({ order, values }: GnuOptions): Overwriting {
  const last = order.findLast((name) => ['f', 'i', 'n'].includes(name));
  return {
    // With -n, cp pays no heed to -i and -f, wherever they stand.
    manner: values.has('n') ? 'skip' : last === 'i' ? 'ask' : 'force',
    onlyOlder: values.has('u'),
    isVerbose: values.has('v'),
  };
}

const lastName = (name: string) => /([^/]*)\/*$/.exec(name)![1]!;
const inside = (directory: string, name: string) => `${directory}${directory.endsWith('/') ? '' : '/'}${name}`;

/** Which file goes where, from the operands with `-t` and `-T`; the exit code when that cannot be. */
export async function transfersOf(context: CommandContext, options: GnuOptions): Promise<Transfer[] | number> {
  const { values, operands } = options;
  const isDirectory = async (name: string) =>
    (await context.kernel.files.stat(pathOf(context, name)).catch(() => undefined))?.isDirectory;
  if (operands.length === 0) return wrongUse(context, 'missing file operand');
  const directory = values.get('t');
  const into = (target: string, sources: readonly string[]) =>
    sources.map((source) => ({
      source,
      target: inside(target, values.has('parents') ? source.replace(/^\/+/, '') : lastName(source)),
    }));
  const whatIsWrong = async (target: string) =>
    (await isDirectory(target)) === undefined ? 'No such file or directory' : 'Not a directory';
  if (typeof directory === 'string') {
    if (await isDirectory(directory)) return into(directory, operands);
    return fail(context, `target directory ${inQuotes(directory)}: ${await whatIsWrong(directory)}`);
  }
  if (operands.length === 1) {
    return wrongUse(context, `missing destination file operand after ${inQuotes(operands[0]!)}`);
  }
  const target = operands.at(-1)!;
  const sources = operands.slice(0, -1);
  if (values.has('T')) {
    if (sources.length > 1) return wrongUse(context, `extra operand ${inQuotes(operands[2]!)}`);
    return [{ source: sources[0]!, target }];
  }
  if (await isDirectory(target)) return into(target, sources);
  if (sources.length > 1) return fail(context, `target ${inQuotes(target)}: ${await whatIsWrong(target)}`);
  return [{ source: sources[0]!, target }];
}
