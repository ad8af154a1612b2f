import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { nodeMessages } from '../../../core/messages/node.ts';
import { shellMessage } from '../../shell-message.ts';
import type { Answer, FromRunner, Program, Question } from '../messages.ts';
import { answerForGuest } from './answer-for-guest.ts';
import { guestSource } from './guest-source.ts';
import { hostCalls } from './host-calls.ts';
import { MirrorFiles } from './mirror-files.ts';
import { ProgramOutput } from './program-output.ts';
import { isModule, looksLikeModule, resolveModule } from './resolve-module.ts';
import { uncaughtText } from './uncaught.ts';
import type { DescribedError } from './uncaught.ts';
import { watchPromises } from './watch-promises.ts';

export const nodeVersion = 'v24.11.1';
const memoryBytes = 256 * 1024 * 1024;
const stackBytes = 256 * 1024;
const outOfMemoryExitCode = 134;
const unsettledExitCode = 13;

let loading: Promise<QuickJSWASMModule> | undefined;

/** One program in an interpreter of its own. */
export class ProgramRun {
  readonly #program: Program;
  readonly #post: (message: FromRunner) => void;
  readonly #output: ProgramOutput;
  readonly #files: MirrorFiles;
  readonly #vm: QuickJSContext;
  readonly #ask: (name: string, argument: string) => string;
  #guest!: QuickJSHandle;
  #builtins = new Map<string, string[]>();
  #clockOffsetMs: number;
  #questions = new Set<number>();
  #nextQuestion = 1;
  #stdin: Uint8Array | null;
  #exitCode: number | undefined;
  #isWaitingForModule = false;
  /** Imports that led nowhere. */
  #missing: { message: string; code: string }[] = [];
  /** By how much columns of a line are off, by `path:line`. */
  #shifts = new Map<string, number>();

