import { joinBytes } from '../../core/bytes.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import { CollectingOutput, discardOutput, writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import { jsonValueEnds, lineEnds } from './complete-pieces.ts';
import type { LiveFilter } from './live-filter.ts';

/** Runs the context's command on `input`, writes what it says and answers its exit code. */
type RunOnce = (context: CommandContext, args: readonly string[], input: Uint8Array) => Promise<number>;

/** So much is taken into one run when a fast writer has it ready. */
const maxPieceBytes = 256 * 1024;
const newline = 10;

/** Runs a filter on each piece of its input as it comes, until the input or its patience ends. */
export async function runLive(context: CommandContext, filter: LiveFilter, runOnce: RunOnce): Promise<number> {
  const isGrep = context.name.endsWith('grep');
  let exitCode: number | undefined;
  let matches = 0;
  let linesBefore = 0;
  for await (const piece of pieces(context, filter)) {
    const left = filter.maxMatches - matches;
    const found = filter.maxMatches === Infinity ? 0 : await countMatches(context, filter, piece, runOnce);
    const args = found >= left ? ['-m', String(left), ...filter.args] : filter.args;
    const code = await runNumbered(context, { ...filter, args }, piece, linesBefore, runOnce);
    matches += found;
    // grep succeeds once anything matched; the others tell of any failure.
    exitCode = isGrep ? Math.min(code, exitCode ?? code) : Math.max(code, exitCode ?? code);
    if (code > 1) return code;
    if (matches >= filter.maxMatches) return exitCode;
    if (filter.numbersLines) linesBefore += piece.reduce((sum, byte) => sum + (byte === newline ? 1 : 0), 0);
  }
  return exitCode ?? runOnce(context, filter.args, new Uint8Array(0));
}

/** Whole lines or values, as much of them as is there. */
async function* pieces(context: CommandContext, { unit }: LiveFilter): AsyncGenerator<Uint8Array> {
  const { stdin, signal, kernel } = context;
  const endOf = unit === 'line' ? lineEnds() : jsonValueEnds();
  let rest: Uint8Array[] = [];
  for (;;) {
    const first = await untilAborted(stdin.readChunk(), signal);
    if (first === null) break;
    const chunks = [first];
    let size = first.length;
    // Whoever writes small pieces quickly gets a turn first: one run for many of them.
    await untilAborted(kernel.host.yieldControl(), signal);
    for (let more = stdin.takeReady(); more; more = size < maxPieceBytes ? stdin.takeReady() : undefined) {
      chunks.push(more);
      size += more.length;
    }
    const bytes = joinBytes(chunks);
    const end = endOf(bytes);
    if (end === 0) rest.push(bytes);
    else {
      yield joinBytes([...rest, bytes.subarray(0, end)]);
      rest = [bytes.subarray(end)];
    }
  }
  const last = joinBytes(rest);
  if (last.length > 0) yield last;
}

async function countMatches(
  context: CommandContext,
  filter: LiveFilter,
  piece: Uint8Array,
  runOnce: RunOnce,
): Promise<number> {
  const counted = new CollectingOutput();
  const args = ['-c', '-h', ...filter.args.filter((word) => !/^(-q|--quiet|--silent)$/.test(word))];
  await runOnce({ ...context, stdout: counted, stderr: discardOutput }, args, piece);
  return Number(counted.text().trim()) || 0;
}

async function runNumbered(
  context: CommandContext,
  filter: LiveFilter,
  piece: Uint8Array,
  linesBefore: number,
  runOnce: RunOnce,
): Promise<number> {
  if (!filter.numbersLines || linesBefore === 0) return runOnce(context, filter.args, piece);
  const numbered = new CollectingOutput();
  const exitCode = await runOnce({ ...context, stdout: numbered }, filter.args, piece);
  const shift = (_: string, head: string, number: string) => `${head}${Number(number) + linesBefore}`;
  await writeText(context.stdout, numbered.text().replace(/^((?:\(standard input\):)?)(\d+)/gm, shift));
  return exitCode;
}
