import type { IFileSystem } from 'just-bash';
import type { WorldConnection } from '../core/world-connection.ts';
import type { ByteInput, ByteOutput } from './io/byte-streams.ts';
import type { Terminal } from './session/terminal.ts';

/** What the shell needs from the place where it runs. */
export interface ShellHost {
  /** The world that `aws`, `curl`, `ssh`, `date` and `sleep` talk to. */
  connection: WorldConnection;
  /** Lets other work of the thread (input, timers) go first: `setImmediate`, a MessageChannel hop. */
  yieldControl(): Promise<void>;
  randomBytes(count: number): Uint8Array;
}

/** What a command sees of the process that started it. */
export interface CommandContext {
  name: string;
  args: string[];
  env: Record<string, string>;
  cwd: string;
  kernel: Kernel;
  stdin: ByteInput;
  stdout: ByteOutput;
  stderr: ByteOutput;
  signal: AbortSignal;
  /** Runs another command line of words in this context, e.g. for `xargs`; `overrides` replace parts of it. */
  run(words: string[], overrides?: Partial<CommandContext>): Promise<number>;
  /** Runs source text in a new shell, as `bash -c` does. */
  runScript(source: string, name0: string, positional: string[], overrides?: Partial<CommandContext>): Promise<number>;
}

/** A command that is no shell builtin: gets its words, answers its exit code. */
export type Command = (context: CommandContext) => Promise<number>;

export interface BackgroundJob {
  number: number;
  pid: number;
  command: string;
  controller: AbortController;
  done: Promise<number>;
  exitCode: number | undefined;
}

/** What all processes of one shell share. */
export interface Kernel {
  host: ShellHost;
  files: IFileSystem;
  commands: ReadonlyMap<string, Command>;
  /** Names that only the toolbox (grep, sed, awk, jq …) provides. */
  toolboxNames: ReadonlySet<string>;
  runToolbox: Command;
  /** The terminal that the shell is on, if any. */
  terminal: Terminal | undefined;
  /** The terminal's lines as they are typed, and its screen: what `/dev/tty` is. */
  terminalInput: ByteInput | undefined;
  terminalOutput: ByteOutput | undefined;
  history: readonly string[];
  nextSubstitution: number;
  jobs: Map<number, BackgroundJob>;
  nextPid: number;
  lastYieldMs: number;
  /** World time at which the shell started, for `$SECONDS`. */
  startedMs: number;
  umask: number;
}

/** The process id of every shell, `$$`. */
export const shellPid = 1000;

const yieldEveryMs = 12;

/** Lets input and timers through now and then, so that a tight loop can be interrupted. */
export async function yieldNowAndThen(kernel: Kernel): Promise<void> {
  const nowMs = Date.now();
  if (nowMs - kernel.lastYieldMs < yieldEveryMs) return;
  await kernel.host.yieldControl();
  kernel.lastYieldMs = Date.now();
}
