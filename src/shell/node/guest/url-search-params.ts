import type { GuestUrl } from './url.ts';

/** `URLSearchParams`. Refers to nothing outside of itself (see inspect.ts). */
export function makeSearchParams(): GuestUrl['URLSearchParams'] {
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
  return URLSearchParams;
}
