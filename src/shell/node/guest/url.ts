export interface GuestUrl {
  URL: new (url: unknown, base?: unknown) => { pathname: string };
  URLSearchParams: new (init?: string) => { toString(): string };
}

/** `URL`; the host takes addresses apart. Refers to nothing outside of itself (see inspect.ts). */
export function makeUrl(
  ask: (name: string, argument: object) => unknown,
  URLSearchParams: GuestUrl['URLSearchParams'],
): GuestUrl['URL'] {
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
    searchParams: { toString(): string };
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
  return URL;
}
