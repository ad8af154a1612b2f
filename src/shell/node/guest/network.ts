export interface GuestNetwork {
  fetch: unknown;
  Headers: unknown;
  Response: unknown;
  URL: new (url: unknown, base?: unknown) => { pathname: string };
  URLSearchParams: unknown;
}

/** `fetch`, `URL` and their like. Refers to nothing outside of itself (see inspect.ts). */
export function makeNetwork(
  ask: (name: string, argument: object) => unknown,
  question: (question: object) => Promise<unknown>,
  Buffer: { from(text: string, encoding?: string): Uint8Array & { toString(encoding?: string): string } },
): GuestNetwork {
  type Pairs = Record<string, string> | [string, string][] | Headers | undefined;

  class Headers {
    #values = new Map<string, string>();
    constructor(init?: Pairs) {
      const pairs = init instanceof Headers || Array.isArray(init) ? [...init] : Object.entries(init ?? {});
      for (const [name, value] of pairs) this.#values.set(name.toLowerCase(), String(value));
    }
    get(name: string): string | null {
      return this.#values.get(name.toLowerCase()) ?? null;
    }
    set(name: string, value: string): void {
      this.#values.set(name.toLowerCase(), String(value));
    }
    append(name: string, value: string): void {
      const before = this.get(name);
      this.set(name, before === null ? value : `${before}, ${value}`);
    }
    has(name: string): boolean {
      return this.#values.has(name.toLowerCase());
    }
    delete(name: string): void {
      this.#values.delete(name.toLowerCase());
    }
    forEach(visit: (value: string, name: string) => void): void {
      for (const [name, value] of this) visit(value, name);
    }
    entries() {
      return this.#values.entries();
    }
    keys() {
      return this.#values.keys();
    }
    values() {
      return this.#values.values();
    }
    [Symbol.iterator]() {
      return this.#values.entries();
    }
  }

  class Response {
    readonly status: number;
    readonly statusText: string;
    readonly headers: Headers;
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
    init: { method?: string; headers?: Pairs; body?: unknown } = {},
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

  class URLSearchParams {
    #pairs: [string, string][] = [];
    constructor(init: string | Record<string, string> | [string, string][] | URLSearchParams = '') {
      if (typeof init === 'string') {
        for (const part of init.replace(/^\?/, '').split('&').filter(Boolean)) {
          const at = part.indexOf('=');
          const decode = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
          this.append(decode(at < 0 ? part : part.slice(0, at)), at < 0 ? '' : decode(part.slice(at + 1)));
        }
      } else {
        const pairs = init instanceof URLSearchParams || Array.isArray(init) ? [...init] : Object.entries(init);
        for (const [name, value] of pairs) this.append(name, value);
      }
    }
    append(name: string, value: string): void {
      this.#pairs.push([String(name), String(value)]);
    }
    get(name: string): string | null {
      return this.#pairs.find(([one]) => one === name)?.[1] ?? null;
    }
    getAll(name: string): string[] {
      return this.#pairs.filter(([one]) => one === name).map(([, value]) => value);
    }
    has(name: string): boolean {
      return this.get(name) !== null;
    }
    set(name: string, value: string): void {
      this.delete(name);
      this.append(name, value);
    }
    delete(name: string): void {
      this.#pairs = this.#pairs.filter(([one]) => one !== name);
    }
    toString(): string {
      const encode = (text: string) => encodeURIComponent(text).replaceAll('%20', '+');
      return this.#pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&');
    }
    [Symbol.iterator]() {
      return this.#pairs[Symbol.iterator]();
    }
  }

  type Parts = Record<
    | 'href'
    | 'protocol'
    | 'host'
    | 'hostname'
    | 'port'
    | 'pathname'
    | 'search'
    | 'hash'
    | 'origin'
    | 'username'
    | 'password',
    string
  >;
  class URL {
    href!: string;
    origin!: string;
    protocol!: string;
    username!: string;
    password!: string;
    host!: string;
    hostname!: string;
    port!: string;
    pathname!: string;
    search!: string;
    searchParams: URLSearchParams;
    hash!: string;
    constructor(url: unknown, base?: unknown) {
      const parts = ask('url', {
        url: String(url),
        base: base === undefined ? undefined : String(base),
      }) as Parts | null;
      if (!parts) throw Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: String(url) });
      Object.assign(this, parts);
      this.searchParams = new URLSearchParams(parts.search);
    }
    static canParse(url: unknown, base?: unknown): boolean {
      return ask('url', { url: String(url), base: base === undefined ? undefined : String(base) }) !== null;
    }
    toString(): string {
      const query = this.searchParams.toString();
      const user = this.username === '' ? '' : `${this.username}${this.password === '' ? '' : `:${this.password}`}@`;
      const start = this.protocol === 'file:' ? 'file://' : `${this.protocol}//${user}${this.host}`;
      return `${start}${this.pathname}${query === '' ? '' : `?${query}`}${this.hash}`;
    }
    toJSON(): string {
      return this.toString();
    }
  }
  return { fetch, Headers, Response, URL, URLSearchParams };
}
