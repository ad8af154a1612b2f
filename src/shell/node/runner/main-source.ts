import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core';
import type { Program } from '../messages.ts';
import type { Guest } from './guest.ts';
import type { MirrorFiles } from './mirror-files.ts';
import type { ProgramOutput } from './program-output.ts';
import { isModule, looksLikeModule } from './resolve-module.ts';
import type { SourcePlaces } from './source-places.ts';

export interface MainSourceParts {
  vm: QuickJSContext;
  program: Program;
  files: MirrorFiles;
  places: SourcePlaces;
  output: ProgramOutput;
}

/** What a program starts with: a file, or text from `-e`, `-p` or standard input; as CommonJS or as a module. */
export class MainSource {
  readonly #parts: MainSourceParts;
  #isWaiting = false;

  constructor(parts: MainSourceParts) {
    this.#parts = parts;
  }

  get path(): string {
    const { source, cwd } = this.#parts.program;
    if (source.kind === 'repl') return `${cwd}/[repl]`;
    return source.kind === 'file' ? source.path : `${cwd}/${source.name}`;
  }

  /** Whether a module's `await` at its top has not come to an end. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  run(guest: Guest): void {
    const { vm, program, places, output } = this.#parts;
    const { source } = program;
    if (source.kind === 'file') return this.#runFile(guest, source.path);
    if (source.kind === 'repl') {
      guest.call('openForText');
      return guest.call('startRepl');
    }
    const text = places.watched(source.text, source.name);
    if (source.isModule || (!source.prints && looksLikeModule(source.text))) return this.#runModule(guest, text);
    guest.call('openForText');
    const result = vm.evalCode(text, source.name);
    if (result.error) return guest.failWith(result.error);
    if (source.prints) output.write(1, `${guest.inspect(result.value)}\n`);
  }

  /** The value of what was typed at the prompt; its names stay for what is typed next. */
  evaluate(source: string, name: string): QuickJSHandle {
    const result = this.#parts.vm.evalCode(source, name);
    if (!result.error) return result.value;
    throw result.error;
  }

  /** The function of a CommonJS file: the main one, or one that it requires. */
  compile(source: string, path: string): QuickJSHandle {
    const { vm, places } = this.#parts;
    const text = path === this.path ? places.watched(source, path) : source;
    const result = vm.evalCode(places.commonJs(text, path), path);
    if (!result.error) return result.value;
    throw result.error;
  }

  #runFile(guest: Guest, path: string): void {
    const { vm, files, places } = this.#parts;
    const source = new TextDecoder().decode(files.read(path)).replace(/^#![^\n]*/, '');
    if (isModule(files, path, source)) this.#runModule(guest, places.watched(source, path));
    else guest.call('load', vm.newString(path));
  }

  #runModule(guest: Guest, source: string): void {
    const { vm, places } = this.#parts;
    const result = vm.evalCode(places.mainModule(source, this.path), this.path, { type: 'module' });
    if (result.error) return guest.failWith(result.error);
    const state = vm.getPromiseState(result.value);
    if (state.type === 'fulfilled') return;
    if (state.type === 'rejected') return guest.failWith(state.error);
    this.#isWaiting = true;
    const settled = (call: (value: QuickJSHandle) => void) =>
      vm.newFunction('settled', (value) => {
        this.#isWaiting = false;
        call(value);
      });
    const onValue = settled(() => undefined);
    const onError = settled((error) => guest.failWith(error));
    vm.unwrapResult(vm.callMethod(result.value, 'then', [onValue, onError]));
  }
}
