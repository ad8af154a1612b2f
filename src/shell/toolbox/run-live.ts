import { joinBytes } from '../../core/bytes.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { jsonValueEnds, lineEnds } from './complete-pieces.ts';
import type { LiveFilter } from './live-filter.ts';

/** Runs the context's command on `input`, writes what it says and answers its exit code. */
type RunOnce = (context: CommandContext, args: readonly string[], input: Uint8Array) => Promise<number>;

/** So much is taken into one run when a fast writer has it ready. */
const maxPieceBytes = 256 * 1024;

/** Runs a filter on each piece of its input as it comes, until the input or its patience ends. */
export async function runLive(context: CommandContext, filter: LiveFilter, runOnce: RunOnce): Promise<number> {
  let exitCode: number | undefined;
  for await (const piece of pieces(context, filter.unit)) {
    const code = await runOnce(context, filter.args, piece);
    if (code > 1) return code;
    exitCode = Math.max(code, exitCode ?? code);
  }
  return exitCode ?? runOnce(context, filter.args, new Uint8Array(0));
}

/** Whole lines or values, as much of them as is there. */
export async function* pieces(context: CommandContext, unit: LiveFilter['unit']): AsyncGenerator<Uint8Array> {
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
