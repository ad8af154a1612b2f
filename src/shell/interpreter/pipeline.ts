import { createPipe } from '../io/byte-streams.ts';
import type { Pipe } from '../io/byte-streams.ts';
import { commandText } from '../jobs/job-text.ts';
import { runForeground } from '../jobs/run-job.ts';
import type { CommandNode, PipelineNode } from './ast.ts';
import { InterruptedError } from './control-flow.ts';
import { executeCommand, exitCodeOf, runExitTrap, runExitTrapAfterSignal, untilChildrenEnd } from './execute.ts';
import { forkProcess, hasJobControl, requireRoom } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';

/** Runs the members of `a | b | c` at the same time, each in a subshell; together they are a job. */
export async function executePipes(process: ShellProcess, pipeline: PipelineNode, fds: FdTable): Promise<number> {
  await requireRoom(process, pipeline.commands.length, fds);
  if (!hasJobControl(process)) return runMembers(process, pipeline, fds);
  const texts = pipeline.commands.map((command) => commandText(process, command) ?? 'bash');
  return runForeground(process, texts, fds, (child, table) => runMembers(child, pipeline, table));
}

async function runMembers(process: ShellProcess, pipeline: PipelineNode, fds: FdTable): Promise<number> {
  const { commands } = pipeline;
  const pipes = commands.slice(1).map(() => createPipe());
  const runs = commands.map((command, index) => {
    const before = pipes[index - 1];
    const after = pipes[index];
    const table: FdTable = new Map(fds);
    if (before) table.set(0, { input: before.input });
    if (after) table.set(1, { output: after.output });
    if (after && pipeline.pipeStderr?.[index]) table.set(2, { output: after.output });
    const child = forkProcess(process);
    const program = process.programs[index];
    if (program && command.type === 'SimpleCommand') child.programs = [program];
    return runMember(child, command, table, before, after);
  });
  const settled = await Promise.allSettled(runs);
  const failed = settled.find((run) => run.status === 'rejected');
  if (failed) throw failed.reason;
  const exitCodes = settled.map((run) => (run.status === 'fulfilled' ? run.value : 1));
  process.state.pipeStatus = exitCodes;
  if (process.state.options.has('pipefail')) return exitCodes.findLast((code) => code !== 0) ?? 0;
  return exitCodes.at(-1)!;
}

async function runMember(
  child: ShellProcess,
  command: CommandNode,
  fds: FdTable,
  before: Pipe | undefined,
  after: Pipe | undefined,
): Promise<number> {
  const { shared } = child.kernel;
  shared.processCount++;
  child.state.errexitSuspended++;
  try {
    let exitCode: number;
    try {
      exitCode = await executeCommand(child, command, fds);
    } catch (error) {
      if (error instanceof InterruptedError) await runExitTrapAfterSignal(child, fds);
      exitCode = exitCodeOf(error);
    }
    exitCode = await runExitTrap(child, exitCode, fds);
    if (after) await untilChildrenEnd(child);
    return exitCode;
  } finally {
    shared.processCount--;
    before?.closeInput();
    after?.closeOutput();
  }
}
