/** `structuredClone`. Refers to nothing outside of itself (see inspect.ts). */
export function makeClone(copyBytes: (bytes: ArrayBufferView) => unknown) {
  function clone(value: unknown, known = new Map<unknown, unknown>()): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (known.has(value)) return known.get(value);
    if (value instanceof Date) return new Date(value.getTime());
    if (ArrayBuffer.isView(value)) return copyBytes(value);
    const copy: object = Array.isArray(value)
      ? []
      : value instanceof Map
        ? new Map()
        : value instanceof Set
          ? new Set()
          : {};
    known.set(value, copy);
    if (value instanceof Map)
      for (const [key, one] of value) (copy as Map<unknown, unknown>).set(clone(key, known), clone(one, known));
    else if (value instanceof Set) for (const one of value) (copy as Set<unknown>).add(clone(one, known));
    else for (const [key, one] of Object.entries(value)) (copy as Record<string, unknown>)[key] = clone(one, known);
    return copy;
  }

  return (value: unknown) => clone(value);
}
