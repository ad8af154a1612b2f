import { joinBytes } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';

/** Up to `count` bytes of some files together, from `skip` on; undefined when one cannot be read. */
export async function readBytes(
  context: CommandContext,
  paths: readonly string[],
  skip: number,
  count: number,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let left = skip + count;
  for (const path of paths.length > 0 ? paths : ['-']) {
    const input = await openOperand(context, path);
    if (!input) return undefined;
    while (left > 0) {
      const chunk = await untilAborted(input.readChunk(), context.signal);
      if (!chunk) break;
      chunks.push(chunk.subarray(0, left));
      left -= chunk.length;
    }
  }
  return joinBytes(chunks).subarray(skip);
}

/** Bytes as characters, those that cannot be seen as points. */
export const visibleText = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.')).join('');
