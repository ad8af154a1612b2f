import { newline } from '../../core/bytes.ts';
import type { ByteInput } from '../io/byte-streams.ts';
import { nextTurn } from '../kernel.ts';
import type { CommandContext } from '../kernel.ts';

/** Hands on each line of an input as it comes, without its end; stops when `use` answers false. */
export async function eachLine(
  context: CommandContext,
  input: ByteInput,
  use: (line: string, hasEnd: boolean) => Promise<boolean | void> | boolean | void,
): Promise<void> {
  const decoder = new TextDecoder();
  for (;;) {
    const line = await input.readUntil(newline, { signal: context.signal });
    if (!line) return;
    await nextTurn(context);
    const text = decoder.decode(line.bytes);
    if ((await use(line.found ? text.slice(0, -1) : text, line.found)) === false) return;
  }
}
