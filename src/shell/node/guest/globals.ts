import type { GuestBase } from './base.ts';
import type { GuestParts } from './parts.ts';
import type { GuestSystem } from './system.ts';

/** Puts Node's globals into the program's scope. Refers to nothing outside of itself (see inspect.ts). */
export function defineGlobals(base: GuestBase, system: GuestSystem, parts: GuestParts): void {
  const { bytes, host, inspect, format } = base;
  Object.assign(globalThis, base.clock, base.timers.globals);
  const globals = {
    global: globalThis,
    process: system.process,
    console: parts.makeConsole(host, inspect, format),
    ...bytes,
    crypto: system.crypto.webcrypto,
    ...system.network,
    structuredClone: parts.makeClone((one) => bytes.Buffer.from(one)),
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
