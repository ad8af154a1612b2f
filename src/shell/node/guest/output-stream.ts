import type { GuestHost, GuestSettings } from './guest-host.ts';

export interface GuestOutput {
  write(chunk: unknown, ...rest: unknown[]): boolean;
}

/** `process.stdout` and `process.stderr`. Refers to nothing outside of itself (see inspect.ts). */
export function makeOutput(
  host: Pick<GuestHost, 'write'>,
  settings: GuestSettings,
  textOf: (bytes: Uint8Array) => string,
): (fd: 1 | 2) => GuestOutput {
  return (fd) => ({
    fd,
    isTTY: settings.isTerminal || undefined,
    columns: settings.isTerminal ? settings.columns : undefined,
    write(chunk: unknown, ...rest: unknown[]): boolean {
      host.write(fd, chunk instanceof Uint8Array ? textOf(chunk) : String(chunk));
      const done = rest.at(-1);
      if (typeof done === 'function') void Promise.resolve().then(() => (done as () => void)());
      return true;
    },
    end(chunk?: unknown) {
      if (chunk !== undefined) this.write(chunk);
    },
    on: () => undefined,
    once: () => undefined,
  });
}
