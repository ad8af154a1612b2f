type Method = (...args: never[]) => unknown;

/** The functions of `fs` in its three styles: with Sync, with a callback, with promises. Refers to nothing outside of itself (see inspect.ts). */
export function makeFsStyles<Sync extends object>(
  sync: Sync,
): Sync & Record<string, unknown> & { promises: Record<string, Method> } {
  const promises: Record<string, Method> = {};
  const callbacks: Record<string, Method> = {};
  for (const [name, method] of Object.entries(sync) as [string, (...args: unknown[]) => unknown][]) {
    const plain = name.replace(/Sync$/, '');
    promises[plain] = async (...args: unknown[]) => method(...args);
    callbacks[plain] = (...args: unknown[]) => {
      const done = args.pop() as (error: unknown, value?: unknown) => void;
      (promises[plain]!(...(args as never[])) as Promise<unknown>).then(
        (value) => done(null, value),
        (error: unknown) => done(error),
      );
    };
  }
  delete promises['exists'];
  return { ...sync, ...callbacks, promises };
}
