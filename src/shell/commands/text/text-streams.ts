import { joinBytes } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import { openOperand } from '../read-operand.ts';
import { nextTurn, type CommandContext } from '../../kernel.ts';
import { fail, fileProblem, out, parseOptions, pathOf } from '../support.ts';

const newline = 10;
/** About what `yes` writes at once. */
const yesBytes = 32_768;

/** Passes chunks on as they come, so that a pipe through `cat` stays live. */
export async function cat(context: CommandContext): Promise<number> {
  const { values, operands, unknown } = parseOptions(context.args, {
    flags: ['n', 'b', 's', 'A', 'E', 'T', 'v', 'e', 't', 'u', 'number', 'show-all'],
    withValue: [],
  });
  if (unknown) return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'`);
  let exitCode = 0;
  const number = { next: 1 };
  for (const path of operands.length > 0 ? operands : ['-']) {
    const input = await openOperand(context, path);
    if (!input) exitCode = 1;
    else if (values.size === 0 || (values.size === 1 && values.has('u'))) await copy(context, input);
    else await copyDecorated(context, input, new Set(values.keys()), number);
  }
  return exitCode;
}

async function copy(context: CommandContext, input: ByteInput): Promise<void> {
  for (;;) {
    const chunk = await untilAborted(input.readChunk(), context.signal);
    if (chunk === null) return;
    await context.stdout.write(chunk);
  }
}

/** `cat -v`: control characters as `^X`, bytes beyond ASCII as `M-X`. */
function visible(bytes: Uint8Array): string {
  const shown = (byte: number): string => {
    if (byte >= 128)
      return `M-${shown(byte - 128)
        .replace('\t', '^I')
        .replace('\n', '^J')}`;
    if (byte === 127) return '^?';
    return byte < 32 && byte !== 9 && byte !== 10 ? `^${String.fromCharCode(byte + 64)}` : String.fromCharCode(byte);
  };
  return Array.from(bytes, shown).join('').replace(/\n$/, '');
}

async function copyDecorated(
  context: CommandContext,
  input: ByteInput,
  options: ReadonlySet<string>,
  number: { next: number },
): Promise<void> {
  const showsAll = options.has('A') || options.has('show-all');
  const showsEnds = showsAll || options.has('E') || options.has('e');
  const showsTabs = showsAll || options.has('T') || options.has('t');
  const decoder = new TextDecoder();
  let wasBlank = false;
  for (;;) {
    const line = await untilAborted(input.readUntil(newline), context.signal);
    if (!line) return;
    let text = decoder.decode(line.bytes).replace(/\n$/, '');
    const isBlank = text === '';
    if (options.has('s') && isBlank && wasBlank) continue;
    wasBlank = isBlank;
    if (showsAll || ['v', 'e', 't'].some((letter) => options.has(letter))) text = visible(line.bytes);
    if (showsTabs) text = text.replaceAll('\t', '^I');
    const isNumbered = options.has('b') ? !isBlank : options.has('n') || options.has('number');
    const head = isNumbered ? `${String(number.next++).padStart(6)}\t` : '';
    await out(context, `${head}${text}${line.found ? `${showsEnds ? '$' : ''}\n` : ''}`);
  }
}

/** Stops reading as soon as it has enough, so that an endless writer before it ends. */
export async function head(context: CommandContext): Promise<number> {
  const [first, ...others] = context.args;
  const args = first === undefined ? [] : [first.replace(/^-(\d+)$/, '-n$1'), ...others];
  const { values, operands } = parseOptions(args, { flags: ['q', 'v'], withValue: ['n', 'c', 'lines', 'bytes'] });
  const bytes = values.get('c') ?? values.get('bytes');
  const lines = String(values.get('n') ?? values.get('lines') ?? '10');
  if (bytes === undefined && !/^-?\d+$/.test(lines)) return fail(context, `invalid number of lines: ‘${lines}’`);
  let exitCode = 0;
  for (const [index, path] of (operands.length > 0 ? operands : ['-']).entries()) {
    const input = await openOperand(context, path, (problem) =>
      fail(context, `cannot open '${path}' for reading: ${problem}`),
    );
    if (!input) {
      exitCode = 1;
      continue;
    }
    const hasTitle = values.has('v') || (operands.length > 1 && !values.has('q'));
    if (hasTitle) await out(context, `${index > 0 ? '\n' : ''}==> ${path === '-' ? 'standard input' : path} <==\n`);
    if (bytes !== undefined) await headBytes(context, input, Number(bytes));
    else if (lines.startsWith('-')) await headAllBut(context, input, Number(lines.slice(1)));
    else await headLines(context, input, Number(lines));
  }
  return exitCode;
}

async function headLines(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const line = await untilAborted(input.readUntil(newline), context.signal);
    if (!line) return;
    await context.stdout.write(line.bytes);
  }
}

async function headAllBut(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  const held: Uint8Array[] = [];
  for (;;) {
    const line = await untilAborted(input.readUntil(newline), context.signal);
    if (!line) return;
    held.push(line.bytes);
    if (held.length > count) await context.stdout.write(held.shift()!);
  }
}

async function headBytes(context: CommandContext, input: ByteInput, count: number): Promise<void> {
  let left = count;
  while (left > 0) {
    const chunk = await untilAborted(input.readChunk(), context.signal);
    if (!chunk) return;
    await context.stdout.write(chunk.subarray(0, left));
    input.unread(chunk.subarray(left));
    left -= chunk.length;
  }
}

export async function tee(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, { flags: ['a', 'i', 'append'], withValue: [] });
  const { files } = context.kernel;
  const paths: string[] = [];
  let exitCode = 0;
  for (const operand of operands) {
    const path = pathOf(context, operand);
    try {
      if (!values.has('a') && !values.has('append')) await files.writeFile(path, '');
      paths.push(path);
    } catch {
      exitCode = await fail(context, `${operand}: ${await fileProblem(context, operand)}`);
    }
  }
  for (;;) {
    const chunk = await untilAborted(context.stdin.readChunk(), context.signal);
    if (chunk === null) return exitCode;
    await context.stdout.write(chunk);
    for (const path of paths) await files.appendFile(path, chunk);
  }
}

export async function yes(context: CommandContext): Promise<number> {
  const line = new TextEncoder().encode(`${context.args.join(' ') || 'y'}\n`);
  const lines = joinBytes(Array.from({ length: Math.ceil(yesBytes / line.length) }, () => line));
  for (;;) {
    await context.stdout.write(lines);
    await nextTurn(context);
  }
}
