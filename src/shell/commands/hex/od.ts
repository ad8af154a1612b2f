import type { CommandContext } from '../../kernel.ts';
import { fail, out } from '../support.ts';
import { parseOdArguments, type OdArguments, type OdFormat } from './od-arguments.ts';
import { readBytes, visibleText } from './read-bytes.ts';

const escapes: Record<number, string> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
};
const controlNames =
  'nul soh stx etx eot enq ack bel bs ht nl vt ff cr so si dle dc1 dc2 dc3 dc4 nak syn etb can em sub esc fs gs rs us sp'.split(
    ' ',
  );

/** Columns of one item: as wide as the largest number, and a space before it. */
const itemWidths: Record<string, Record<number, number>> = {
  o: { 1: 4, 2: 7, 4: 12, 8: 23 },
  x: { 1: 3, 2: 5, 4: 9, 8: 17 },
  d: { 1: 5, 2: 7, 4: 12, 8: 21 },
  u: { 1: 4, 2: 6, 4: 11, 8: 21 },
  c: { 1: 4 },
  a: { 1: 4 },
};

function itemText({ kind, size }: OdFormat, bytes: Uint8Array): string {
  const [byte = 0] = bytes;
  if (kind === 'c')
    return escapes[byte] ?? (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : byte.toString(8).padStart(3, '0'));
  if (kind === 'a') return controlNames[byte & 127] ?? ((byte & 127) === 127 ? 'del' : String.fromCharCode(byte & 127));
  const value = bytes.reduceRight((sum, one) => sum * 256n + BigInt(one), 0n);
  if (kind === 'd') return String(BigInt.asIntN(size * 8, value));
  if (kind === 'u') return String(value);
  return kind === 'x'
    ? value.toString(16).padStart(size * 2, '0')
    : value.toString(8).padStart(Math.ceil((size * 8) / 3), '0');
}

/** One line in one format; items of several formats stand below one another, so each has the room of the widest. */
function lineText(format: OdFormat, bytes: Uint8Array, { formats, width }: OdArguments): string {
  const perByte = Math.max(...formats.map(({ kind, size }) => itemWidths[kind]![size]! / size));
  const column = Math.ceil(perByte * format.size);
  let text = '';
  for (let at = 0; at < bytes.length; at += format.size) {
    text += itemText(format, bytes.subarray(at, at + format.size)).padStart(column);
  }
  if (!format.hasText) return text;
  const filled = text.padEnd(Math.ceil(width / format.size) * column);
  return `${filled}  >${visibleText(bytes)}<`;
}

/** `od`: bytes as numbers or characters. */
export async function od(context: CommandContext): Promise<number> {
  const args = parseOdArguments(context.args);
  if (typeof args === 'string') return fail(context, args);
  const bytes = await readBytes(context, args.paths, args.skip, args.count);
  if (!bytes) return 1;
  const { addressBase, width } = args;
  const digits = addressBase === 16 ? 6 : 7;
  const address = (at: number) =>
    addressBase === undefined ? '' : (args.skip + at).toString(addressBase).padStart(digits, '0');
  let last = '';
  let isSkipping = false;
  for (let at = 0; at < bytes.length; at += width) {
    const line = bytes.subarray(at, at + width);
    const key = line.join();
    if (key === last && !args.showsRepeats && line.length === width) {
      if (!isSkipping) await out(context, '*\n');
      isSkipping = true;
      continue;
    }
    isSkipping = false;
    last = key;
    for (const [index, format] of args.formats.entries()) {
      const head = index === 0 ? address(at) : ' '.repeat(address(at).length);
      await out(context, `${head}${lineText(format, line, args)}\n`);
    }
  }
  if (addressBase !== undefined) await out(context, `${address(bytes.length)}\n`);
  return 0;
}
