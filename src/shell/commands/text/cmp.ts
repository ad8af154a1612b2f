import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';

/** `cmp`: the first place where two files differ. */
export async function cmp(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['s', 'b', 'l', 'quiet', 'silent'],
    withValue: ['n'],
  });
  const [first, second = '-'] = operands;
  if (first === undefined)
    return fail(context, "missing operand after 'cmp'\ncmp: Try 'cmp --help' for more information.", 2);
  const [left, right] = [await readOperand(context, first), await readOperand(context, second)];
  if (!left || !right) return 2;
  const isSilent = values.has('s') || values.has('quiet') || values.has('silent');
  const length = Math.min(left.length, right.length);
  for (let index = 0, line = 1; index < length; index++) {
    if (left[index] !== right[index]) {
      if (!isSilent) await out(context, `${first} ${second} differ: byte ${index + 1}, line ${line}\n`);
      return 1;
    }
    if (left[index] === 10) line++;
  }
  if (left.length === right.length) return 0;
  const shorter = left.length < right.length ? first : second;
  const lines = (left.length < right.length ? left : right).filter((byte) => byte === 10).length;
  const where =
    length === 0 ? ' which is empty' : ` after byte ${length}, ${lines === 0 ? 'in line 1' : `line ${lines}`}`;
  if (!isSilent) await writeText(context.stderr, `cmp: EOF on ${shorter}${where}\n`);
  return 1;
}
