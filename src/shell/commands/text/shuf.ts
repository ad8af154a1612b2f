import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';

function randomBelow(context: CommandContext, bound: number): number {
  const value = context.kernel.host.randomBytes(6).reduce((sum, byte) => sum * 256 + byte, 0);
  return Math.floor((value / 2 ** 48) * bound);
}

/** `shuf`: lines, words (`-e`) or numbers (`-i`) in random order. */
export async function shuf(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['e', 'r', 'z', 'echo', 'repeat'],
    withValue: ['i', 'input-range', 'n', 'head-count', 'o', 'random-source'],
  });
  if (unknown)
    return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'shuf --help' for more information.`);
  const range = values.get('i') ?? values.get('input-range');
  let items: string[];
  if (typeof range === 'string') {
    const match = /^(\d+)-(\d+)$/.exec(range);
    if (!match) return fail(context, `invalid input range: ‘${range}’`);
    const [low, high] = [Number(match[1]), Number(match[2])];
    items = Array.from({ length: Math.max(0, high - low + 1) }, (_, index) => String(low + index));
  } else if (values.has('e') || values.has('echo')) items = [...operands];
  else {
    const bytes = await readOperand(context, operands[0] ?? '-');
    if (!bytes) return 1;
    const text = new TextDecoder().decode(bytes).replace(/\n$/, '');
    items = text === '' ? [] : text.split('\n');
  }
  const count = Number(values.get('n') ?? values.get('head-count') ?? Infinity);
  const isRepeating = values.has('r') || values.has('repeat');
  const chosen: string[] = [];
  while (items.length > 0 && chosen.length < count) {
    const at = randomBelow(context, items.length);
    chosen.push(items[at]!);
    if (isRepeating) continue;
    items[at] = items.at(-1)!;
    items.pop();
  }
  await out(context, chosen.map((item) => `${item}\n`).join(''));
  return 0;
}
