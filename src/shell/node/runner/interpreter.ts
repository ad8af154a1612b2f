import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import type { QuickJSContext, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { ProgramModules } from './program-modules.ts';

const memoryBytes = 256 * 1024 * 1024;
const stackBytes = 256 * 1024;

let loading: Promise<QuickJSWASMModule> | undefined;

/** Loads the interpreter's code, once. */
export function loadQuickJs(): Promise<QuickJSWASMModule> {
  loading ??= newQuickJSWASMModuleFromVariant(variant);
  return loading;
}

/** An interpreter with limits of its own. `isOver` is asked while it computes; true stops it. */
export function newInterpreter(
  quickJs: QuickJSWASMModule,
  modules: ProgramModules,
  isOver: () => boolean,
): QuickJSContext {
  const runtime = quickJs.newRuntime();
  runtime.setMemoryLimit(memoryBytes);
  runtime.setMaxStackSize(stackBytes);
  runtime.setInterruptHandler(isOver);
  const vm = runtime.newContext();
  runtime.setModuleLoader(
    (path) => modules.load(path),
    (from, specifier) => modules.normalize(from, specifier),
  );
  return vm;
}
