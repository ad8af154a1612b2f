export interface GuestHeaders extends Iterable<[string, string]> {
  get(name: string): string | null;
}

export type HeadersInit = Record<string, string> | [string, string][] | GuestHeaders | undefined;

/** `Headers`. Refers to nothing outside of itself (see inspect.ts). */
export function makeHeaders(): new (init?: HeadersInit) => GuestHeaders {
  class Headers {
    #values = new Map<string, string>();
    constructor(init?: HeadersInit) {
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
  return Headers;
}
