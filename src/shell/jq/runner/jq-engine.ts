import { loadJq } from 'jq-wasm';
import type { JqRun } from '../messages.ts';
import { ModuleMemory, cString, totalLength } from './module-memory.ts';
import { JqExit, SystemCalls, abortedExitCode } from './system-calls.ts';
import type { Imports } from './system-calls.ts';

/** What the package's build of jq exports, by its names there. */
interface JqExports {
  /** Its memory. */
  F: { readonly buffer: ArrayBuffer };
  /** `main`. */
  H(count: number, words: number): number;
  /** Takes so many bytes of the stack. */
  K(size: number): number;
}

/** jq's WebAssembly in a new instance with these imports. */
export type Instantiate = (imports: { a: Imports }) => Promise<{ exports: JqExports }>;

const stackBytesForWords = 512 * 1024;

/**
 * Runs the genuine jq once and answers its exit code. The package's JavaScript sets the module up and gives it memory and
 * a calendar; words, files, environment and output go past its wrapper, which knows one input and trims the output.
 */
export async function runJq(
  run: JqRun,
  instantiate: Instantiate,
  write: (stream: 1 | 2, bytes: Uint8Array) => void,
): Promise<number> {
  let exports!: JqExports;
  const memory = new ModuleMemory(() => exports.F.buffer);
  const calls = new SystemCalls(run, memory, write);
  await new Promise<void>((resolve, reject) => {
    const instantiateWasm = (imports: { a: Imports }, onSuccess: (instance: { exports: JqExports }) => void) => {
      instantiate({ a: calls.over(imports.a) }).then((instance) => {
        exports = instance.exports;
        onSuccess(instance);
      }, reject);
    };
    loadJq({ instantiateWasm: instantiateWasm as never }).then(() => resolve(), reject);
  });
  const words = ['jq', ...run.args].map(cString);
  const size = totalLength(words);
  if (size > stackBytesForWords) {
    write(2, new TextEncoder().encode('jq: Argument list too long\n'));
    return 126;
  }
  const addresses = exports.K(words.length * 4 + 4);
  memory.putTexts(addresses, exports.K(size), words);
  memory.put32(addresses + words.length * 4, 0);
  try {
    return exports.H(words.length, addresses);
  } catch (error) {
    if (error instanceof JqExit) return error.exitCode;
    // The stack was full.
    return abortedExitCode;
  }
}
