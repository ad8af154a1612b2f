/** Sets a key that came from outside: `__proto__` must become a plain key, not the prototype. */
export function setOwn(values: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') values[key] = value;
  else Object.defineProperty(values, key, { value, enumerable: true, writable: true, configurable: true });
}
