import type { HttpRequest } from '../../../core/http.ts';
import { shellMessages } from '../../../core/messages/shell.ts';
import { InterruptedError, untilAborted } from '../../interpreter/control-flow.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { loadReport } from './load-report.ts';
import { sleepInWorld } from '../process/sleep.ts';
import { fail, out, parseDurationMs, parseOptions } from '../support.ts';

interface LoadPlan {
  request: HttpRequest;
  count: number;
  workers: number;
  /** World time to go on for; undefined: until `count` is reached. */
  durationMs: number | undefined;
  patienceMs: number;
}

const defaultCount = 200;
const defaultWorkers = 50;
const defaultPatienceSeconds = 20;

function planOf(context: CommandContext): LoadPlan | undefined {
  const isAb = context.name === 'ab';
  const { values, operands } = parseOptions(context.args, {
    flags: ['k', 'q', 'disable-keepalive'],
    withValue: ['n', 'c', 'z', 'm', 'd', 'H', 't', 'q', 'T', 's'],
  });
  const url = operands.at(-1);
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, host, pathname, search } = new URL(url);
  const headers: Record<string, string> = { host, 'user-agent': isAb ? 'ApacheBench/2.3' : 'hey/0.0.1' };
  const header = /^([^:]+):\s*(.*)$/.exec(String(values.get('H') ?? ''));
  if (header) headers[header[1]!.toLowerCase()] = header[2]!;
  const duration = isAb ? values.get('t') : values.get('z');
  const patience = Number(values.get(isAb ? 's' : 't') ?? defaultPatienceSeconds) || defaultPatienceSeconds;
  return {
    request: {
      method: String(values.get('m') ?? 'GET'),
      scheme: protocol === 'https:' ? 'https' : 'http',
      host,
      path: pathname,
      query: search.slice(1),
      headers,
      body: new TextEncoder().encode(String(values.get('d') ?? '')),
    },
    count: Number(values.get('n') ?? (isAb ? 1 : defaultCount)),
    workers: Math.max(1, Number(values.get('c') ?? (isAb ? 1 : defaultWorkers)) || 1),
    durationMs: duration === undefined ? undefined : parseDurationMs(String(duration)),
    patienceMs: patience * 1000,
  };
}

/** `hey` and `ab`: requests into the world by several workers at a time; Ctrl-C shows what has been measured. */
export async function load(context: CommandContext): Promise<number> {
  const plan = planOf(context);
  if (!plan) return fail(context, shellMessage(shellMessages.loadNeedsUrl));
  const { connection } = context.kernel.host;
  const startedMs = connection.nowMs();
  const latenciesMs: number[] = [];
  const statuses = new Map<number, number>();
  const failures = new Map<string, number>();
  let bodyBytes = 0;
  let sent = 0;
  const isGoingOn = () =>
    plan.durationMs === undefined ? sent < plan.count : connection.nowMs() - startedMs < plan.durationMs;
  const work = async () => {
    while (isGoingOn()) {
      sent++;
      await nextTurn(context);
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
  await out(context, loadReport({ totalMs, latenciesMs, statuses, failures, bodyBytes }));
  if (interruption) throw interruption;
  return 0;
}
