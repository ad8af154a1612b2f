import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { readOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';

/** Characters that are written together. */
const pieceLength = 16 * 1024;

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
  const items = await readItems(context, values, operands);
  if (typeof items === 'number') return items;
  const count = Number(values.get('n') ?? values.get('head-count') ?? Infinity);
  const isRepeating = values.has('r') || values.has('repeat');
  const choose = isRepeating ? () => items.at(randomBelow(context, items.length)) : dealer(context, items);
  const total = items.length === 0 ? 0 : isRepeating ? count : Math.min(count, items.length);
  let piece = '';
  for (let index = 0; index < total; index++) {
    piece += `${choose()}\n`;
    if (piece.length < pieceLength) continue;
    await nextTurn(context);
    await out(context, piece);
    piece = '';
  }
  await out(context, piece);
  return 0;
}

/** What is to be shuffled, without being written out: a range may be long. */
interface Items {
  length: number;
  at(index: number): string;
}

/** The items that the words name, or the exit code of a call that went wrong. */
async function readItems(
  context: CommandContext,
  values: ReadonlyMap<string, string | true>,
  operands: readonly string[],
): Promise<Items | number> {
  const range = values.get('i') ?? values.get('input-range');
  if (typeof range === 'string') {
    const match = /^(\d+)-(\d+)$/.exec(range);
    if (!match) return fail(context, `invalid input range: ‘${range}’`);
    const [low, high] = [Number(match[1]), Number(match[2])];
    return { length: Math.max(0, high - low + 1), at: (index) => String(low + index) };
  }
  if (values.has('e') || values.has('echo')) return listItems(operands);
  const bytes = await readOperand(context, operands[0] ?? '-');
  if (!bytes) return 1;
  const text = new TextDecoder().decode(bytes).replace(/\n$/, '');
  return listItems(text === '' ? [] : text.split('\n'));
}

const listItems = (list: readonly string[]): Items => ({ length: list.length, at: (index) => list[index]! });

/** Deals each item once: the place of one that was dealt is taken by the last of those that are left. */
function dealer(context: CommandContext, items: Items): () => string {
  const moved = new Map<number, number>();
  let left = items.length;
  return () => {
    const place = randomBelow(context, left--);
    const chosen = moved.get(place) ?? place;
    moved.set(place, moved.get(left) ?? left);
    moved.delete(left);
    return items.at(chosen);
  };
}
