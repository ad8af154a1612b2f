import type { CommandContext } from '../../kernel.ts';
import { gnuOptions, wrongUse } from '../gnu-options.ts';
import type { GnuOptions } from '../gnu-options.ts';
import { readOperand } from '../read-operand.ts';
import { out, pathOf } from '../support.ts';

const specifications = [
  'c|count',
  'd|repeated',
  'D',
  '|all-repeated?',
  '|group?',
  'f|skip-fields=',
  'i|ignore-case',
  's|skip-chars=',
  'u|unique',
  'w|check-chars=',
  'z|zero-terminated',
];

type Group = string[];

/** Neighbouring equal lines as one; `-D` and `--group` show them all. */
export async function uniq(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, specifications);
  if (typeof options === 'number') return options;
  const { values, operands } = options;
  const [input = '-', output, extra] = operands;
  if (extra !== undefined) return wrongUse(context, `extra operand ‘${extra}’`);
  const showsAll = values.has('D') || values.has('all-repeated');
  if (showsAll && values.has('c')) {
    return wrongUse(context, 'printing all duplicated lines and repeat counts is meaningless');
  }
  const bytes = await readOperand(context, input);
  if (!bytes) return 1;
  const end = values.has('z') ? '\0' : '\n';
  const text = new TextDecoder().decode(bytes);
  const lines = text === '' ? [] : (text.endsWith(end) ? text.slice(0, -1) : text).split(end);
  const shown = linesToShow(groupsOf(lines, options), options, showsAll);
  const result = shown.map((line) => line + end).join('');
  if (output === undefined || output === '-') await out(context, result);
  else await context.kernel.files.writeFile(pathOf(context, output), result);
  return 0;
}

function groupsOf(lines: readonly string[], { values }: GnuOptions): Group[] {
  const keyOf = (line: string) => {
    let key = line;
    for (let count = Number(values.get('f') ?? 0); count > 0; count--) key = key.replace(/^[ \t]*[^ \t]*/, '');
    key = key.slice(Number(values.get('s') ?? 0)).slice(0, values.has('w') ? Number(values.get('w')) : undefined);
    return values.has('i') ? key.toLowerCase() : key;
  };
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && keyOf(last[0]!) === keyOf(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function linesToShow(groups: readonly Group[], { values }: GnuOptions, showsAll: boolean): string[] {
  if (values.has('group')) return groups.flatMap((group, index) => [...(index > 0 ? [''] : []), ...group]);
  const kept = groups.filter(
    ({ length }) => !(values.has('u') && length > 1) && !((values.has('d') || showsAll) && length === 1),
  );
  if (showsAll) {
    const method = values.get('all-repeated');
    const hasGap = (index: number) => method === 'prepend' || (method === 'separate' && index > 0);
    return kept.flatMap((group, index) => [...(hasGap(index) ? [''] : []), ...group]);
  }
  return kept.map((group) => `${values.has('c') ? `${String(group.length).padStart(7)} ` : ''}${group[0]!}`);
}
