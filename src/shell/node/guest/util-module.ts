import type { makeFormat } from './format.ts';
import type { makeInspect } from './inspect.ts';

/** Node's `util`; `coders` are TextEncoder and TextDecoder. Refers to nothing outside of itself (see inspect.ts). */
export function makeUtil<Coders extends object>(
  inspect: ReturnType<typeof makeInspect>,
  format: ReturnType<typeof makeFormat>,
  coders: Coders,
) {
  function promisify(method: (...args: unknown[]) => void): unknown {
    const custom = (method as unknown as Record<symbol, unknown>)[Symbol.for('nodejs.util.promisify.custom')];
    if (custom) return custom;
    return (...args: unknown[]) =>
      new Promise((resolve, reject) =>
        method(...args, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value))),
      );
  }

  return {
    inspect: Object.assign(inspect, { custom: Symbol.for('nodejs.util.inspect.custom') }),
    format,
    promisify,
    isDeepStrictEqual: (a: unknown, b: unknown) => inspect(a, { depth: null }) === inspect(b, { depth: null }),
    types: {
      isPromise: (value: unknown) => value instanceof Promise,
      isDate: (value: unknown) => value instanceof Date,
    },
    ...coders,
  };
}
