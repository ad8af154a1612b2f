import type { HttpRequest } from '../../core/http.ts';
import type { ConnectionFailure, WorldFetchResult } from '../../core/world-connection.ts';

/** As long as a learner would wait in front of a browser before giving up. */
const timeoutMs = 8000;

const failuresByCode: Record<string, ConnectionFailure> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'resolve',
  EAI_AGAIN: 'resolve',
  ECONNRESET: 'reset',
  UND_ERR_SOCKET: 'reset',
};

function failureOf(error: unknown): ConnectionFailure {
  const code = ((error as Error).cause as { code?: string } | undefined)?.code;
  return failuresByCode[code ?? ''] ?? 'timeout';
}

/** Sends a probe over the internet, redirects not followed. Used against real accounts. */
export async function probeOverInternet(request: HttpRequest): Promise<WorldFetchResult> {
  const { method, scheme, host, path, query, headers } = request;
  // `host` may not be set by hand with fetch; it follows from the URL.
  const rest = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'host'));
  try {
    const response = await fetch(`${scheme}://${host}${path}${query ? `?${query}` : ''}`, {
      method,
      headers: rest,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body = new Uint8Array(await response.arrayBuffer());
    const answer = { status: response.status, headers: Object.fromEntries(response.headers), body };
    return { kind: 'response', response: answer, remoteAddress: host };
  } catch (error) {
    return { kind: 'failure', failure: failureOf(error) };
  }
}
