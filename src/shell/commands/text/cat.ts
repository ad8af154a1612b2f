import { newline } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { openOperand } from '../read-operand.ts';
import { fail, out, parseOptions } from '../support.ts';

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
    const line = await input.readUntil(newline, { signal: context.signal });
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
