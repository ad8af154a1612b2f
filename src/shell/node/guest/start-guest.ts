import type { makeBytes } from './bytes.ts';
import type { makeEventEmitter } from './events-module.ts';
import type { makeFs } from './fs-module.ts';
import type { makeInspect } from './inspect.ts';
import type { makeNetwork } from './network.ts';
import type { makePath } from './path-module.ts';
import type { makeStreams } from './streams.ts';

/** What the runner gives to the program's side; values cross as JSON. */
export interface GuestHost {
  ask(name: string, argument: string): string;
  /** Starts what takes time; `answer` of what this file returns is called with its number. */
  start(question: string): number;
  cancel(id: number): void;
  write(stream: number, text: string): void;
  exit(exitCode: number): void;
  nowMs(): number;
  /** A function of `source` in a file's own scope, and its exports if it is a module. */
  compile(source: string, path: string): (...args: unknown[]) => unknown;
  settings: string;
}

export interface GuestParts {
  makeBytes: typeof makeBytes;
  makeEventEmitter: typeof makeEventEmitter;
  makeFs: typeof makeFs;
  makeInspect: typeof makeInspect;
  makeNetwork: typeof makeNetwork;
  makePath: typeof makePath;
  makeStreams: typeof makeStreams;
}

/** Makes Node's globals and modules. Refers to nothing outside of itself (see inspect.ts). */
export function startGuest(host: GuestHost, parts: GuestParts) {
  type Settings = {
    argv: string[];
    env: Record<string, string>;
    cwd: string;
    columns: number;
    isTerminal: boolean;
    stdinIsTerminal: boolean;
    version: string;
  };
  const settings = JSON.parse(host.settings) as Settings;
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

  function defineClock() {
    const RealDate = Date;
    class WorldDate extends RealDate {
      constructor(...args: unknown[]) {
        super(...((args.length === 0 ? [host.nowMs()] : args) as [number]));
      }
      static override now(): number {
        return host.nowMs();
      }
    }
    Object.defineProperty(WorldDate, 'name', { value: 'Date' });
    scope['Date'] = WorldDate;
    const startedMs = host.nowMs();
    scope['performance'] = { now: () => host.nowMs() - startedMs, timeOrigin: startedMs };
  }

  function defineTimers(watch: (value: unknown) => void) {
    type Timer = { dueMs: number; order: number; run: () => void; everyMs: number | undefined; question: number };
    const timers = new Map<number, Timer>();
    let nextId = 1;
    const schedule = (id: number, timer: Timer) => {
      const durationMs = Math.max(0, timer.dueMs - host.nowMs());
      timer.question = host.start(JSON.stringify({ kind: 'sleep', durationMs }));
      waiting.set(timer.question, () => runDue(timer.dueMs, id));
    };
    // Timers that fall due with this one run in the order of their times, whichever answer comes first.
    const runDue = (dueMs: number, woken: number) => {
      const due = [...timers].filter(
        ([id, timer]) => id === woken || timer.dueMs < dueMs || (timer.dueMs === dueMs && id < woken),
      );
      for (const [id, timer] of due.sort(([, a], [, b]) => a.dueMs - b.dueMs || a.order - b.order)) {
        if (timers.get(id) !== timer) continue;
        if (id !== woken) host.cancel(timer.question);
        if (timer.everyMs === undefined) timers.delete(id);
        else {
          timer.dueMs += timer.everyMs;
          schedule(id, timer);
        }
        timer.run();
      }
    };
    const start = (run: unknown, delayMs: unknown, args: unknown[], repeats: boolean) => {
      const ms = Math.max(1, Math.min(Number(delayMs) || 1, 2 ** 31 - 1));
      const id = nextId++;
      const call = () => watch((run as (...args: unknown[]) => unknown)(...args));
      const timer: Timer = {
        dueMs: host.nowMs() + ms,
        order: id,
        run: call,
        everyMs: repeats ? ms : undefined,
        question: 0,
      };
      timers.set(id, timer);
      schedule(id, timer);
      return { id, ref: () => undefined, unref: () => stop(id), hasRef: () => true, [Symbol.toPrimitive]: () => id };
    };
    const stop = (handle: unknown) => {
      const id = typeof handle === 'object' && handle !== null ? (handle as { id: number }).id : Number(handle);
      const timer = timers.get(id);
      if (!timer) return;
      timers.delete(id);
      waiting.delete(timer.question);
      host.cancel(timer.question);
    };
    const wait = (ms: unknown, value?: unknown) => new Promise((resolve) => start(() => resolve(value), ms, [], false));
    const setTimeout = Object.assign((run: unknown, ms?: unknown, ...args: unknown[]) => start(run, ms, args, false), {
      promised: wait,
    });
    Object.assign(scope, {
      setTimeout,
      setInterval: (run: unknown, ms?: unknown, ...args: unknown[]) => start(run, ms, args, true),
      setImmediate: (run: unknown, ...args: unknown[]) => start(run, 0, args, false),
      clearTimeout: stop,
      clearInterval: stop,
      clearImmediate: stop,
      queueMicrotask: (run: () => void) => void Promise.resolve().then(run),
    });
    return { setTimeout: wait, setImmediate: (value?: unknown) => wait(0, value), setInterval: undefined };
  }

  const { inspect, format } = parts.makeInspect();
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

  const output = (fd: number) => ({
    fd,
    isTTY: settings.isTerminal || undefined,
    columns: settings.isTerminal ? settings.columns : undefined,
    write(chunk: unknown, ...rest: unknown[]): boolean {
      host.write(fd, chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : String(chunk));
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

  class Process extends EventEmitter {
    argv = settings.argv;
    argv0 = 'node';
    execPath = '/usr/bin/node';
    execArgv: string[] = [];
    env = settings.env;
    pid = 4242;
    ppid = 1000;
    platform = 'linux';
    arch = 'x64';
    title = 'node';
    version = settings.version;
    versions = { node: settings.version.slice(1) };
    exitCode: number | undefined = undefined;
    stdin = stdin;
    stdout = output(1);
    stderr = output(2);
    cwd(): string {
      return settings.cwd;
    }
    chdir(directory: string): void {
      fs.accessSync(directory);
      settings.cwd = path.resolve(directory);
    }
    exit(code?: number): void {
      if (code !== undefined) this.exitCode = Number(code);
      this.emit('exit', this.exitCode ?? 0);
      host.exit(this.exitCode ?? 0);
      // The interpreter is interrupted here: nothing after an exit runs.
      for (;;);
    }
    nextTick(run: (...args: unknown[]) => void, ...args: unknown[]): void {
      void Promise.resolve().then(() => run(...args));
    }
    uptime(): number {
      return (scope['performance'] as { now(): number }).now() / 1000;
    }
    hrtime = Object.assign(
      () => {
        const ms = (scope['performance'] as { now(): number }).now();
        return [Math.floor(ms / 1000), Math.floor((ms % 1000) * 1e6)];
      },
      { bigint: () => BigInt(Math.floor((scope['performance'] as { now(): number }).now() * 1e6)) },
    );
    memoryUsage() {
      return { rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 };
    }
    umask(): number {
      return 0o22;
    }
  }
  const process = new Process();

  function makeConsole() {
    let indent = '';
    const counts = new Map<string, number>();
    const timers = new Map<string, number>();
    const print = (stream: number, text: string) => {
      const shown = indent === '' ? text : text.replace(/^/gm, indent);
      host.write(stream, `${shown}\n`);
    };
    const log = (...values: unknown[]) => print(1, format(...values));
    const error = (...values: unknown[]) => print(2, format(...values));
    const since = (label: string) => `${label}: ${(host.nowMs() - (timers.get(label) ?? host.nowMs())).toFixed(3)}ms`;
    function table(rows: unknown): void {
      if (typeof rows !== 'object' || rows === null) return log(rows);
      const entries = Object.entries(rows);
      const isPlain = (row: unknown) => typeof row !== 'object' || row === null;
      const columns = [...new Set(entries.flatMap(([, row]) => (isPlain(row) ? [] : Object.keys(row as object))))];
      const hasValues = entries.some(([, row]) => isPlain(row));
      const head = ['(index)', ...columns, ...(hasValues ? ['Values'] : [])];
      const body = entries.map(([index, row]) => [
        index,
        ...columns.map((name) =>
          !isPlain(row) && Object.hasOwn(row as object, name) ? inspect((row as Record<string, unknown>)[name]) : '',
        ),
        ...(hasValues ? [isPlain(row) ? inspect(row) : ''] : []),
      ]);
      const widths = head.map((name, at) =>
        Math.max(...[name, ...body.map((row) => row[at]!)].map((cell) => cell.length + 2)),
      );
      const line = (cells: string[]) => `│${cells.map((cell, at) => ` ${cell}`.padEnd(widths[at]!)).join('│')}│`;
      const rule = (left: string, middle: string, right: string) =>
        left + widths.map((width) => '─'.repeat(width)).join(middle) + right;
      log([rule('┌', '┬', '┐'), line(head), rule('├', '┼', '┤'), ...body.map(line), rule('└', '┴', '┘')].join('\n'));
    }
    return {
      log,
      info: log,
      debug: log,
      error,
      warn: error,
      trace: (...values: unknown[]) => error(`Trace: ${format(...values)}`),
      dir: (value: unknown, options?: { depth?: number | null }) => print(1, inspect(value, options)),
      table,
      assert: (condition: unknown, ...values: unknown[]) => {
        if (!condition) error(values.length > 0 ? `Assertion failed: ${format(...values)}` : 'Assertion failed');
      },
      count: (label = 'default') => {
        counts.set(label, (counts.get(label) ?? 0) + 1);
        log(`${label}: ${counts.get(label)}`);
      },
      time: (label = 'default') => void timers.set(label, host.nowMs()),
      timeLog: (label = 'default') => log(since(label)),
      timeEnd: (label = 'default') => {
        log(since(label));
        timers.delete(label);
      },
      group: (...values: unknown[]) => {
        if (values.length > 0) log(...values);
        indent += '  ';
      },
      groupEnd: () => void (indent = indent.slice(2)),
    };
  }

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

  function promisify(method: (...args: unknown[]) => void): unknown {
    const custom = (method as unknown as Record<symbol, unknown>)[Symbol.for('nodejs.util.promisify.custom')];
    if (custom) return custom;
    return (...args: unknown[]) =>
      new Promise((resolve, reject) =>
        method(...args, (error: unknown, value: unknown) => (error ? reject(error) : resolve(value))),
      );
  }

  function makeAssert() {
    class AssertionError extends Error {
      override name = 'AssertionError';
      code = 'ERR_ASSERTION';
    }
    const require = (condition: unknown, message: unknown, text: string) => {
      if (condition) return;
      throw message instanceof Error ? message : new AssertionError(message === undefined ? text : String(message));
    };
    const same = (a: unknown, b: unknown) => inspect(a, { depth: null }) === inspect(b, { depth: null });
    const ok = (value: unknown, message?: unknown) =>
      require(value, message, 'The expression evaluated to a falsy value');
    const equal = (a: unknown, b: unknown, message?: unknown) =>
      require(Object.is(a, b), message, `Expected values to be strictly equal:\n\n${inspect(a)} !== ${inspect(b)}\n`);
    const deepEqual = (a: unknown, b: unknown, message?: unknown) =>
      require(same(
        a,
        b,
      ), message, `Expected values to be strictly deep-equal:\n${inspect(a)}\n\nshould loosely deep-equal\n\n${inspect(b)}`);
    const throws = (run: () => void, message?: unknown) => {
      let hasThrown = false;
      try {
        run();
      } catch {
        hasThrown = true;
      }
      require(hasThrown, message, 'Missing expected exception.');
    };
    const methods = { ok, equal, strictEqual: equal, deepEqual, deepStrictEqual: deepEqual, throws, AssertionError };
    return Object.assign(ok.bind(undefined), methods, { strict: methods });
  }

  async function execute(
    command: string,
    options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
  ) {
    const { cwd = settings.cwd, env = process.env, input = '' } = options;
    const asked = { kind: 'exec', command, cwd: path.resolve(cwd), env, stdin: input };
    return (await question(asked)) as { stdout: string; stderr: string; exitCode: number };
  }

  function makeChildProcess() {
    type Done = (error: unknown, stdout: string, stderr: string) => void;
    const finish = (
      { stdout, stderr, exitCode }: { stdout: string; stderr: string; exitCode: number },
      command: string,
    ) => {
      const error =
        exitCode === 0
          ? null
          : Object.assign(new Error(`Command failed: ${command}\n${stderr}`), { code: exitCode, stdout, stderr });
      return { error, stdout, stderr };
    };
    const quote = (word: string) => `'${word.replaceAll("'", "'\\''")}'`;
    const run = async (command: string, rest: unknown[]) => {
      const options = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one)) as
        object | undefined;
      return finish(await execute(command, options), command);
    };
    const withPromise = (commandOf: (args: unknown[]) => string) => {
      const method = (...args: unknown[]) => {
        const done = args.findLast((one) => typeof one === 'function') as Done | undefined;
        void run(commandOf(args), args).then(({ error, stdout, stderr }) => done?.(error, stdout, stderr));
      };
      const promised = async (...args: unknown[]) => {
        const { error, stdout, stderr } = await run(commandOf(args), args);
        if (error) throw error;
        return { stdout, stderr };
      };
      return Object.assign(method, { [Symbol.for('nodejs.util.promisify.custom')]: promised });
    };
    const words = ([program, list]: unknown[]) =>
      [program as string, ...(Array.isArray(list) ? (list as string[]) : [])].map(quote).join(' ');
    const absent = (name: string) => () => {
      throw new Error(`${name}: ${(ask('message', { name: 'exec-sync' }) as { text: string }).text}`);
    };
    return {
      exec: withPromise(([command]) => String(command)),
      execFile: withPromise(words),
      execSync: absent('execSync'),
      execFileSync: absent('execFileSync'),
      spawnSync: absent('spawnSync'),
      spawn: absent('spawn'),
    };
  }

  function makeCrypto() {
    const randomBytes = (count: number) =>
      Buffer.from((ask('random', { count }) as { latin1: string }).latin1, 'latin1');
    const randomUUID = () => {
      const hex = randomBytes(16).toString('hex');
      const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
    };
    const createHash = (algorithm: string) => {
      let text = '';
      const hash = {
        update(data: unknown) {
          text +=
            data instanceof Uint8Array
              ? Buffer.from(data).toString('latin1')
              : Buffer.from(String(data)).toString('latin1');
          return hash;
        },
        digest(encoding?: string) {
          const { latin1, error } = ask('hash', { algorithm, latin1: text }) as { latin1: string; error?: string };
          if (error !== undefined) throw new Error('Digest method not supported');
          const bytes = Buffer.from(latin1, 'latin1');
          return encoding === undefined ? bytes : bytes.toString(encoding);
        },
      };
      return hash;
    };
    const getRandomValues = (array: Uint8Array) => {
      array.set(randomBytes(array.length));
      return array;
    };
    return {
      randomUUID,
      randomBytes,
      randomInt: (max: number) => Math.floor(Math.random() * max),
      createHash,
      getRandomValues,
      webcrypto: { randomUUID, getRandomValues },
    };
  }

  function clone(value: unknown, known = new Map<unknown, unknown>()): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (known.has(value)) return known.get(value);
    if (value instanceof Date) return new Date(value.getTime());
    if (ArrayBuffer.isView(value)) return Buffer.from(value);
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

  defineClock();
  const timersPromises = defineTimers(watch);
  const crypto = makeCrypto();
  const util = {
    inspect: Object.assign(inspect, { custom: Symbol.for('nodejs.util.inspect.custom') }),
    format,
    promisify,
    isDeepStrictEqual: (a: unknown, b: unknown) => inspect(a, { depth: null }) === inspect(b, { depth: null }),
    types: {
      isPromise: (value: unknown) => value instanceof Promise,
      isDate: (value: unknown) => value instanceof Date,
    },
    TextEncoder,
    TextDecoder,
  };
  const os = {
    EOL: '\n',
    homedir: () => settings.env['HOME'] ?? '/home/learner',
    tmpdir: () => '/tmp',
    hostname: () => 'cheonman',
    platform: () => 'linux',
    type: () => 'Linux',
    arch: () => 'x64',
    cpus: () => [],
    userInfo: () => ({
      username: settings.env['USER'] ?? 'learner',
      uid: 1000,
      gid: 1000,
      homedir: settings.env['HOME'],
    }),
  };
  const fileURLToPath = (url: unknown) => decodeURIComponent(new network.URL(String(url)).pathname);
  const url = {
    URL: network.URL,
    URLSearchParams: network.URLSearchParams,
    fileURLToPath,
    pathToFileURL: (file: string) => new network.URL(`file://${path.resolve(file)}`),
  };
  const modules: Record<string, unknown> = {
    assert: makeAssert(),
    'assert/strict': makeAssert(),
    buffer: { Buffer },
    child_process: makeChildProcess(),
    crypto,
    events: Object.assign(EventEmitter, { EventEmitter, default: EventEmitter }),
    fs,
    'fs/promises': fs.promises,
    os,
    path,
    'path/posix': path,
    perf_hooks: { performance: scope['performance'] },
    process,
    readline,
    'readline/promises': readline.promises,
    timers: scope,
    'timers/promises': timersPromises,
    url,
    util,
  };
  const globals = {
    global: globalThis,
    process,
    console: makeConsole(),
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
    structuredClone: (value: unknown) => clone(value),
  };
  for (const [name, value] of Object.entries(globals))
    Object.defineProperty(scope, name, { value, writable: true, configurable: true });

  const loaded = new Map<string, { exports: unknown }>();
  /** `require` as a file in `directory` has it. */
  function requireFrom(directory: string) {
    return (specifier: string): unknown => {
      const found = ask('resolve', { directory, specifier, isRequire: true }) as {
        builtin?: string;
        path?: string;
        error?: string;
        code?: string;
      };
      if (found.builtin !== undefined) return modules[found.builtin];
      if (found.path === undefined) throw Object.assign(new Error(found.error), { code: found.code });
      return load(found.path);
    };
  }
  function load(file: string): unknown {
    const known = loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown, id: file, filename: file, loaded: false };
    loaded.set(file, module);
    const source = fs.readFileSync(file, 'utf8') as string;
    if (file.endsWith('.json')) module.exports = JSON.parse(source) as unknown;
    else {
      const directory = path.dirname(file);
      const require = Object.assign(requireFrom(directory), { main: { filename: settings.argv[1] } });
      host.compile(source, file)(module.exports, require, module, file, directory);
    }
    module.loaded = true;
    return module.exports;
  }

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
