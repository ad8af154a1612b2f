import { decodeBase64 } from '../../core/base64.ts';
import { emptyBody, type HttpRequest } from '../../core/http.ts';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import type { ConnectionFailure, WorldFetchResult } from '../../core/world-connection.ts';

/** Answer of POST /_cheonman/fetch. */
type FetchAnswer =
  | { kind: 'response'; status: number; headers: Record<string, string>; bodyBase64: string; remoteAddress: string }
  | { kind: 'failure'; failure: ConnectionFailure; remoteAddress?: string };

/** Whether one of our sandboxes answers at `endpoint`; AWS itself is not asked. */
export async function isSandbox(endpoint: string): Promise<boolean> {
  if (new URL(endpoint).hostname.endsWith('.amazonaws.com')) return false;
  return assertSandbox(endpoint).then(
    () => true,
    () => false,
  );
}

/** Throws PlatformError unless one of our sandboxes answers at `endpoint`. */
export async function assertSandbox(endpoint: string): Promise<void> {
  let reason: string;
  try {
    const response = await fetch(`${endpoint}/_cheonman/health`, { signal: AbortSignal.timeout(5000) });
    const { service } = (await response.json()) as { service?: string };
    if (service === 'cheonman-sandbox') return;
    reason = `HTTP ${response.status}`;
  } catch (error) {
    const { cause, name } = error as Error & { cause?: { code?: string } };
    reason = cause?.code ?? name;
  }
  throw new PlatformError(commandMessages.endpointNotSandbox, { endpoint, reason });
}

/** Sends a probe into the world of the sandbox at `endpoint`. */
export async function probeInSandbox(endpoint: string, request: HttpRequest): Promise<WorldFetchResult> {
  const { method, scheme, host, path, query, headers } = request;
  const url = `${scheme}://${host}${path}${query ? `?${query}` : ''}`;
  const response = await fetch(`${endpoint}/_cheonman/fetch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ url, method, headers }),
  });
  const answer = (await response.json()) as FetchAnswer;
  if (answer.kind === 'failure') return answer;
  const body = decodeBase64(answer.bodyBase64) ?? emptyBody;
  const { status, remoteAddress } = answer;
  return { kind: 'response', remoteAddress, response: { status, headers: answer.headers, body } };
}
