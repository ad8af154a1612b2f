import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import type { QuickJSContext, QuickJSHandle, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { nodeMessages } from '../../../core/messages/node.ts';
import { shellMessage } from '../../shell-message.ts';
import type { Answer, FromRunner, Program, Question } from '../messages.ts';
import { answerForGuest } from './answer-for-guest.ts';
import { hostCalls } from './host-calls.ts';
import { MirrorFiles } from './mirror-files.ts';
import { openGuest } from './open-guest.ts';
import { ProgramEnd } from './program-end.ts';
import { ProgramModules } from './program-modules.ts';
import { ProgramOutput } from './program-output.ts';
import { isModule, looksLikeModule } from './resolve-module.ts';
import { SourcePlaces } from './source-places.ts';
import type { DescribedError } from './uncaught.ts';

const memoryBytes = 256 * 1024 * 1024;
const stackBytes = 256 * 1024;
const unsettledExitCode = 13;

let loading: Promise<QuickJSWASMModule> | undefined;

/** One program in an interpreter of its own. */
export class ProgramRun {
  readonly #program: Program;
  readonly #post: (message: FromRunner) => void;
  readonly #output: ProgramOutput;
  readonly #files: MirrorFiles;
  readonly #modules: ProgramModules;
  readonly #places = new SourcePlaces();
  readonly #end: ProgramEnd;
  readonly #vm: QuickJSContext;
  readonly #ask: (name: string, argument: string) => string;
  #guest!: QuickJSHandle;
  #clockOffsetMs: number;
  #questions = new Set<number>();
  #nextQuestion = 1;
  #stdin: Uint8Array | null;
  #isWaitingForModule = false;

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
    this.#end = new ProgramEnd({ program, output: this.#output, files: this.#files, places: this.#places });
    this.#modules = new ProgramModules(this.#files, program.cwd);
    this.#ask = hostCalls(this.#files, program.stdin ?? new Uint8Array(0), {
      resolve: (argument: { directory: string; specifier: string }) => this.#modules.resolveForRequire(argument),
      unhandled: (error: DescribedError) => this.#end.fail(error),
      message: () => ({ text: shellMessage(nodeMessages.noExecSync) }),
    });
    const runtime = quickJs.newRuntime();
    runtime.setMemoryLimit(memoryBytes);
    runtime.setMaxStackSize(stackBytes);
    runtime.setInterruptHandler(() => {
      this.#output.flushNowAndThen();
      return this.#end.exitCode !== undefined;
    });
    this.#vm = runtime.newContext();
    runtime.setModuleLoader(
      (path) => this.#modules.load(path),
      (from, specifier) => this.#modules.normalize(from, specifier),
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
    run.#end.guarded(() => {
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
    const { guest, builtins } = openGuest(
      this.#vm,
      {
        ask: this.#ask,
        start: (question) => this.#startQuestion(question),
        cancel: (id) => this.#cancel(id),
        write: (stream, text) => this.#output.write(stream, text),
        exit: (code) => this.#end.exit(code),
        nowMs: () => this.#nowMs(),
        compile: (source, path) => this.#compile(source, path),
      },
      this.#program,
    );
    this.#guest = guest;
    this.#modules.setBuiltins(builtins);
  }

  #runMain(): void {
    const { source, cwd } = this.#program;
    if (source.kind === 'file') return this.#runFile(source.path);
    const text = this.#places.watched(source.text, source.name);
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
    if (isModule(this.#files, path, source)) this.#runModule(this.#places.watched(source, path), path);
    else this.#callGuest('load', this.#vm.newString(path));
  }

  #runModule(source: string, path: string): void {
    const result = this.#vm.evalCode(this.#places.mainModule(source, path), path, { type: 'module' });
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
    this.#end.guarded(() => {
      const result = this.#vm.callMethod(this.#guest, name, args);
      if (result.error) this.#failWith(result.error);
      else result.value.dispose();
    });
  }

  /** Runs what is due, and ends the program once nothing can come any more. */
  #settle(): void {
    this.#end.guarded(() => {
      const result = this.#vm.runtime.executePendingJobs();
      if (result.error) this.#failWith(result.error);
    });
    this.#output.flush();
    if (this.#end.exitCode === undefined && this.#questions.size > 0) return;
    let exitCode = this.#end.exitCode;
    if (exitCode === undefined && this.#isWaitingForModule) {
      this.#output.write(2, `Warning: Detected unsettled top-level await at ${this.#mainPath()}\n`);
      exitCode = unsettledExitCode;
    }
    if (exitCode === undefined) {
      this.#end.guarded(() => {
        const finished = this.#vm.callMethod(this.#guest, 'finish', []);
        if (finished.error) this.#failWith(finished.error);
        else exitCode = this.#vm.getNumber(finished.value);
      });
    }
    this.#output.flush();
    this.#post({ kind: 'exit', exitCode: this.#end.exitCode ?? exitCode ?? 0 });
  }

  #mainPath(): string {
    const { source, cwd } = this.#program;
    return source.kind === 'file' ? source.path : `${cwd}/${source.name}`;
  }

  #failWith(error: QuickJSHandle): void {
    if (this.#end.exitCode !== undefined) return;
    const described = this.#vm.callMethod(this.#guest, 'describe', [error]);
    this.#end.fail(described.error ? undefined : (JSON.parse(this.#vm.getString(described.value)) as DescribedError));
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

  #cancel(id: number): void {
    if (this.#questions.delete(id)) this.#post({ kind: 'cancel', id });
  }

  #compile(source: string, path: string): QuickJSHandle {
    const text = path === this.#mainPath() ? this.#places.watched(source, path) : source;
    const result = this.#vm.evalCode(this.#places.commonJs(text, path), path);
    if (!result.error) return result.value;
    throw result.error;
  }
}
