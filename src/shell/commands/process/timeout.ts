import { InterruptedError } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, parseDurationMs, parseOptions } from '../support.ts';

/** Runs a command and ends it after a while, in the world's time. */
export async function timeout(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: ['foreground', 'preserve-status', 'v', 'verbose'],
    withValue: ['k', 'kill-after', 's', 'signal'],
    stopsAtOperand: true,
  });
  const [durationText, ...words] = operands;
  const durationMs = durationText === undefined ? undefined : parseDurationMs(durationText);
  if (durationMs === undefined) return fail(context, `invalid time interval ‘${durationText ?? ''}’`, 125);
  if (words.length === 0) return fail(context, "missing operand\nTry 'timeout --help' for more information.", 125);
  const controller = new AbortController();
  const waiting = new AbortController();
  const onAbort = () => controller.abort();
  context.signal.addEventListener('abort', onAbort, { once: true });
  let isExpired = false;
  const { connection } = context.kernel.host;
  if (durationMs > 0 && durationMs !== Infinity) {
    connection.sleep(durationMs, waiting.signal).then(
      () => {
        if (waiting.signal.aborted) return;
        isExpired = true;
        controller.abort();
      },
      () => undefined,
    );
  }
  try {
    return await context.run(words, { signal: controller.signal });
  } catch (error) {
    if (!(error instanceof InterruptedError) || !isExpired) throw error;
    return values.has('preserve-status') ? 143 : 124;
  } finally {
    waiting.abort();
    context.signal.removeEventListener('abort', onAbort);
  }
}
