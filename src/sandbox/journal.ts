import type { HttpRequest } from '../core/http.ts';
import { maskKeys } from '../core/real-key-mask.ts';

/** One thing that happened to a world from outside: a request that may change it, or a step of its clock. */
export type JournalEntry =
  | { kind: 'request'; atMs: number; action: string; request: HttpRequest }
  | { kind: 'skip'; atMs: number; durationMs: number };

/**
 * Requests are kept without signature and session token: the scope says whose they were, and replay needs no more.
 * A key that looks real is none of this world's, which knows its owner as little without it.
 */
function withoutSecrets(request: HttpRequest): HttpRequest {
  const headers = { ...request.headers };
  delete headers['x-amz-security-token'];
  if (headers.authorization)
    headers.authorization = maskKeys(headers.authorization.replace(/Signature=[0-9a-f]+/, 'Signature=0'));
  return { ...request, headers };
}

/** About what an entry holds, in bytes. */
function sizeOf(entry: JournalEntry): number {
  return entry.kind === 'request' ? 1000 + entry.request.body.length : 100;
}

/**
 * The world's history since it began or was last restored. Together with the seed it gives the same world again
 * (see replay.ts). Keeps at most `capacityBytes`, dropping the oldest; `isComplete` tells whether any had to be dropped.
 */
export class Journal {
  readonly entries: JournalEntry[] = [];
  isComplete = true;
  private readonly capacityBytes: number;
  private sizeBytes = 0;
  /** World time from which the running skip is not recorded yet. */
  private skippingFromMs: number | undefined;

  constructor(capacityBytes = 16 * 1024 * 1024) {
    this.capacityBytes = capacityBytes;
  }

  recordRequest(atMs: number, action: string, request: HttpRequest): void {
    this.recordSkipUntil(atMs);
    this.push({ kind: 'request', atMs, action, request: withoutSecrets(request) });
  }

  /** Records the steps of the clock that `skip` makes, around the requests that are answered in the midst of it. */
  recordSkip(clock: { nowMs(): number }, durationMs: number, skip: () => void): void {
    const atMs = clock.nowMs();
    this.skippingFromMs = atMs;
    skip();
    this.recordSkipUntil(atMs + durationMs);
    this.skippingFromMs = undefined;
  }

  private recordSkipUntil(atMs: number): void {
    const fromMs = this.skippingFromMs;
    if (fromMs === undefined || atMs <= fromMs) return;
    this.push({ kind: 'skip', atMs: fromMs, durationMs: atMs - fromMs });
    this.skippingFromMs = atMs;
  }

  /** Begins anew after a reset or a restored snapshot. */
  clear(): void {
    this.entries.length = 0;
    this.sizeBytes = 0;
    this.isComplete = true;
  }

  private push(entry: JournalEntry): void {
    this.entries.push(entry);
    this.sizeBytes += sizeOf(entry);
    while (this.sizeBytes > this.capacityBytes) {
      this.sizeBytes -= sizeOf(this.entries.shift()!);
      this.isComplete = false;
    }
  }
}
