import { newline } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { ByteInput } from '../../io/byte-streams.ts';
import { textWidth } from '../../line-editor/width.ts';
import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';
import { fail, out, parseOptions, pathOf, quoteName } from '../support.ts';

const columns = ['lines', 'words', 'chars', 'bytes', 'longest'] as const;
type Counts = Record<(typeof columns)[number], number>;
const letters: Record<string, (typeof columns)[number]> = {
  l: 'lines',
  w: 'words',
  m: 'chars',
  c: 'bytes',
  L: 'longest',
  'max-line-length': 'longest',
};
const zero = (): Counts => ({ lines: 0, words: 0, chars: 0, bytes: 0, longest: 0 });

const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13);
/** Bytes of a character after its first one, in UTF-8. */
const isContinuation = (byte: number) => (byte & 0xc0) === 0x80;

async function count(context: CommandContext, input: ByteInput): Promise<Counts> {
  const counts = zero();
  let wasInWord = false;
  for (;;) {
    const chunk = await untilAborted(input.readChunk(), context.signal);
    if (chunk === null) return counts;
    counts.bytes += chunk.length;
    for (const byte of chunk) {
      if (!isContinuation(byte)) counts.chars++;
      if (byte === newline) counts.lines++;
      const isInWord = !isSpace(byte);
      if (isInWord && !wasInWord) counts.words++;
      wasInWord = isInWord;
    }
  }
}

/** As `count`, with the width of the longest line, which needs the lines' text. */
async function countWithWidths(context: CommandContext, input: ByteInput): Promise<Counts> {
  const text = await input.readAll(context.signal);
  const widths = new TextDecoder().decode(text).split('\n').map(textWidth);
  return { ...(await count(context, ByteInput.of(text))), longest: widths.reduce((a, b) => Math.max(a, b), 0) };
}

/** Digits of the widest number: as many as the sizes of all files have, at least seven for what has no size. */
async function numberWidth(context: CommandContext, names: readonly string[], shown: number): Promise<number> {
  if (names.length === 1 && shown === 1) return 1;
  let total = 0;
  for (const name of names) {
    const stat =
      name === '-' ? undefined : await context.kernel.files.stat(pathOf(context, name)).catch(() => undefined);
    if (stat?.isFile) total += stat.size;
    else if (name === '-' || stat) return 7;
  }
  return String(total).length;
}

/** `wc`: lines, words and bytes of files. */
export async function wc(context: CommandContext): Promise<number> {
  const names = { lines: 'l', words: 'w', chars: 'm', bytes: 'c' } as const;
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: [...'lwmcL', 'max-line-length', ...Object.keys(names)],
    withValue: [],
  });
  if (unknown)
    return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'wc --help' for more information.`);
  const given = new Set([...values.keys()].map((name) => letters[name] ?? name));
  const shown = given.size > 0 ? columns.filter((name) => given.has(name)) : (['lines', 'words', 'bytes'] as const);
  const files = operands.length > 0 ? operands : ['-'];
  const width = await numberWidth(context, files, shown.length);
  const line = (counts: Counts, name: string) =>
    `${shown.map((column) => String(counts[column]).padStart(width)).join(' ')}${name === '' ? '' : ` ${name}`}\n`;
  const total = zero();
  const countOf = given.has('longest') ? countWithWidths : count;
  let exitCode = 0;
  for (const name of files) {
    let isDirectory = false;
    const input = await openOperand(context, name, (problem) => {
      isDirectory = problem === 'Is a directory';
      return fail(context, `${quoteName(name)}: ${problem}`);
    });
    if (!input) exitCode = 1;
    if (!input && !isDirectory) continue;
    const counts = input ? await countOf(context, input) : zero();
    for (const column of columns) {
      total[column] = column === 'longest' ? Math.max(total.longest, counts.longest) : total[column] + counts[column];
    }
    await out(context, line(counts, operands.length > 0 ? name : ''));
  }
  if (files.length > 1) await out(context, line(total, 'total'));
  return exitCode;
}
