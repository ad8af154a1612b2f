import { joinBytes } from '../../core/bytes.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { jsonValueEnds } from './complete-pieces.ts';

/** So much is taken into one run when a fast writer has it ready. */
const maxPieceBytes = 256 * 1024;

/** Whole JSON values of the input, as much of them as is there. */
export async function* pieces(context: CommandContext): AsyncGenerator<Uint8Array> {
  const { stdin, signal, kernel } = context;
  const endOf = jsonValueEnds();
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
