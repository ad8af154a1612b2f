import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';
import { eachLine } from '../lines.ts';
import { fail, out, parseOptions } from '../support.ts';

/** A test for positions from a list such as `1,3-5,7-`; undefined when it is none. */
function parseList(list: string): ((position: number) => boolean) | undefined {
  const ranges: [number, number][] = [];
  for (const part of list.split(',')) {
    const match = /^(\d*)(-?)(\d*)$/.exec(part);
    if (!match || part === '' || part === '-') return undefined;
    const low = match[1] === '' ? 1 : Number(match[1]);
    const high = match[2] === '' ? low : match[3] === '' ? Infinity : Number(match[3]);
    if (low === 0 || high < low) return undefined;
    ranges.push([low, high]);
  }
  return (position) => ranges.some(([low, high]) => position >= low && position <= high);
}

/** `cut`: fields (`-f`), characters (`-c`) or bytes (`-b`) of each line. Characters are whole ones, Hangul too. */
export async function cut(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['s', 'n', 'z', 'complement', 'only-delimited'],
    withValue: ['b', 'c', 'd', 'f', 'bytes', 'characters', 'delimiter', 'fields', 'output-delimiter'],
  });
  const hint = "Try 'cut --help' for more information.";
  const value = (...names: string[]) => names.map((name) => values.get(name)).find((one) => typeof one === 'string');
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\n${hint}`);
  const fields = value('f', 'fields');
  const list = fields ?? value('b', 'bytes') ?? value('c', 'characters');
  if (list === undefined) return fail(context, `you must specify a list of bytes, characters, or fields\n${hint}`);
  if (/(^|,)0/.test(list as string)) {
    return fail(
      context,
      `${fields === undefined ? 'byte/character positions' : 'fields'} are numbered from 1\n${hint}`,
    );
  }
  const isListed = parseList(list as string);
  if (!isListed)
    return fail(
      context,
      `invalid field value ‘${list}’\n${hint}`.replace('field', fields === undefined ? 'byte or character' : 'field'),
    );
  const delimiter = (value('d', 'delimiter') ?? '\t') as string;
  if (delimiter.length > 1) return fail(context, `the delimiter must be a single character\n${hint}`);
  const isWanted = values.has('complement') ? (at: number) => !isListed(at) : isListed;
  const joint = value('output-delimiter') ?? (fields === undefined ? '' : delimiter);
  const isStrict = values.has('s') || values.has('only-delimited');
  let exitCode = 0;
  for (const name of operands.length > 0 ? operands : ['-']) {
    const input = await openOperand(context, name);
    if (!input) exitCode = 1;
    else {
      await eachLine(context, input, async (line) => {
        const isWhole = fields !== undefined && !line.includes(delimiter);
        if (isWhole && isStrict) return;
        const parts = fields === undefined ? Array.from(line) : line.split(delimiter);
        const kept = parts.filter((_, index) => isWanted(index + 1)).join(joint as string);
        await out(context, `${isWhole ? line : kept}\n`);
      });
    }
  }
  return exitCode;
}
