import type { StatementNode } from '../interpreter/ast.ts';
import { InterruptedError, LoopJump } from '../interpreter/control-flow.ts';
import { executeAndOr, exitCodeOf, runExitTrap, runExitTrapAfterSignal } from '../interpreter/execute.ts';
import { forkProcess, hasJobControl, outputOf } from '../interpreter/process.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import { signalOf } from '../interpreter/traps.ts';
import { ByteInput, writeText } from '../io/byte-streams.ts';
import type { RunningProgram } from '../kernel.ts';
import { fdsOf, kernelOf } from './job-kernel.ts';
import { exitCodeOfJob, jobOf } from './job.ts';
import { jobLine, shortDirectory } from './job-line.ts';
import type { Job, JobEnd } from './job.ts';
import { membersOf } from './job-text.ts';
import { ProcessGroup } from './process-group.ts';
import { signalExitCode, signalText } from './signals.ts';

type Run = (child: ShellProcess, fds: FdTable) => Promise<number>;

/** Registers the members of a job for `ps` and `kill`. */
function startPrograms({ kernel }: ShellProcess, members: readonly string[]) {
  const { shared, host } = kernel;
  const pids = members.map(() => shared.nextPid++);
  const group = new ProcessGroup(pids, kernel.group);
  const programs = pids.map((pid): RunningProgram => ({
    pid,
    command: 'bash',
    group,
    startedMs: host.connection.nowMs(),
  }));
  for (const program of programs) shared.programs.set(program.pid, program);
  return { group, programs };
}

/** Starts a job: `child` stands for it, with the terminal and the world as the job sees them. */
function start(process: ShellProcess, members: readonly string[], child: ShellProcess, fds: FdTable, run: Run): Job {
  const { group, programs } = startPrograms(process, members);
  child.kernel = kernelOf(group, process.kernel);
  child.signal = group.signal;
  child.programs = programs;
  child.renewSignal = () => group.renew();
  const ended = run(child, fdsOf(fds, process.kernel, child.kernel))
    .then(
      (exitCode): JobEnd =>
        group.signal.aborted ? { kind: 'signal', name: signalOf(group.signal) } : { kind: 'exit', exitCode },
      (error: unknown): JobEnd =>
        error instanceof InterruptedError ? { kind: 'signal', name: signalOf(group.signal) } : { kind: 'error', error },
    )
    .then(async (end) => {
      if (group.isHeld && !group.signal.aborted) await group.untilRunning().catch(() => undefined);
      for (const { pid } of programs) process.kernel.shared.programs.delete(pid);
      return end;
    });
  return jobOf(group, members, process.state.cwd, ended);
}

/** Starts `command &` and tells its number and process id in an interactive shell. */
export function startBackground(process: ShellProcess, statement: StatementNode, fds: FdTable): void {
  const table: FdTable = new Map(fds);
  // Without job control nobody could stop a job that reads what the next command wants to read.
  if (!hasJobControl(process) && fds.get(0)?.input?.isTerminal) table.set(0, { input: ByteInput.empty() });
  const child = forkProcess(process);
  const job = start(process, membersOf(statement), child, table, (_, inner) =>
    runInBackground(child, statement, inner),
  );
  if (!isOnePipeline(statement)) child.programs = [];
  process.jobs.add(job);
  process.jobs.chooseCurrent();
  process.state.lastBackgroundPid = job.group.pids.at(-1);
  process.children.add(job.ended);
  void job.ended.then(() => process.children.delete(job.ended));
  const stderr = outputOf(fds, 2);
  if (hasJobControl(process) && stderr) void writeText(stderr, `[${job.number}] ${job.group.pids.at(-1)}\n`);
}

/** Whether each process of the statement runs one command only, so that it is that program for `ps`. */
function isOnePipeline({ pipelines }: StatementNode): boolean {
  const { commands } = pipelines[0]!;
  return pipelines.length === 1 && (commands.length > 1 || commands[0]!.type === 'SimpleCommand');
}

async function runInBackground(child: ShellProcess, statement: StatementNode, fds: FdTable): Promise<number> {
  await child.kernel.host.yieldControl();
  try {
    let exitCode: number;
    try {
      exitCode = await executeAndOr(child, statement, fds);
    } catch (error) {
      exitCode = exitCodeOf(error);
    }
    return await runExitTrap(child, exitCode, fds);
  } catch (error) {
    if (error instanceof InterruptedError) await runExitTrapAfterSignal(child, fds);
    throw error;
  }
}

/** Runs what an interactive shell starts as processes of their own, until it ends or is stopped. */
export function runForeground(
  process: ShellProcess,
  members: readonly string[],
  fds: FdTable,
  run: Run,
): Promise<number> {
  const child: ShellProcess = { ...process, parent: process };
  return waitInForeground(process, start(process, members, child, fds, run));
}

/** Gives a job the terminal until it ends or is stopped; answers its exit code. */
export async function waitInForeground(process: ShellProcess, job: Job): Promise<number> {
  const { shared } = process.kernel;
  const outer = shared.foreground;
  shared.foreground = job.group;
  let end: JobEnd | 'stopped';
  try {
    end = await interruptible(process, job);
  } finally {
    shared.foreground = outer;
  }
  if (end === 'stopped') return tellStopped(process, job);
  process.jobs.remove(job);
  if (end.kind === 'error') throw end.error;
  if (end.kind === 'signal') {
    if (end.name === 'INT') {
      if (!process.signal.aborted) await tell(process, '\n');
      throw new InterruptedError();
    }
    await tell(process, `${signalText(end.name)}\n`);
  }
  return exitCodeOfJob(end);
}

/** Waits, and passes the shell's Ctrl-C on; once the job has taken one in a trap, the shell waits for the next. */
async function interruptible(process: ShellProcess, { group, ended }: Job): Promise<JobEnd | 'stopped'> {
  let unlink = link(process, group);
  const stopListening = group.onChange(() => {
    if (!process.signal.aborted || group.signal.aborted || !process.renewSignal) return;
    process.signal = process.renewSignal();
    unlink();
    unlink = link(process, group);
  });
  try {
    return await Promise.race([ended, group.untilStopped()]);
  } finally {
    stopListening();
    unlink();
  }
}

function link({ signal }: ShellProcess, group: ProcessGroup): () => void {
  const pass = () => group.send(signalOf(signal));
  if (signal.aborted) pass();
  signal.addEventListener('abort', pass, { once: true });
  return () => signal.removeEventListener('abort', pass);
}

/** What a stop does to the shell: it tells, goes on with the next command, and leaves its loops. */
async function tellStopped(process: ShellProcess, job: Job): Promise<number> {
  const { jobs, state } = process;
  jobs.add(job);
  jobs.makeCurrent(job);
  await tell(process, `\n${jobLine(process, job)}`);
  if (job.directory !== state.cwd) await tell(process, `(wd now: ${shortDirectory(process, state.cwd)})\n`);
  job.isNotified = true;
  state.lastExitCode = signalExitCode('TSTP');
  if (state.loopDepth > 0) throw new LoopJump('break', state.loopDepth, state.lastExitCode);
  return state.lastExitCode;
}

async function tell({ kernel }: ShellProcess, text: string): Promise<void> {
  if (kernel.terminalOutput) await writeText(kernel.terminalOutput, text);
}
