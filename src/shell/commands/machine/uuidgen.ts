import { hexOf } from '../../../core/bytes.ts';
import type { CommandContext } from '../../kernel.ts';
import { out } from '../support.ts';

/** A random UUID, of version 4. */
export async function uuidgen(context: CommandContext): Promise<number> {
  const bytes = context.kernel.host.randomBytes(16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = hexOf(bytes);
  const parts = [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)];
  await out(context, `${parts.join('-')}\n`);
  return 0;
}
