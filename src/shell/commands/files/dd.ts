import { joinBytes } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { parseSize } from './parse-size.ts';
import { openOperand } from '../read-operand.ts';
import { fail, pathOf } from '../support.ts';

const usualBlock = 512;

/** `dd if= of= bs= count= skip=`: copies blocks; a file is written at its end of the work. */
export async function dd(context: CommandContext): Promise<number> {
  const operands = new Map<string, string>();
  for (const word of context.args) {
    const match = /^(if|of|bs|ibs|obs|count|skip|seek|status|conv|iflag|oflag)=(.*)$/.exec(word);
    if (!match) return fail(context, `unrecognized operand ‘${word}’\nTry 'dd --help' for more information.`);
    operands.set(match[1]!, match[2]!);
  }
  const number = (name: string, usual: number) => parseSize(operands.get(name) ?? String(usual)) ?? NaN;
  const block = number('bs', usualBlock);
  const [count, skip] = [operands.has('count') ? number('count', 0) : Infinity, number('skip', 0)];
  for (const [name, value] of [
    ['bs', block],
    ['count', count],
    ['skip', skip],
  ] as const) {
    if (Number.isNaN(value)) return fail(context, `invalid number: ‘${operands.get(name)}’`);
  }
  const source = operands.get('if');
  const input = await openOperand(context, source ?? '-', (problem) =>
    fail(context, `failed to open '${source}': ${problem}`),
  );
  if (!input) return 1;
  const chunks: Uint8Array[] = [];
  let [toSkip, left] = [skip * block, count * block];
  while (left > 0) {
    const chunk = await untilAborted(input.readChunk(), context.signal);
    if (!chunk) break;
    const wanted = chunk.subarray(Math.min(toSkip, chunk.length)).subarray(0, left);
    toSkip -= Math.min(toSkip, chunk.length);
    left -= wanted.length;
    if (wanted.length > 0) chunks.push(wanted);
  }
  const bytes = joinBytes(chunks);
  const target = operands.get('of');
  if (target === undefined) await context.stdout.write(bytes);
  else if (target !== '/dev/null') await context.kernel.files.writeFile(pathOf(context, target), bytes);
  if (operands.get('status') === 'none') return 0;
  const records = `${Math.floor(bytes.length / block)}+${bytes.length % block === 0 ? 0 : 1}`;
  const unit = bytes.length === 1 ? 'byte' : 'bytes';
  await writeText(context.stderr, `${records} records in\n${records} records out\n${bytes.length} ${unit} copied\n`);
  return 0;
}
