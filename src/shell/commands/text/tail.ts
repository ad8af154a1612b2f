import { joinBytes, newline } from '../../../core/bytes.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import type { ByteInput } from '../../io/byte-streams.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { openOperand } from '../read-operand.ts';
import { fail, out, parseOptions, pathOf } from '../support.ts';
import { parseCount } from './counts.ts';

const pollMs = 1000;

interface TailOptions {
  count: number;
  isBytes: boolean;
  /** `+N`: from the Nth on. */
  isFromStart: boolean;
}

/** Where the last lines or bytes of `bytes` start. */
function startOf(bytes: Uint8Array, { count, isBytes }: TailOptions): number {
  if (isBytes) return Math.max(0, bytes.length - count);
  // The line end at the very end belongs to the last line.
  let at = bytes.at(-1) === newline ? bytes.length - 1 : bytes.length;
  if (count === 0) return bytes.length;
  for (let left = count; left > 0; left--) {
    at = at === 0 ? -1 : bytes.lastIndexOf(newline, at - 1);
    if (at < 0) return 0;
  }
  return at + 1;
}

function readOptions(values: ReadonlyMap<string, string | true>): TailOptions | string {
  const bytes = values.get('c') ?? values.get('bytes');
  const text = String(bytes ?? values.get('n') ?? values.get('lines') ?? '10');
  const count = parseCount(text.replace(/^[+-]/, ''));
  if (count === undefined) return `invalid number of ${bytes === undefined ? 'lines' : 'bytes'}: ‘${text}’`;
  return { count, isBytes: bytes !== undefined, isFromStart: text.startsWith('+') };
}

/** `tail`: the end of files, and with `-f` what is added to them until Ctrl-C. */
export async function tail(context: CommandContext): Promise<number> {
  const [first, ...others] = context.args;
  const args = first === undefined ? [] : [first.replace(/^-(\d+)(f?)$/, '-$2n$1'), ...others];
  const { values, operands, unknown } = parseOptions(args, {
    flags: ['f', 'F', 'q', 'v', 'z', 'follow', 'quiet', 'silent', 'retry', 'verbose'],
    withValue: ['n', 'c', 's', 'lines', 'bytes', 'sleep-interval', 'pid'],
  });
  if (unknown)
    return fail(context, `invalid option -- '${unknown.replace(/^-+/, '')}'\nTry 'tail --help' for more information.`);
  const options = readOptions(values);
  if (typeof options === 'string') return fail(context, options);
  const isQuiet = values.has('q') || values.has('quiet') || values.has('silent');
  const hasTitles = values.has('v') || values.has('verbose') || (operands.length > 1 && !isQuiet);
  let exitCode = 0;
  let isFirst = true;
  const followed: string[] = [];
  for (const path of operands.length > 0 ? operands : ['-']) {
    const input = await openOperand(context, path, (problem) =>
      fail(context, `cannot open '${path}' for reading: ${problem}`),
    );
    if (!input) {
      exitCode = 1;
      if (!values.has('F')) continue;
    }
    if (path !== '-') followed.push(path);
    if (hasTitles && input) await out(context, `${isFirst ? '' : '\n'}==> ${path} <==\n`);
    isFirst &&= !input;
    if (input) await showEnd(context, input, options);
  }
  const isFollowing = values.has('f') || values.has('F') || values.has('follow');
  if (isFollowing && followed.length > 0) await follow(context, followed, hasTitles);
  return exitCode;
}

/** So much more than is needed may be kept before it is cut. */
const slackBytes = 1024 * 1024;

async function showEnd(context: CommandContext, input: ByteInput, options: TailOptions): Promise<void> {
  if (options.isFromStart) return showFrom(context, input, options);
  let kept: Uint8Array = new Uint8Array(0);
  let fresh: Uint8Array[] = [];
  let freshBytes = 0;
  const cut = () => {
    const bytes = joinBytes([kept, ...fresh]);
    kept = bytes.slice(startOf(bytes, options));
    [fresh, freshBytes] = [[], 0];
  };
  const read = () => untilAborted(input.readChunk(), context.signal);
  for (let chunk = await read(); chunk; chunk = await read()) {
    await nextTurn(context);
    fresh.push(chunk);
    freshBytes += chunk.length;
    if (freshBytes > slackBytes + kept.length) cut();
  }
  cut();
  if (kept.length > 0) await context.stdout.write(kept);
}

/** What follows the first lines or bytes, as it comes. */
async function showFrom(context: CommandContext, input: ByteInput, { count, isBytes }: TailOptions): Promise<void> {
  let left = Math.max(0, count - 1);
  const read = () => untilAborted(input.readChunk(), context.signal);
  for (let chunk = await read(); chunk; chunk = await read()) {
    await nextTurn(context);
    let at = 0;
    if (isBytes) {
      at = Math.min(left, chunk.length);
      left -= at;
    } else {
      for (; left > 0 && at < chunk.length; left--) {
        const end = chunk.indexOf(newline, at);
        at = end < 0 ? chunk.length : end + 1;
        if (end < 0) break;
      }
    }
    if (at < chunk.length) await context.stdout.write(chunk.subarray(at));
  }
}

/** Looks at the files once a second and shows what they have more; ends by Ctrl-C alone. */
async function follow(context: CommandContext, paths: readonly string[], hasTitles: boolean): Promise<never> {
  const { files } = context.kernel;
  const sizeOf = async (path: string) => (await files.stat(pathOf(context, path)).catch(() => undefined))?.size ?? 0;
  const shown = new Map<string, number>();
  for (const path of paths) shown.set(path, await sizeOf(path));
  let last = paths.at(-1);
  for (;;) {
    await sleepInWorld(context, pollMs);
    for (const path of paths) {
      const size = await sizeOf(path);
      const before = shown.get(path)!;
      shown.set(path, size);
      if (size === before) continue;
      const bytes = await files.readFileBuffer(pathOf(context, path)).catch(() => new Uint8Array(0));
      if (hasTitles && path !== last) await out(context, `\n==> ${path} <==\n`);
      last = path;
      // A file that became shorter was written anew.
      await context.stdout.write(bytes.subarray(size < before ? 0 : before));
    }
  }
}