  private constructor(quickJs: QuickJSWASMModule, program: Program, post: (message: FromRunner) => void) {
    this.#program = program;
    this.#post = post;
    this.#stdin = program.stdin ?? null;
    this.#clockOffsetMs = program.nowMs - Date.now();
    this.#output = new ProgramOutput((stream, text) => post({ kind: 'output', stream, text }));
    this.#files = new MirrorFiles(
      program.files,
      () => this.#nowMs(),
      (change) => post({ kind: 'change', change }),
    );
    this.#ask = hostCalls(this.#files, program.stdin ?? new Uint8Array(0), {
      resolve: (argument: { directory: string; specifier: string }) => this.#resolveForRequire(argument),
      unhandled: (error: DescribedError) => this.#fail(error),
      message: () => ({ text: shellMessage(nodeMessages.noExecSync) }),
    });
    const runtime = quickJs.newRuntime();
    runtime.setMemoryLimit(memoryBytes);
    runtime.setMaxStackSize(stackBytes);
    runtime.setInterruptHandler(() => {
      this.#output.flushNowAndThen();
      return this.#exitCode !== undefined;
    });
    this.#vm = runtime.newContext();
    runtime.setModuleLoader(
      (path) => this.#loadModule(path),
      (from, specifier) => this.#normalize(from, specifier),
    );
  }

  /** Loads the interpreter ahead of the first program. */
  static async prepare(): Promise<void> {
    await (loading ??= newQuickJSWASMModuleFromVariant(variant));
  }

  /** Starts a program; `post` gets what it does, its exit last. */
  static async start(program: Program, post: (message: FromRunner) => void): Promise<ProgramRun> {
    const quickJs = await (loading ??= newQuickJSWASMModuleFromVariant(variant));
    const run = new ProgramRun(quickJs, program, post);
    run.#guarded(() => {
      run.#open();
      run.#runMain();
    });
    run.#settle();
    return run;
  }

  /** What was asked of the shell is there. */
  answer(id: number, answer: Answer, nowMs: number): void {
    this.#clockOffsetMs = nowMs - Date.now();
    if (!this.#questions.delete(id)) return;
    this.#callGuest('answer', this.#vm.newNumber(id), this.#vm.newString(answerForGuest(answer)));
    this.#settle();
  }

  shown(bytes: number): void {
    this.#output.shown(bytes);
  }

  #nowMs(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  #open(): void {
    const vm = this.#vm;
    const host = vm.newObject();
    const define = (name: string, call: (...args: QuickJSHandle[]) => QuickJSHandle | undefined) => {
      const handle = vm.newFunction(name, (...args) => call(...args));
      vm.setProp(host, name, handle);
      handle.dispose();
    };
    define('ask', (name, argument) => vm.newString(this.#ask(vm.getString(name!), vm.getString(argument!))));
    define('start', (question) => vm.newNumber(this.#startQuestion(JSON.parse(vm.getString(question!)) as Question)));
    define('cancel', (id) => this.#cancel(vm.getNumber(id!)));
    define(
      'write',
      (stream, text) => void this.#output.write(vm.getNumber(stream!) === 2 ? 2 : 1, vm.getString(text!)),
    );
    define('exit', (code) => void (this.#exitCode = vm.getNumber(code!) & 255));
    define('nowMs', () => vm.newNumber(this.#nowMs()));
    define('compile', (source, path) => this.#compile(vm.getString(source!), vm.getString(path!)));
    vm.setProp(host, 'settings', vm.newString(JSON.stringify(this.#settings())));
    const make = vm.unwrapResult(vm.evalCode(guestSource(), 'node:internal'));
    this.#guest = vm.unwrapResult(vm.callFunction(make, vm.undefined, host));
    vm.setProp(vm.global, '__watch', vm.getProp(this.#guest, 'watch'));
    vm.setProp(vm.global, '__module', vm.getProp(this.#guest, 'moduleOf'));
    vm.setProp(vm.global, '__load', vm.getProp(this.#guest, 'load'));
    const names = JSON.parse(vm.getString(vm.getProp(this.#guest, 'names'))) as Record<string, string[]>;
    this.#builtins = new Map(Object.entries(names));
  }

  #settings() {
    const { source, args, env, cwd, columns, stdoutIsTerminal, stdin } = this.#program;
    const script = source.kind === 'file' ? [source.path] : source.name === '[stdin]' && args.length > 0 ? ['-'] : [];
    return {
      argv: ['/usr/bin/node', ...script, ...args],
      env,
      cwd,
      columns,
      isTerminal: stdoutIsTerminal,
      stdinIsTerminal: stdin === undefined,
      version: nodeVersion,
    };
  }

  #runMain(): void {
    const { source, cwd } = this.#program;
    if (source.kind === 'file') return this.#runFile(source.path);
    const text = this.#watched(source.text, source.name);
    if (source.isModule || (!source.prints && looksLikeModule(source.text)))
      return this.#runModule(text, `${cwd}/${source.name}`);
    this.#callGuest('openForText');
    const result = this.#vm.evalCode(text, source.name);
    if (result.error) return this.#failWith(result.error);
    if (source.prints) {
      const shown = this.#vm.unwrapResult(this.#vm.callMethod(this.#guest, 'inspect', [result.value]));
      this.#output.write(1, `${this.#vm.getString(shown)}\n`);
    }
  }

  #runFile(path: string): void {
    const source = new TextDecoder().decode(this.#files.read(path)).replace(/^#![^\n]*/, '');
    if (isModule(this.#files, path, source)) this.#runModule(this.#watched(source, path), path);
    else this.#callGuest('load', this.#vm.newString(path));
  }

  #runModule(source: string, path: string): void {
    const text = withMeta(source, path);
    this.#shifts.set(`${path}:1`, text.length - source.length);
    const result = this.#vm.evalCode(text, path, { type: 'module' });
    if (result.error) return this.#failWith(result.error);
    const state = this.#vm.getPromiseState(result.value);
    if (state.type === 'fulfilled') return;
    if (state.type === 'rejected') return this.#failWith(state.error);
    this.#isWaitingForModule = true;
    const settled = (call: (value: QuickJSHandle) => void) =>
      this.#vm.newFunction('settled', (value) => {
        this.#isWaitingForModule = false;
        call(value);
      });
    const onValue = settled(() => undefined);
    const onError = settled((error) => this.#failWith(error));
    this.#vm.unwrapResult(this.#vm.callMethod(result.value, 'then', [onValue, onError]));
  }

  /** Calls a function of the program's side; what it throws ends the program. */
  #callGuest(name: string, ...args: QuickJSHandle[]): void {
    this.#guarded(() => {
      const result = this.#vm.callMethod(this.#guest, name, args);
      if (result.error) this.#failWith(result.error);
      else result.value.dispose();
    });
  }

  /** Runs what is due, and ends the program once nothing can come any more. */
  #settle(): void {
    this.#guarded(() => {
      const result = this.#vm.runtime.executePendingJobs();
      if (result.error) this.#failWith(result.error);
    });
    this.#output.flush();
    if (this.#exitCode === undefined && this.#questions.size > 0) return;
    let exitCode = this.#exitCode;
    if (exitCode === undefined && this.#isWaitingForModule) {
      this.#output.write(2, `Warning: Detected unsettled top-level await at ${this.#mainPath()}\n`);
      exitCode = unsettledExitCode;
    }
    if (exitCode === undefined) {
      this.#guarded(() => {
        const finished = this.#vm.callMethod(this.#guest, 'finish', []);
        if (finished.error) this.#failWith(finished.error);
        else exitCode = this.#vm.getNumber(finished.value);
      });
    }
    this.#output.flush();
    this.#post({ kind: 'exit', exitCode: this.#exitCode ?? exitCode ?? 0 });
  }

  #mainPath(): string {
    const { source, cwd } = this.#program;
    return source.kind === 'file' ? source.path : `${cwd}/${source.name}`;
  }

  /** The interpreter's own limits may show as errors of the thread. */
  #guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (this.#exitCode !== undefined) return;
      const isTooDeep = error instanceof RangeError;
      const message = isTooDeep
        ? 'Maximum call stack size exceeded'
        : String(error instanceof Error ? error.message : error);
      const name = isTooDeep ? 'RangeError' : 'InternalError';
      this.#fail({ isError: true, name, message, shown: `${name}: ${message}`, stack: '' });
    }
  }

  #failWith(error: QuickJSHandle): void {
    if (this.#exitCode !== undefined) return;
    const described = this.#vm.callMethod(this.#guest, 'describe', [error]);
    if (described.error)
      this.#fail({ isError: true, name: 'InternalError', message: 'out of memory', shown: '', stack: '' });
    else this.#fail(JSON.parse(this.#vm.getString(described.value)) as DescribedError);
  }

  #fail(error: DescribedError): void {
    if (this.#exitCode !== undefined) return;
    if (error.name === 'InternalError' && error.message === 'out of memory') {
      this.#output.write(
        2,
        `\nFATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n${shellMessage(nodeMessages.outOfMemory)}\n`,
      );
      this.#exitCode = outOfMemoryExitCode;
      return;
    }
    const placed = { ...error, shown: this.#unshifted(error.shown), stack: this.#unshifted(error.stack) };
    this.#output.write(
      2,
      uncaughtText(asNodeNamesIt(placed), (path) => this.#sourceOf(path), nodeVersion),
    );
    this.#exitCode = 1;
  }

  /** The source with calls watched, whose lines are then longer at their start. */
  #watched(source: string, path: string): string {
    const watched = watchPromises(source);
    const before = source.split('\n');
    for (const [index, line] of watched.split('\n').entries()) {
      if (line.startsWith('__watch(') && line !== before[index])
        this.#shifts.set(`${path}:${index + 1}`, '__watch('.length);
    }
    return watched;
  }

  /** Puts the places in a stack back to where they are in the file. */
  #unshifted(text: string): string {
    return text.replace(/([^\s(]+:\d+):(\d+)/g, (whole, line: string, column: string) => {
      const shift = this.#shifts.get(line);
      return shift === undefined ? whole : `${line}:${Math.max(1, Number(column) - shift)}`;
    });
  }

  #sourceOf(path: string): string | undefined {
    const { source } = this.#program;
    if (source.kind === 'text' && path.endsWith(source.name)) return source.text;
    const bytes = this.#files.find(path)?.bytes;
    return bytes && new TextDecoder().decode(bytes);
  }

  #startQuestion(question: Question): number {
    const id = this.#nextQuestion++;
    this.#questions.add(id);
    this.#output.flush();
    if (question.kind === 'line' && this.#program.stdin) {
      const text = this.#stdin && this.#stdin.length > 0 ? new TextDecoder().decode(this.#stdin) : null;
      this.#stdin = null;
      queueMicrotask(() => this.answer(id, { kind: 'line', line: text }, this.#nowMs()));
    } else this.#post({ kind: 'question', id, question });
    return id;
  }

  #cancel(id: number): undefined {
    if (this.#questions.delete(id)) this.#post({ kind: 'cancel', id });
  }

  #explain = (kind: 'server' | 'sdk' | 'package', name: string): string => {
    const rows = { server: nodeMessages.noServer, sdk: nodeMessages.noSdk, package: nodeMessages.noPackage };
    return shellMessage(rows[kind], { name });
  };

  #resolve(directory: string, specifier: string, isRequire: boolean) {
    return resolveModule(this.#files, new Set(this.#builtins.keys()), directory, specifier, isRequire, this.#explain);
  }

  #resolveForRequire({ directory, specifier }: { directory: string; specifier: string }) {
    const found = this.#resolve(directory, specifier, true);
    if (found.kind === 'builtin') return { builtin: found.name };
    return found.kind === 'file' ? { path: found.path } : { error: found.message, code: found.code };
  }

  /** A module's name for the interpreter: its path, `node:` and its name, or `missing:` and a number. */
  #normalize(from: string, specifier: string): string {
    const directory = from.startsWith('/') ? from.slice(0, from.lastIndexOf('/')) || '/' : this.#program.cwd;
    const found = this.#resolve(directory, specifier, false);
    if (found.kind === 'builtin') return `node:${found.name}`;
    if (found.kind === 'file') return found.path;
    const [first, ...hints] = found.message.split('\n');
    this.#missing.push({ message: [`${first} imported from ${from}`, ...hints].join('\n'), code: found.code });
    return `missing:${this.#missing.length - 1}`;
  }

  #loadModule(path: string) {
    if (path.startsWith('node:')) return this.#builtinSource(path.slice(5));
    if (path.startsWith('missing:')) return { error: this.#missingError(Number(path.slice(8))) };
    const source = new TextDecoder().decode(this.#files.read(path));
    if (path.endsWith('.json')) return `export default ${source}`;
    if (isModule(this.#files, path, source)) return withMeta(source, path);
    return `export default __load(${JSON.stringify(path)});`;
  }

  #missingError(index: number): Error {
    const { message, code } = this.#missing[index]!;
    return Object.assign(new Error(message), { code });
  }

  #builtinSource(name: string): string {
    const names = this.#builtins.get(name) ?? [];
    return `const m = __module(${JSON.stringify(name)});\nexport default m;\nexport const { ${names.join(', ')} } = m;`;
  }

  /** A CommonJS file as the function that Node makes of it. */
  #compile(source: string, path: string): QuickJSHandle {
    const text = path === this.#mainPath() ? this.#watched(source, path) : source;
    const plain = text.replace(/^#![^\n]*/, '');
    const head = '(function (exports, require, module, __filename, __dirname) { ';
    this.#shifts.set(`${path}:1`, head.length);
    const result = this.#vm.evalCode(`${head}${plain}\n})`, path);
    if (!result.error) return result.value;
    throw result.error;
  }
}

/** Node's `import.meta`, in the first line so that the others keep their numbers. */
function withMeta(source: string, path: string): string {
  const directory = path.slice(0, path.lastIndexOf('/')) || '/';
  const meta = { url: `file://${encodeURI(path)}`, filename: path, dirname: directory };
  return `Object.assign(import.meta, ${JSON.stringify(meta)});${source.replace(/^#![^\n]*/, '')}`;
}

/** The interpreter has its own names for what happens when the stack is full. */
function asNodeNamesIt(error: DescribedError): DescribedError {
  if (error.name !== 'InternalError' || error.message !== 'stack overflow') return error;
  const shown = error.shown.replace('InternalError: stack overflow', 'RangeError: Maximum call stack size exceeded');
  return { ...error, name: 'RangeError', message: 'Maximum call stack size exceeded', shown };
}
