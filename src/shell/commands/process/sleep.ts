import { InterruptedError, untilAborted } from '../../interpreter/control-flow.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, parseDurationMs } from '../support.ts';

/** Waits in the world's time, so that a wait of minutes passes as fast as the world does. */
export async function sleep(context: CommandContext): Promise<number> {
  if (context.args.length === 0) return fail(context, "missing operand\nTry 'sleep --help' for more information.");
  let totalMs = 0;
  for (const word of context.args) {
    const durationMs = parseDurationMs(word);
    if (durationMs === undefined) return fail(context, `invalid time interval ‘${word}’`);
    totalMs += durationMs;
  }
  await sleepInWorld(context, totalMs);
  return 0;
}

/** Waits `durationMs` of world time, in turns so that endless waits stay within what a timer can count. */
export async function sleepInWorld(context: CommandContext, durationMs: number): Promise<void> {
  const { connection } = context.kernel.host;
  const longestMs = 86_400_000;
  for (let leftMs = durationMs; leftMs > 0; leftMs -= longestMs) {
    await untilAborted(connection.sleep(Math.min(leftMs, longestMs), context.signal), context.signal);
  }
  if (context.signal.aborted) throw new InterruptedError();
}
