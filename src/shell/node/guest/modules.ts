import type { GuestBase } from './base.ts';
import type { GuestParts } from './parts.ts';
import type { GuestSystem } from './system.ts';

/** What `require` and `import` find under Node's own names. Refers to nothing outside of itself (see inspect.ts). */
export function makeModules(base: GuestBase, system: GuestSystem, parts: GuestParts): Record<string, unknown> {
  const { inspect, format, EventEmitter, clock, timers } = base;
  const { Buffer, TextEncoder, TextDecoder } = base.bytes;
  const { fs, path, readline } = system;
  const { URL, URLSearchParams } = system.network;
  const url = {
    URL,
    URLSearchParams,
    fileURLToPath: (one: unknown) => decodeURIComponent(new URL(String(one)).pathname),
    pathToFileURL: (file: string) => new URL(`file://${path.resolve(file)}`),
  };
  return {
    assert: parts.makeAssert(inspect),
    'assert/strict': parts.makeAssert(inspect),
    buffer: { Buffer },
    child_process: system.childProcess,
    crypto: system.crypto,
    events: Object.assign(EventEmitter, { EventEmitter, default: EventEmitter }),
    fs,
    'fs/promises': fs.promises,
    os: system.os,
    path,
    'path/posix': path,
    perf_hooks: { performance: clock.performance },
    process: system.process,
    readline,
    'readline/promises': readline.promises,
    timers: timers.globals,
    'timers/promises': timers.promises,
    url,
    util: parts.makeUtil(inspect, format, { TextEncoder, TextDecoder }),
  };
}
