import { InterruptedError, untilAborted } from '../../interpreter/control-flow.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { fail, out } from '../support.ts';
import { readLoadPlan } from './load-plan.ts';
import { LoadProgress } from './load-progress.ts';
import { loadReport } from './load-report.ts';

/** `hey` and `ab`: requests into the world by several workers at a time; Ctrl-C shows what has been measured. */
export async function load(context: CommandContext): Promise<number> {
  const plan = readLoadPlan(context);
  if (typeof plan === 'string') return fail(context, plan, 2);
  const { connection } = context.kernel.host;
  const startedMs = connection.nowMs();
  const latenciesMs: number[] = [];
  const statuses = new Map<number, number>();
  const failures = new Map<string, number>();
  let bodyBytes = 0;
  let sent = 0;
  const progress = new LoadProgress(context.stderr, startedMs);
  const isGoingOn = () =>
    plan.durationMs === undefined ? sent < plan.count : connection.nowMs() - startedMs < plan.durationMs;
  const work = async () => {
    while (isGoingOn()) {
      sent++;
      await nextTurn(context);
      await progress.show(sent, connection.nowMs());
      const sentMs = connection.nowMs();
      const result = await untilAborted(connection.fetch(plan.request), context.signal);
      if (result.kind === 'failure') {
        if (result.failure === 'timeout') await sleepInWorld(context, plan.patienceMs);
        failures.set(result.failure, (failures.get(result.failure) ?? 0) + 1);
        continue;
      }
      const { status, body } = result.response;
      latenciesMs.push(connection.nowMs() - sentMs);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      bodyBytes += body.length;
    }
  };
  let interruption: unknown;
  await Promise.all(
    Array.from({ length: plan.durationMs === undefined ? Math.min(plan.workers, plan.count) : plan.workers }, work),
  ).catch((error: unknown) => {
    if (!(error instanceof InterruptedError)) throw error;
    interruption = error;
  });
  const totalMs = connection.nowMs() - startedMs;
  await progress.clear();
  await out(context, loadReport({ totalMs, latenciesMs, statuses, failures, bodyBytes }));
  if (interruption) throw interruption;
  return 0;
}
