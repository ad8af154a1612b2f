import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { gnuOptions } from '../gnu-options.ts';
import { eachLine } from '../lines.ts';
import { fail, out } from '../support.ts';

/** So many divisors are tried between two looks at whether Ctrl-C was pressed. */
const divisorsPerTurn = 100_000;

/** The prime factors of a number, smallest first; by division, which is enough for what people type. */
async function primeFactors(context: CommandContext, number: bigint): Promise<bigint[]> {
  const factors: bigint[] = [];
  let rest = number;
  for (let divisor = 2n, tried = 0; divisor * divisor <= rest; divisor += divisor === 2n ? 1n : 2n, tried++) {
    if (tried % divisorsPerTurn === 0) await nextTurn(context);
    for (; rest % divisor === 0n; rest /= divisor) factors.push(divisor);
  }
  return rest > 1n ? [...factors, rest] : factors;
}

/** `factor`: the prime factors of its operands, or of the numbers on stdin. */
export async function factor(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, []);
  if (typeof options === 'number') return options;
  let exitCode = 0;
  const show = async (word: string) => {
    if (!/^\+?\d+$/.test(word)) {
      exitCode = await fail(context, `‘${word}’ is not a valid positive integer`);
      return;
    }
    const number = BigInt(word.replace('+', ''));
    await out(context, `${[`${number}:`, ...(await primeFactors(context, number))].join(' ')}\n`);
  };
  for (const word of options.operands) await show(word);
  if (options.operands.length === 0) {
    await eachLine(context, context.stdin, async (line) => {
      for (const word of line.split(/\s+/).filter(Boolean)) await show(word);
    });
  }
  return exitCode;
}
