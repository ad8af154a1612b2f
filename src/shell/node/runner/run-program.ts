import type { QuickJSContext, QuickJSWASMModule } from 'quickjs-emscripten-core';
import { nodeMessages } from '../../../core/messages/node.ts';
import { shellMessage } from '../../shell-message.ts';
import type { Answer, FromRunner, Program } from '../messages.ts';
import { answerForGuest } from './answer-for-guest.ts';
import { Guest } from './guest.ts';
import { hostCalls } from './host-calls.ts';
import { loadQuickJs, newInterpreter } from './interpreter.ts';
import { MainSource } from './main-source.ts';
import { MirrorFiles } from './mirror-files.ts';
import { openGuest } from './open-guest.ts';
import { OpenQuestions } from './open-questions.ts';
import { ProgramEnd } from './program-end.ts';
import { ProgramModules } from './program-modules.ts';
import { ProgramOutput } from './program-output.ts';
import { SourcePlaces } from './source-places.ts';
import type { DescribedError } from './uncaught.ts';

const unsettledExitCode = 13;

/** One program in an interpreter of its own. */
export class ProgramRun {
  readonly #program: Program;
  readonly #post: (message: FromRunner) => void;
  readonly #output: ProgramOutput;
  readonly #files: MirrorFiles;
  readonly #modules: ProgramModules;
  readonly #end: ProgramEnd;
  readonly #vm: QuickJSContext;
  readonly #main: MainSource;
  readonly #questions: OpenQuestions;
  /** Undefined until the program's side stands. */
  #guest: Guest | undefined;
  /** World's time less the host's. */
  #clockOffsetMs: number;

  private constructor(quickJs: QuickJSWASMModule, program: Program, post: (message: FromRunner) => void) {
    this.#program = program;
    this.#post = post;
    this.#clockOffsetMs = program.nowMs - Date.now();
    const places = new SourcePlaces();
    const output = new ProgramOutput((stream, text) => post({ kind: 'output', stream, text }));
    const files = new MirrorFiles(
      program.files,
      () => this.#nowMs(),
      (change) => post({ kind: 'change', change }),
    );
    this.#output = output;
    this.#files = files;
    this.#end = new ProgramEnd({ program, output, files, places });
    this.#modules = new ProgramModules(files, program.cwd);
    this.#vm = newInterpreter(quickJs, this.#modules, () => {
      output.flushNowAndThen();
      return this.#end.exitCode !== undefined;
    });
    this.#main = new MainSource({ vm: this.#vm, program, files, places, output });
    this.#questions = new OpenQuestions({
      stdin: program.stdin,
      ask: (id, question) => post({ kind: 'question', id, question }),
      cancel: (id) => post({ kind: 'cancel', id }),
      answer: (id, answer) => this.answer(id, answer, this.#nowMs()),
    });
  }

  /** Loads the interpreter ahead of the first program. */
  static async prepare(): Promise<void> {
    await loadQuickJs();
  }

  /** Starts a program; `post` gets what it does, its exit last. */
  static async start(program: Program, post: (message: FromRunner) => void): Promise<ProgramRun> {
    const run = new ProgramRun(await loadQuickJs(), program, post);
    run.#end.guarded(() => {
      const guest = run.#open();
      run.#guest = guest;
      run.#main.run(guest);
    });
    run.#settle();
    return run;
  }

  /** What was asked of the shell is there. */
  answer(id: number, answer: Answer, nowMs: number): void {
    this.#clockOffsetMs = nowMs - Date.now();
    if (!this.#questions.close(id)) return;
    this.#guest?.call('answer', this.#vm.newNumber(id), this.#vm.newString(answerForGuest(answer)));
    this.#settle();
  }

  shown(bytes: number): void {
    this.#output.shown(bytes);
  }

  #nowMs(): number {
    return Date.now() + this.#clockOffsetMs;
  }

  #open(): Guest {
    const ask = hostCalls(this.#files, this.#program.stdin ?? new Uint8Array(0), {
      resolve: (argument: { directory: string; specifier: string }) => this.#modules.resolveForRequire(argument),
      unhandled: (error: DescribedError) => this.#end.fail(error),
      message: () => ({ text: shellMessage(nodeMessages.noExecSync) }),
    });
    const { guest, builtins } = openGuest(
      this.#vm,
      {
        ask,
        start: (question) => {
          this.#output.flush();
          return this.#questions.start(question);
        },
        cancel: (id) => this.#questions.cancel(id),
        write: (stream, text) => this.#output.write(stream, text),
        exit: (code) => this.#end.exit(code),
        nowMs: () => this.#nowMs(),
        compile: (source, path) => this.#main.compile(source, path),
        evaluate: (source, name) => this.#main.evaluate(source, name),
      },
      this.#program,
    );
    this.#modules.setBuiltins(builtins);
    return new Guest(this.#vm, guest, this.#end);
  }

  /** Runs what is due, and ends the program once nothing can come any more. */
  #settle(): void {
    this.#end.guarded(() => {
      const result = this.#vm.runtime.executePendingJobs();
      if (result.error) this.#guest?.failWith(result.error);
    });
    this.#output.flush();
    if (this.#end.exitCode === undefined && !this.#questions.isEmpty) return;
    const exitCode = this.#end.exitCode ?? this.#unforcedEnd();
    this.#output.flush();
    this.#post({ kind: 'exit', exitCode: this.#end.exitCode ?? exitCode ?? 0 });
  }

  /** The exit code of a program that has run to its end. */
  #unforcedEnd(): number | undefined {
    if (!this.#main.isWaiting) return this.#guest?.finish();
    this.#output.write(2, `Warning: Detected unsettled top-level await at ${this.#main.path}\n`);
    return unsettledExitCode;
  }
}
