import type { CommandContext } from '../../kernel.ts';
import { fail, parseOptions, pathOf } from '../support.ts';
import { parseSize } from './parse-size.ts';

/** `truncate -s SIZE`: makes files shorter, or longer with zeros. */
export async function truncate(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, { flags: ['c', 'no-create'], withValue: ['s', 'size', 'r'] });
  const text = String(values.get('s') ?? values.get('size') ?? '');
  const hint = "Try 'truncate --help' for more information.";
  if (text === '') return fail(context, `you must specify either ‘--size’ or ‘--reference’\n${hint}`);
  if (operands.length === 0) return fail(context, `missing file operand\n${hint}`);
  const size = parseSize(text.replace(/^[+-]/, ''));
  if (size === undefined) return fail(context, `Invalid number: ‘${text}’`);
  const { files } = context.kernel;
  for (const name of operands) {
    const path = pathOf(context, name);
    const old = await files.readFileBuffer(path).catch(() => undefined);
    if (!old && (values.has('c') || values.has('no-create'))) continue;
    const before = old ?? new Uint8Array(0);
    const length = text.startsWith('+') ? before.length + size : text.startsWith('-') ? before.length - size : size;
    const content = new Uint8Array(Math.max(0, length));
    content.set(before.subarray(0, content.length));
    await files.writeFile(path, content);
  }
  return 0;
}
