import type { HttpRequest } from '../core/http.ts';

/** One thing that happened to a world from outside: a request that may change it, or a step of its clock. */
export type JournalEntry =
  | { kind: 'request'; atMs: number; action: string; request: HttpRequest }
  | { kind: 'skip'; atMs: number; durationMs: number };

/** Requests are kept without signature and session token: the scope says whose they were, and replay needs no more. */
function withoutSecrets(request: HttpRequest): HttpRequest {
  const headers = { ...request.headers };
  delete headers['x-amz-security-token'];
  if (headers.authorization)
    headers.authorization = headers.authorization.replace(/Signature=[0-9a-f]+/, 'Signature=0');
  return { ...request, headers };
}

/**
 * The world's history since it began or was last restored. Together with the seed it gives the same world again
 * (see replay.ts). Keeps at most `capacity` entries; `isComplete` tells whether any had to be dropped.
 */
export class Journal {
  readonly entries: JournalEntry[] = [];
  isComplete = true;
  private readonly capacity: number;

  constructor(capacity = 10_000) {
    this.capacity = capacity;
  }

  recordRequest(atMs: number, action: string, request: HttpRequest): void {
    this.push({ kind: 'request', atMs, action, request: withoutSecrets(request) });
  }

  recordSkip(atMs: number, durationMs: number): void {
    this.push({ kind: 'skip', atMs, durationMs });
  }

  /** Begins anew after a reset or a restored snapshot. */
  clear(): void {
    this.entries.length = 0;
    this.isComplete = true;
  }

  private push(entry: JournalEntry): void {
    this.entries.push(entry);
    if (this.entries.length > this.capacity) {
      this.entries.shift();
      this.isComplete = false;
    }
  }
}
