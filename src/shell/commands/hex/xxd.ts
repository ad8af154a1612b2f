import { hexOf } from '../../../core/bytes.ts';
import type { CommandContext } from '../../kernel.ts';
import { parseSize } from '../files/parse-size.ts';
import { fail, parseOptions, out } from '../support.ts';
import { readBytes, visibleText } from './read-bytes.ts';

/** Bytes of a plain (`-p`) or usual dump. */
function undump(text: string, isPlain: boolean): Uint8Array {
  const digits = isPlain
    ? text.replace(/[^0-9a-fA-F]/g, '')
    : text
        .split('\n')
        .map((line) => /^[0-9a-fA-F]+: ?((?:[0-9a-fA-F]{2,} ?)*)/.exec(line)?.[1]?.replace(/\s/g, '') ?? '')
        .join('');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** `xxd`: bytes in hexadecimal (or bits with `-b`), and back with `-r`. */
export async function xxd(context: CommandContext): Promise<number> {
  // Its options are words of one dash: `-ps`, `-l 4`, `-len 4`.
  const words = context.args.map((word) =>
    word
      .replace(/^-(ps|plain|postscript)$/, '-p')
      .replace(/^-(len|cols|groupsize|seek)(?=\d|$)/, (_, name: string) => `-${name[0]}`),
  );
  const { values, operands, unknown } = parseOptions(words, {
    flags: ['p', 'r', 'u', 'b', 'i', 'E'],
    withValue: ['l', 'c', 's', 'g'],
  });
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  const size = (name: string, usual: number) =>
    values.has(name) ? (parseSize(String(values.get(name))) ?? usual) : usual;
  const skip = size('s', 0);
  const bytes = await readBytes(context, operands.slice(0, 1), skip, size('l', Infinity));
  if (!bytes) return 2;
  const isPlain = values.has('p');
  if (values.has('r')) {
    await context.stdout.write(undump(new TextDecoder().decode(bytes), isPlain));
    return 0;
  }
  const isBits = values.has('b');
  const perLine = size('c', isPlain ? 30 : isBits ? 6 : values.has('i') ? 12 : 16);
  const group = size('g', isBits ? 1 : 2) || perLine;
  const upper = (text: string) => (values.has('u') ? text.toUpperCase() : text);
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = bytes.subarray(at, at + perLine);
    if (isPlain) await out(context, `${upper(hexOf(line))}\n`);
    else if (values.has('i')) {
      const items = Array.from(line, (byte) => `0x${upper(byte.toString(16).padStart(2, '0'))}`).join(', ');
      await out(context, `  ${items}${at + perLine < bytes.length ? ',' : ''}\n`);
    } else
      await out(
        context,
        `${(skip + at).toString(16).padStart(8, '0')}: ${dumpLine(line, { perLine, group, isBits, upper })}\n`,
      );
  }
  return 0;
}

interface LineForm {
  perLine: number;
  group: number;
  isBits: boolean;
  upper(text: string): string;
}

function dumpLine(line: Uint8Array, { perLine, group, isBits, upper }: LineForm): string {
  const digits = isBits ? 8 : 2;
  const shown = Array.from(line, (byte) => upper(byte.toString(isBits ? 2 : 16).padStart(digits, '0')));
  let text = '';
  for (const [index, item] of shown.entries()) text += item + ((index + 1) % group === 0 ? ' ' : '');
  return `${text.padEnd(perLine * digits + Math.ceil(perLine / group))} ${visibleText(line)}`;
}
