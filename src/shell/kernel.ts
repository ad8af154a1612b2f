import type { IFileSystem } from 'just-bash';
import type { InstanceNetwork, WorldConnection } from '../core/world-connection.ts';
import { InterruptedError } from './interpreter/control-flow.ts';
import type { ByteInput, ByteOutput } from './io/byte-streams.ts';
import type { ProcessGroup } from './jobs/process-group.ts';
import type { JqThread } from './jq/messages.ts';
import type { ProgramThread } from './node/messages.ts';
import type { History } from './session/history-file.ts';
import type { Terminal } from './session/terminal.ts';
import type { ToolboxThread } from './toolbox/messages.ts';

/** What the shell needs from the place where it runs. */
export interface ShellHost {
  /** The world that `aws`, `curl`, `ssh`, `date` and `sleep` talk to. */
  connection: WorldConnection;
  /** Lets other work of the thread (input, timers) go first: `setImmediate`, a MessageChannel hop. */
  yieldControl(): Promise<void>;
  randomBytes(count: number): Uint8Array;
  /** A thread for a program of `node`; undefined where there are no threads. */
  startProgramThread?(): ProgramThread;
  /** A thread for calls of `jq`; undefined where there are no threads. */
  startJqThread?(): JqThread;
  /** A thread for calls of sed, awk, sort … that may take long; undefined where there are no threads. */
  startToolboxThread?(): ToolboxThread;
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
  runScript(source: string, name0: string, positional: string[], overrides?: ScriptOverrides): Promise<number>;
}

/** What is different for a script; `scriptPath` is the file that it is from, `set` what the options are set to. */
export type ScriptOverrides = Partial<CommandContext> & { scriptPath?: string; set?: string };

/** A command that is no shell builtin: gets its words, answers its exit code. */
export type Command = (context: CommandContext) => Promise<number>;

/** A program that runs, as `ps` and `kill` see it. */
export interface RunningProgram {
  pid: number;
  /** Its words. */
  command: string;
  /** Undefined for the shell itself. */
  group: ProcessGroup | undefined;
  startedMs: number;
}

/** What changes while a shell runs, and is the same for all its processes. */
export interface KernelShared {
  nextPid: number;
  nextSubstitution: number;
  lastYieldMs: number;
  umask: number;
  /** The job that has the terminal; undefined while the shell itself has it. */
  foreground: ProcessGroup | undefined;
  programs: Map<number, RunningProgram>;
  /** Members of pipelines that run. */
  processCount: number;
  /** When a process was last refused for want of room. */
  lastRefusalMs: number;
  /** What `ssh -L` and port forwarding sessions carry, by the port of this computer. */
  forwards: Map<number, PortForward>;
  /** Private keys that `ssh-add` handed to the agent, by their file's name; undefined while no agent runs. */
  agentKeys: Map<string, string> | undefined;
}

/** A port of this computer that leads to one behind a server. */
export interface PortForward {
  host: string;
  port: number;
  network: InstanceNetwork;
}

/** What all processes of one shell share; each job sees host and terminal through its process group. */
export interface Kernel {
  host: ShellHost;
  files: IFileSystem;
  commands: ReadonlyMap<string, Command>;
  /** Names that only the toolbox (sed, awk, sort …) provides. */
  toolboxNames: ReadonlySet<string>;
  runToolbox: Command;
  /** The terminal that the shell is on, if any. */
  terminal: Terminal | undefined;
  /** The terminal's lines as they are typed, and its screen: what `/dev/tty` is. */
  terminalInput: ByteInput | undefined;
  terminalOutput: ByteOutput | undefined;
  /** What was typed at the prompt of the session's shell; undefined without one. */
  history: History | undefined;
  shared: KernelShared;
  /** The job that the process belongs to; undefined for the shell itself. */
  group: ProcessGroup | undefined;
  /** World time at which the shell started, for `$SECONDS`. */
  startedMs: number;
}

/** The process id of every shell, `$$`. */
export const shellPid = 1000;

const yieldEveryMs = 12;

/** Lets input and timers through now and then, so that a tight loop can be interrupted; waits while the job is stopped. */
export async function yieldNowAndThen({ host, shared, group }: Kernel): Promise<void> {
  if (group?.isHeld) await group.untilRunning();
  const nowMs = Date.now();
  if (nowMs - shared.lastYieldMs < yieldEveryMs) return;
  await host.yieldControl();
  shared.lastYieldMs = Date.now();
}

/** To be called in each turn of a command's loop: yields now and then, and rejects once a signal has ended the command. */
export async function nextTurn({ kernel, signal }: Pick<CommandContext, 'kernel' | 'signal'>): Promise<void> {
  await yieldNowAndThen(kernel);
  if (signal.aborted) throw new InterruptedError();
}
