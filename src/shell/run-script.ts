import type { WorldConnection } from '../core/world-connection.ts';
import { createKernel } from './create-kernel.ts';
import { ensureAwsFiles, freshState, learnerEnvironment } from './environment.ts';
import { mapStore } from './files/map-store.ts';
import { openShellFiles } from './files/shell-files.ts';
import type { StoredFile } from './files/stored-files.ts';
import { runSource } from './interpreter/run-source.ts';
import { newProcess } from './interpreter/process.ts';
import { ByteInput, CollectingOutput } from './io/byte-streams.ts';
import type { ByteOutput } from './io/byte-streams.ts';
import type { ShellHost } from './kernel.ts';

export interface RunScriptOptions {
  connection: WorldConnection;
  /** How other work gets its turn; by default none does, which suits scripts that nobody interrupts. */
  host?: Omit<ShellHost, 'connection'>;
  /** Files to be there at the start, absolute paths. They are kept here between runs when the same map is given. */
  files?: Map<string, StoredFile>;
  /** Added to the learner's environment (HOME, AWS_DEFAULT_REGION, P …). */
  env?: Record<string, string>;
  stdin?: string;
  signal?: AbortSignal;
  /** Live output; otherwise it is only in the result. */
  stdout?: ByteOutput;
  stderr?: ByteOutput;
  /** `$0` and `$1…`. */
  name0?: string;
  positional?: string[];
}

export interface ScriptResult {
  stdout: string;
  stderr: string;
  exitCode: number;
}

function plainHost(): Omit<ShellHost, 'connection'> {
  return {
    yieldControl: () => Promise.resolve(),
    randomBytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(Math.random() * 256)),
  };
}

function collectAnd(live: ByteOutput | undefined): { output: ByteOutput; collected: CollectingOutput } {
  const collected = new CollectingOutput();
  const output: ByteOutput = live
    ? {
        isTerminal: false,
        write(bytes) {
          collected.write(bytes);
          return live.write(bytes);
        },
      }
    : collected;
  return { output, collected };
}

/**
 * Runs a script as `bash -c` would, in a fresh shell with the learner's environment, against a world.
 * @throws InterruptedError when `signal` aborts.
 */
export async function runScriptInShell(script: string, options: RunScriptOptions): Promise<ScriptResult> {
  const shellFiles = await openShellFiles(mapStore(options.files ?? new Map<string, StoredFile>()));
  await ensureAwsFiles(shellFiles.files);
  const kernel = createKernel({ ...(options.host ?? plainHost()), connection: options.connection }, shellFiles.files);
  const state = freshState({ ...learnerEnvironment, ...options.env });
  state.name0 = options.name0 ?? 'bash';
  state.positional = options.positional ?? [];
  const process = newProcess({ kernel, state, ...(options.signal ? { signal: options.signal } : {}) });
  const stdout = collectAnd(options.stdout);
  const stderr = collectAnd(options.stderr);
  const exitCode = await runSource(
    process,
    script,
    new Map([
      [0, { input: ByteInput.ofText(options.stdin ?? '') }],
      [1, { output: stdout.output }],
      [2, { output: stderr.output }],
    ]),
  );
  await shellFiles.save();
  return { stdout: stdout.collected.text(), stderr: stderr.collected.text(), exitCode };
}
