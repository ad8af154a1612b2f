import type { Kernel } from '../kernel.ts';
import { yieldNowAndThen } from '../kernel.ts';
import { ByteInput } from './byte-streams.ts';

const pieceBytes = 65_536;

/** Reads a file's content piece by piece, so that a long one can be interrupted. */
export function fileInput(content: Uint8Array, kernel: Kernel): ByteInput {
  let offset = 0;
  return new ByteInput(async () => {
    if (offset >= content.length) return null;
    await yieldNowAndThen(kernel);
    const piece = content.subarray(offset, offset + pieceBytes);
    offset += piece.length;
    return piece;
  });
}
