import type { CommandContext } from '../../kernel.ts';
import { shellMessages } from '../../../core/messages/shell.ts';
import { shellMessage } from '../../shell-message.ts';
import { parseSize } from '../files/parse-size.ts';
import { fail, out, parseOptions } from '../support.ts';
import { readBytes, visibleText } from './read-bytes.ts';

const perLine = 16;
const hex2 = (byte: number) => byte.toString(16).padStart(2, '0');

/** `hexdump -C` with characters beside, or plain in words of two bytes. */
export async function hexdump(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['C', 'v', 'x', 'c', 'canonical'],
    withValue: ['n', 's', 'e', 'f'],
  });
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  if (values.has('e') || values.has('f') || values.has('c'))
    return fail(context, shellMessage(shellMessages.onlyPlainHexdump));
  const size = (name: string, usual: number) =>
    values.has(name) ? (parseSize(String(values.get(name))) ?? usual) : usual;
  const skip = size('s', 0);
  const bytes = await readBytes(context, operands, skip, size('n', Infinity));
  if (!bytes) return 1;
  const isCanonical = values.has('C') || values.has('canonical') || context.name === 'hd';
  const address = (at: number) => (skip + at).toString(16).padStart(isCanonical ? 8 : 7, '0');
  let last = '';
  let isSkipping = false;
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = bytes.subarray(at, at + perLine);
    const key = line.join();
    if (key === last && !values.has('v') && line.length === perLine) {
      if (!isSkipping) await out(context, '*\n');
      isSkipping = true;
      continue;
    }
    isSkipping = false;
    last = key;
    await out(context, `${address(at)}${isCanonical ? canonical(line) : words(line, values.has('x'))}\n`);
  }
  if (bytes.length > 0) await out(context, `${address(bytes.length)}\n`);
  return 0;
}

function canonical(line: Uint8Array): string {
  const half = (from: number) => Array.from(line.subarray(from, from + 8), hex2).join(' ');
  return `  ${`${half(0).padEnd(23)}  ${half(8)}`.padEnd(48)}  |${visibleText(line)}|`;
}

function words(line: Uint8Array, isWide: boolean): string {
  const count = Math.ceil(line.length / 2);
  const texts = Array.from({ length: count }, (_, index) => hex2(line[2 * index + 1] ?? 0) + hex2(line[2 * index]!));
  const column = isWide ? 8 : 5;
  return texts
    .map((text) => text.padStart(column))
    .join('')
    .padEnd((perLine / 2) * column);
}
