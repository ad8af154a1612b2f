import type { HttpRequest } from '../../../core/http.ts';
import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { parseDurationMs, parseOptions } from '../support.ts';

/** What a load command was asked to send. */
export interface LoadPlan {
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

/** Reads the words after `hey` or `ab`; answers in Korean what is wrong with them when it cannot. */
export function readLoadPlan(context: CommandContext): LoadPlan | string {
  const isAb = context.name === 'ab';
  const { values, operands } = parseOptions(context.args, {
    flags: ['k', 'q', 'disable-keepalive'],
    withValue: ['n', 'c', 'z', 'm', 'd', 'H', 't', 'q', 'T', 's'],
  });
  const url = operands.at(-1);
  if (url === undefined || !URL.canParse(url)) return shellMessage(shellMessages.loadNeedsUrl);
  const duration = isAb ? values.get('t') : values.get('z');
  const durationMs = duration === undefined ? undefined : parseDurationMs(String(duration));
  const numbers = {
    n: Number(values.get('n') ?? (isAb ? 1 : defaultCount)),
    c: Number(values.get('c') ?? (isAb ? 1 : defaultWorkers)),
  };
  for (const option of ['n', 'c'] as const) {
    if (!(numbers[option] >= 1))
      return shellMessage(shellMessages.loadWrongNumber, { option, value: String(values.get(option)) });
  }
  if (duration !== undefined && !durationMs)
    return shellMessage(shellMessages.loadWrongDuration, { value: String(duration) });
  const { protocol, host, pathname, search } = new URL(url);
  const headers: Record<string, string> = { host, 'user-agent': isAb ? 'ApacheBench/2.3' : 'hey/0.0.1' };
  const header = /^([^:]+):\s*(.*)$/.exec(String(values.get('H') ?? ''));
  if (header) headers[header[1]!.toLowerCase()] = header[2]!;
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
    count: numbers.n,
    workers: numbers.c,
    durationMs,
    patienceMs: patience * 1000,
  };
}
