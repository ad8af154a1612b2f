import type { StatementNode } from './ast.ts';
import { ByteInput, writeText } from '../io/byte-streams.ts';
import type { BackgroundJob } from '../kernel.ts';
import { InterruptedError } from './control-flow.ts';
import { executeAndOr, exitCodeOf, runExitTrap, runExitTrapAfterSignal } from './execute.ts';
import { forkProcess, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { interruptionExitCode } from './traps.ts';

const endings: Readonly<Record<number, string>> = {
  0: 'Done',
  129: 'Hangup',
  130: 'Interrupt',
  131: 'Quit',
  137: 'Killed',
  143: 'Terminated',
};

/** Starts `command &` and tells its number and process id in an interactive shell. */
export function startBackground(process: ShellProcess, statement: StatementNode, fds: FdTable): void {
  const { kernel, state } = process;
  const controller = new AbortController();
  const table: FdTable = new Map(fds);
  if (fds.get(0)?.input?.isTerminal) table.set(0, { input: ByteInput.empty() });
  const child = forkProcess(process, controller.signal);
  child.renewSignal = () => (job.controller = new AbortController()).signal;
  const pid = kernel.nextPid++;
  const number = Math.max(0, ...kernel.jobs.keys()) + 1;
  const command = (statement.sourceText ?? '').replace(/\s*&\s*$/, '');
  const done = runInBackground(child, statement, table);
  const job: BackgroundJob = { number, pid, command, controller, done, exitCode: undefined };
  kernel.jobs.set(number, job);
  state.lastBackgroundPid = pid;
  process.children.add(done);
  void done.then((exitCode) => {
    job.exitCode = exitCode;
    process.children.delete(done);
  });
  const stderr = outputOf(fds, 2);
  if (process.isInteractive && process.depth === 0 && stderr) void writeText(stderr, `[${number}] ${pid}\n`);
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
    if (!(error instanceof InterruptedError)) throw error;
    const exitCode = interruptionExitCode(child.signal);
    await runExitTrapAfterSignal(child, fds);
    return exitCode;
  }
}

/** A line of `jobs`. */
export function describeJob(job: BackgroundJob, isCurrent: boolean): string {
  const state = job.exitCode === undefined ? 'Running' : (endings[job.exitCode] ?? `Exit ${job.exitCode}`);
  const suffix = job.exitCode === undefined ? ' &' : '';
  return `[${job.number}]${isCurrent ? '+' : '-'}  ${state.padEnd(24)}${job.command}${suffix}\n`;
}
