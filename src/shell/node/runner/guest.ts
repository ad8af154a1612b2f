import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { ProgramEnd } from './program-end.ts';
import type { DescribedError } from './uncaught.ts';

/** The program's side (`startGuest`) as the runner sees it: what it throws ends the program. */
export class Guest {
  readonly #vm: QuickJSContext;
  readonly #handle: QuickJSHandle;
  readonly #end: ProgramEnd;

  constructor(vm: QuickJSContext, handle: QuickJSHandle, end: ProgramEnd) {
    this.#vm = vm;
    this.#handle = handle;
    this.#end = end;
  }

  call(name: string, ...args: QuickJSHandle[]): void {
    this.#end.guarded(() => {
      const result = this.#vm.callMethod(this.#handle, name, args);
      if (result.error) this.failWith(result.error);
      else result.value.dispose();
    });
  }

  /** Ends the program with an error that nobody in it caught. */
  failWith(error: QuickJSHandle): void {
    if (this.#end.exitCode !== undefined) return;
    const described = this.#vm.callMethod(this.#handle, 'describe', [error]);
    this.#end.fail(described.error ? undefined : (JSON.parse(this.#vm.getString(described.value)) as DescribedError));
  }

  /** A value as `console.log` shows it. */
  inspect(value: QuickJSHandle): string {
    return this.#vm.getString(this.#vm.unwrapResult(this.#vm.callMethod(this.#handle, 'inspect', [value])));
  }

  /** Runs what waits for the program's end; answers `process.exitCode`, or undefined when that failed. */
  finish(): number | undefined {
    let exitCode: number | undefined;
    this.#end.guarded(() => {
      const finished = this.#vm.callMethod(this.#handle, 'finish', []);
      if (finished.error) this.failWith(finished.error);
      else exitCode = this.#vm.getNumber(finished.value);
    });
    return exitCode;
  }
}
