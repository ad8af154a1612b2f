import type { ByteInput, ByteOutput } from '../io/byte-streams.ts';
import { writeText } from '../io/byte-streams.ts';
import { JobTable } from '../jobs/job-table.ts';
import type { Kernel, RunningProgram } from '../kernel.ts';
import type { Statements } from './ast.ts';
import { ArithmeticError, LineJump } from './control-flow.ts';
import type { ShellState } from './shell-state.ts';

/** An open file: what a number in a redirection stands for. */
export interface OpenFile {
  input?: ByteInput;
  output?: ByteOutput;
}

/** The open files by number; a table is copied, never changed, for a redirection of one command. */
export type FdTable = Map<number, OpenFile>;

/** A path handed out for a process substitution; `consumer` is run on the file of a `>(…)`. */
export interface OpenSubstitution {
  path: string;
  consumer: Statements | undefined;
}

/** One running shell: its state, what it is part of, and the signal that ends it. */
export interface ShellProcess {
  kernel: Kernel;
  state: ShellState;
  signal: AbortSignal;
  /** A signal for the time after a trap has taken this one; undefined where whoever sent it waits for the end. */
  renewSignal: (() => AbortSignal) | undefined;
  /** The process that started this one. */
  parent: ShellProcess | undefined;
  /** Errors are shown with a bare name by an interactive shell, with the line number by a script. */
  isInteractive: boolean;
  jobs: JobTable;
  /** Background jobs started here, for the end of a subshell whose output is read. */
  children: Set<Promise<unknown>>;
  /** Entries of `ps` for a process that only runs one program, or for the members of its pipeline. */
  programs: readonly RunningProgram[];
  /** `<(…)` and `>(…)` of the running commands, innermost last. */
  substitutions: OpenSubstitution[];
  depth: number;
}

const maxDepth = 1_000;

/** A copy for a subshell: changes stay in it. */
export function forkProcess(process: ShellProcess, signal: AbortSignal = process.signal): ShellProcess {
  return {
    ...process,
    state: process.state.fork(),
    signal,
    parent: process,
    jobs: process.jobs.inherited(),
    children: new Set(),
    programs: [],
    substitutions: [],
    depth: process.depth + 1,
  };
}

/** A process without anything to inherit from: the shell itself, a script. */
export function newProcess(process: Pick<ShellProcess, 'kernel' | 'state'> & Partial<ShellProcess>): ShellProcess {
  return {
    signal: new AbortController().signal,
    renewSignal: undefined,
    parent: undefined,
    isInteractive: false,
    jobs: new JobTable(),
    children: new Set(),
    programs: [],
    substitutions: [],
    depth: 0,
    ...process,
  };
}

/** Whether commands become jobs that the terminal can stop: in an interactive shell itself, not in its subshells. */
export function hasJobControl(process: ShellProcess): boolean {
  return process.isInteractive && process.state.options.has('monitor');
}

/** As `ulimit -u` might set it: what starts itself again and again must not fill the memory. */
const maxProcesses = 300;

/** How long nobody asked for more than there is until what had filled the room counts as over. */
const quietMs = 1_000;

/**
 * Ends the line, or the script, that wants to start more processes than there is room for. Once there was none, only
 * the shell itself gets some until it is quiet: whatever multiplies dies out instead of taking each place that is freed.
 */
export async function requireRoom(process: ShellProcess, count: number, fds: FdTable): Promise<void> {
  const { shared } = process.kernel;
  const hasRoom = shared.processCount + shared.programs.size + count <= maxProcesses;
  const isQuiet = Date.now() - shared.lastRefusalMs > quietMs;
  if (hasRoom && (isQuiet || process.parent === undefined)) return;
  shared.lastRefusalMs = Date.now();
  await complain(process, fds, 'fork: Resource temporarily unavailable');
  throw new LineJump((process.state.lastExitCode = 254));
}

export function isTooDeep(process: ShellProcess): boolean {
  return process.depth > maxDepth;
}

/** What a descriptor reads from; undefined when it is closed or only written to. */
export function inputOf(fds: FdTable, number: number): ByteInput | undefined {
  return fds.get(number)?.input;
}

/** What a descriptor writes to; undefined when it is closed or only read from. */
export function outputOf(fds: FdTable, number: number): ByteOutput | undefined {
  return fds.get(number)?.output;
}

/** What the shell puts before its own messages, e.g. `bash: line 3: `. */
export function messagePrefix(process: ShellProcess): string {
  const { name0, line, file } = process.state;
  return process.isInteractive ? `${name0}: ` : `${file || name0}: line ${line}: `;
}

/** Writes one of the shell's own messages to its stderr. */
export async function complain(process: ShellProcess, fds: FdTable, message: string): Promise<void> {
  const output = outputOf(fds, 2);
  if (output) await writeText(output, `${messagePrefix(process)}${message}\n`);
}

/** Runs a command that is arithmetic itself (`((`, `let`, `[[`): without a value it fails with 1 and the script goes on. */
export async function withArithmetic(
  process: ShellProcess,
  name: string,
  fds: FdTable,
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    await complain(process, fds, `${name}: ${error.message}`);
    return 1;
  }
}
