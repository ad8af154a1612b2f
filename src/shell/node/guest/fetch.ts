import type { GuestHeaders, HeadersInit } from './headers.ts';
import type { GuestUrl } from './url.ts';

/** `fetch` and what it answers. Refers to nothing outside of itself (see inspect.ts). */
export function makeFetch(
  question: (question: object) => Promise<unknown>,
  Buffer: { from(text: string, encoding?: string): Uint8Array & { toString(encoding?: string): string } },
  Headers: new (init?: HeadersInit) => GuestHeaders,
  { URL, URLSearchParams }: GuestUrl,
): { fetch: unknown; Response: unknown } {
  class Response {
    readonly status: number;
    readonly statusText: string;
    readonly headers: GuestHeaders;
    readonly url: string;
    #latin1: string;
    constructor(
      answer: { status: number; statusText: string; headers: Record<string, string>; latin1: string },
      url: string,
    ) {
      this.status = answer.status;
      this.statusText = answer.statusText;
      this.headers = new Headers(answer.headers);
      this.url = url;
      this.#latin1 = answer.latin1;
    }
    get ok(): boolean {
      return this.status >= 200 && this.status < 300;
    }
    async text(): Promise<string> {
      return Buffer.from(this.#latin1, 'latin1').toString('utf8');
    }
    async json(): Promise<unknown> {
      return JSON.parse(await this.text()) as unknown;
    }
    async arrayBuffer(): Promise<ArrayBufferLike> {
      return Buffer.from(this.#latin1, 'latin1').buffer;
    }
  }

  async function fetch(
    target: unknown,
    init: { method?: string; headers?: HeadersInit; body?: unknown } = {},
  ): Promise<Response> {
    const url = String(new URL(String(target)));
    const headers = Object.fromEntries(new Headers(init.headers));
    const isForm = init.body instanceof URLSearchParams;
    if (init.body !== undefined && headers['content-type'] === undefined) {
      headers['content-type'] = isForm ? 'application/x-www-form-urlencoded;charset=UTF-8' : 'text/plain;charset=UTF-8';
    }
    const body = init.body === undefined || init.body === null ? '' : String(init.body);
    const method = (init.method ?? 'GET').toUpperCase();
    const answer = (await question({ kind: 'fetch', method, url, headers, body })) as {
      code?: string;
      message?: string;
    } & ConstructorParameters<typeof Response>[0];
    if (answer.code === undefined) return new Response(answer, url);
    const cause = Object.assign(new Error(answer.message), { code: answer.code });
    throw new TypeError('fetch failed', { cause });
  }
  return { fetch, Response };
}
