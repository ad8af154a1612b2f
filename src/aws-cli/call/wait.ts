import { generalError } from '../cli-error.ts';
import type { Acceptor, WaiterRule } from '../model/waiter-rules.ts';
import { isRecord, type Value } from '../python/values.ts';
import { compileQuery } from '../query/query.ts';
import { ServiceError } from './service-error.ts';

/** What one poll of a waiter gave: the printable output, or the service's error. */
export type PollResult = { output: Value } | { error: ServiceError };

/**
 * Polls until a rule of the waiter says success. Throws a CLI error (255) with the CLI's words when a rule says failure,
 * when the service answers an unexpected error, or after the last attempt.
 */
export async function waitFor(
  name: string,
  rule: WaiterRule,
  poll: () => Promise<PollResult>,
  pause: () => Promise<void>,
): Promise<void> {
  let matched: Acceptor | undefined;
  for (let attempt = 1; ; attempt++) {
    const result = await poll();
    const acceptor = rule.acceptors.find((candidate) => accepts(candidate, result));
    if (acceptor) matched = acceptor;
    else if ('error' in result) {
      throw failure(name, `An error occurred (${result.error.code}): ${result.error.serviceMessage}`);
    }
    if (matched?.state === 'success') return;
    if (matched?.state === 'failure') {
      throw failure(name, `Waiter encountered a terminal failure state: ${explain(matched)}`);
    }
    if (attempt >= rule.maxAttempts) {
      const last = matched ? `. Previously accepted state: ${explain(acceptor ?? rule.acceptors.at(-1)!)}` : '';
      throw failure(name, `Max attempts exceeded${last}`);
    }
    await pause();
  }
}

function failure(name: string, reason: string): Error {
  return generalError(`Waiter ${name} failed: ${reason}`);
}

function accepts(acceptor: Acceptor, result: PollResult): boolean {
  if (acceptor.matcher === 'error') return 'error' in result && result.error.code === acceptor.expected;
  if (acceptor.matcher === 'status') {
    return acceptor.expected === ('error' in result ? result.error.status : successStatus);
  }
  if ('error' in result) return false;
  const found = compileQuery(acceptor.argument ?? '@')(result.output);
  if (acceptor.matcher === 'path') return found === acceptor.expected;
  if (!Array.isArray(found) || found.length === 0) return false;
  const matches = (item: Value) => !isRecord(item) && item === acceptor.expected;
  return acceptor.matcher === 'pathAll' ? found.every(matches) : found.some(matches);
}

/** Waiters that look at the status expect this one of a success. */
const successStatus = 200;

function explain({ matcher, argument, expected }: Acceptor): string {
  const shown = typeof expected === 'boolean' ? (expected ? 'True' : 'False') : expected;
  switch (matcher) {
    case 'path':
      return `For expression "${argument}" we matched expected path: "${shown}"`;
    case 'pathAll':
      return `For expression "${argument}" all members matched excepted path: "${shown}"`;
    case 'pathAny':
      return `For expression "${argument}" we matched expected path: "${shown}" at least once`;
    case 'status':
      return `Matched expected HTTP status code: ${shown}`;
    case 'error':
      return `Matched expected service error code: ${shown}`;
  }
}
