import { newline } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';
import { parseCount } from './counts.ts';

/** Stops reading as soon as it has enough, so that an endless writer before it ends. */
export async function head(context: CommandContext): Promise<number> {
  const [first, ...others] = context.args;
  const args = first === undefined ? [] : [first.replace(/^-(\d+)$/, '-n$1'), ...others];
  const { values, operands } = parseOptions(args, { flags: ['q', 'v'], withValue: ['n', 'c', 'lines', 'bytes'] });
  const bytes = values.get('c') ?? values.get('bytes');
  const lines = String(values.get('n') ?? values.get('lines') ?? '10');
  const count = parseCount(String(bytes ?? lines).replace(/^-/, ''));
  if (count === undefined) {
    return fail(context, `invalid number of ${bytes === undefined ? 'lines' : 'bytes'}: ‘${bytes ?? lines}’`);
  }
  let exitCode = 0;
  for (const [index, path] of (operands.length > 0 ? operands : ['-']).entries()) {
    const input = await openOperand(context, path, (problem) =>
      fail(context, `cannot open '${path}' for reading: ${problem}`),
    );
    if (!input) {
      exitCode = 1;
      continue;
    }
    const hasTitle = values.has('v') || (operands.length > 1 && !values.has('q'));
    if (hasTitle) await out(context, `${index > 0 ? '\n' : ''}==> ${path === '-' ? 'standard input' : path} <==\n`);
    if (String(bytes).startsWith('-')) {
      const all = await input.readAll(context.signal);
      await context.stdout.write(all.subarray(0, Math.max(0, all.length - count)));
    } else if (bytes !== undefined) await headBytes(context, input, count);
    else if (lines.startsWith('-')) await headAllBut(context, input, count);
    else await headLines(context, input, count);
  }
  return exitCode;
}

async function headLines(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const line = await input.readUntil(newline, { signal: context.signal });
    if (!line) return;
    await context.stdout.write(line.bytes);
  }
}

async function headAllBut(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  const held: Uint8Array[] = [];
  for (;;) {
    const line = await input.readUntil(newline, { signal: context.signal });
    if (!line) return;
    held.push(line.bytes);
    if (held.length > count) await context.stdout.write(held.shift()!);
  }
}

async function headBytes(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  let left = count;
  while (left > 0) {
    const chunk = await untilAborted(input.readChunk(), context.signal);
    if (!chunk) return;
    await context.stdout.write(chunk.subarray(0, left));
    input.unread(chunk.subarray(left));
    left -= chunk.length;
  }
}
