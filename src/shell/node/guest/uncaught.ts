import type { GuestHost } from './guest-host.ts';
import type { makeInspect } from './inspect.ts';

/** Errors that nobody takes, told to the host. Refers to nothing outside of itself (see inspect.ts). */
export function makeUncaught(host: Pick<GuestHost, 'ask'>, inspect: ReturnType<typeof makeInspect>) {
  /** An error as JSON. */
  function describe(error: unknown): string {
    const isError = error instanceof Error;
    return JSON.stringify({
      isError,
      shown: inspect(error),
      stack: isError ? String(error.stack) : '',
      name: isError ? error.name : '',
      message: isError ? error.message : '',
    });
  }

  /** Tells of a promise that nobody takes and that is rejected. */
  function watch(value: unknown): unknown {
    if (value instanceof Promise) value.then(undefined, (error: unknown) => host.ask('unhandled', describe(error)));
    return value;
  }

  return { describe, watch };
}
