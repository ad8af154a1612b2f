import type { makeAssert } from './assert-module.ts';
import type { makeBytes } from './bytes.ts';
import type { makeChildProcess } from './child-process-module.ts';
import type { makeClock } from './clock.ts';
import type { makeConsole } from './console.ts';
import type { makeCrypto } from './crypto-module.ts';
import type { makeEventEmitter } from './events-module.ts';
import type { makeFs } from './fs-module.ts';
import type { GuestHost, GuestSettings } from './guest-host.ts';
import type { makeFormat } from './format.ts';
import type { makeInspectLayout } from './inspect-layout.ts';
import type { makeInspect } from './inspect.ts';
import type { makeNetwork } from './network.ts';
import type { makePath } from './path-module.ts';
import type { makeOs } from './os-module.ts';
import type { makeProcess } from './process-module.ts';
import type { makeRequire } from './require.ts';
import type { makeStreams } from './streams.ts';
import type { makeClone } from './structured-clone.ts';
import type { makeTimers } from './timers-module.ts';
import type { makeUtil } from './util-module.ts';

export interface GuestParts {
  makeAssert: typeof makeAssert;
  makeBytes: typeof makeBytes;
  makeChildProcess: typeof makeChildProcess;
  makeClock: typeof makeClock;
  makeClone: typeof makeClone;
  makeConsole: typeof makeConsole;
  makeCrypto: typeof makeCrypto;
  makeEventEmitter: typeof makeEventEmitter;
  makeFormat: typeof makeFormat;
  makeFs: typeof makeFs;
  makeInspect: typeof makeInspect;
  makeInspectLayout: typeof makeInspectLayout;
  makeNetwork: typeof makeNetwork;
  makeOs: typeof makeOs;
  makePath: typeof makePath;
  makeProcess: typeof makeProcess;
  makeRequire: typeof makeRequire;
  makeStreams: typeof makeStreams;
  makeTimers: typeof makeTimers;
  makeUtil: typeof makeUtil;
}

/** Makes Node's globals and modules. Refers to nothing outside of itself (see inspect.ts). */
export function startGuest(host: GuestHost, parts: GuestParts) {
  const settings = JSON.parse(host.settings) as GuestSettings;
  const scope = globalThis as unknown as Record<string, unknown>;
  const ask = (name: string, argument: object) => JSON.parse(host.ask(name, JSON.stringify(argument))) as unknown;

  const waiting = new Map<number, (answer: unknown) => void>();
  const question = (asked: object) =>
    new Promise<unknown>((resolve) => waiting.set(host.start(JSON.stringify(asked)), resolve));
  function answer(id: number, text: string): void {
    const resolve = waiting.get(id);
    waiting.delete(id);
    resolve?.(JSON.parse(text));
  }

  const inspect = parts.makeInspect(parts.makeInspectLayout());
  const format = parts.makeFormat(inspect);
  const { Buffer, TextEncoder, TextDecoder, atob, btoa } = parts.makeBytes();
  const EventEmitter = parts.makeEventEmitter();
  const path = parts.makePath(() => settings.cwd);
  const fs = parts.makeFs(ask, (one) => path.resolve(one), Buffer as never);
  const network = parts.makeNetwork(ask, question, Buffer as never);
  const nextText = async () => ((await question({ kind: 'line' })) as { text: string | null }).text;
  const { stdin, readline } = parts.makeStreams(
    EventEmitter as never,
    nextText,
    (text) => host.write(1, text),
    settings.stdinIsTerminal,
  );

  /** Tells of a promise that nobody takes and that is rejected. */
  function watch(value: unknown): unknown {
    if (value instanceof Promise) value.then(undefined, (error: unknown) => host.ask('unhandled', describe(error)));
    return value;
  }

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

  const clock = parts.makeClock(() => host.nowMs());
  const timers = parts.makeTimers(host, waiting, watch);
  Object.assign(scope, clock, timers.globals);
  const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
  const requireFolder = (folder: string) => {
    fs.accessSync(folder);
    return path.resolve(folder);
  };
  const process = parts.makeProcess(host, settings, EventEmitter, stdin, textOf, requireFolder, () =>
    clock.performance.now(),
  );
  const crypto = parts.makeCrypto(ask, Buffer);
  const childProcess = parts.makeChildProcess(
    question,
    (one) => path.resolve(one),
    () => settings.cwd,
    () => process.env,
    () => (ask('message', { name: 'exec-sync' }) as { text: string }).text,
  );
  const util = parts.makeUtil(inspect, format, { TextEncoder, TextDecoder });
  const os = parts.makeOs(settings.env);
  const fileURLToPath = (url: unknown) => decodeURIComponent(new network.URL(String(url)).pathname);
  const url = {
    URL: network.URL,
    URLSearchParams: network.URLSearchParams,
    fileURLToPath,
    pathToFileURL: (file: string) => new network.URL(`file://${path.resolve(file)}`),
  };
  const modules: Record<string, unknown> = {
    assert: parts.makeAssert(inspect),
    'assert/strict': parts.makeAssert(inspect),
    buffer: { Buffer },
    child_process: childProcess,
    crypto,
    events: Object.assign(EventEmitter, { EventEmitter, default: EventEmitter }),
    fs,
    'fs/promises': fs.promises,
    os,
    path,
    'path/posix': path,
    perf_hooks: { performance: clock.performance },
    process,
    readline,
    'readline/promises': readline.promises,
    timers: timers.globals,
    'timers/promises': timers.promises,
    url,
    util,
  };
  const globals = {
    global: globalThis,
    process,
    console: parts.makeConsole(host, inspect, format),
    Buffer,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    crypto: crypto.webcrypto,
    fetch: network.fetch,
    Headers: network.Headers,
    Response: network.Response,
    URL: network.URL,
    URLSearchParams: network.URLSearchParams,
    structuredClone: parts.makeClone((bytes) => Buffer.from(bytes)),
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });

  const { requireFrom, load } = parts.makeRequire(host, ask, modules, fs, path, settings.argv);

  /** What `-e` and stdin see besides the globals. */
  function openForText(): void {
    const names = Object.keys(modules).filter((name) => /^\w+$/.test(name) && !(name in scope));
    for (const name of names)
      Object.defineProperty(scope, name, { value: modules[name], writable: true, configurable: true });
    Object.assign(scope, {
      require: requireFrom(settings.cwd),
      module: { exports: {} },
      exports: {},
      __filename: '[eval]',
      __dirname: '.',
    });
  }

  const exportsOf = Object.entries(modules).map(([name, module]) => [
    name,
    Object.keys(module as object).filter((key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== 'default'),
  ]);
  return {
    answer,
    describe,
    watch,
    load,
    openForText,
    inspect: (value: unknown) => (typeof value === 'string' ? value : inspect(value)),
    moduleOf: (name: string) => modules[name],
    names: JSON.stringify(Object.fromEntries(exportsOf)),
    finish: () => {
      process.emit('exit', process.exitCode ?? 0);
      return process.exitCode ?? 0;
    },
  };
}
