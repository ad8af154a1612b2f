import type { CommandNode, PipelineNode, StatementNode, Statements } from './ast.ts';
import {
  BrokenPipeError,
  brokenPipeExitCode,
  ExitJump,
  ExpansionError,
  InterruptedError,
  LineJump,
  LoopJump,
  ReturnJump,
  untilAborted,
} from './control-flow.ts';
import { RedirectionError } from './control-flow.ts';
import { executeCompound } from './compound-commands.ts';
import { startBackground } from '../jobs/run-job.ts';
import { executePipes } from './pipeline.ts';
import { complain, isTooDeep, requireRoom } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { executeSimple } from './simple-command.ts';
import { checkpoint, runTrap, surviveSignal } from './traps.ts';
import { writeTimes } from './time-keyword.ts';

/** Runs statements one after the other; answers the exit code of the last. */
export async function executeStatements(process: ShellProcess, statements: Statements, fds: FdTable): Promise<number> {
  const { state } = process;
  let exitCode = statements.length === 0 ? 0 : state.lastExitCode;
  for (const statement of statements) {
    if (state.options.has('noexec') && !process.isInteractive) return 0;
    await checkpoint(process, fds);
    exitCode = await executeStatement(process, statement, fds);
  }
  return exitCode;
}

async function executeStatement(process: ShellProcess, statement: StatementNode, fds: FdTable): Promise<number> {
  const { state } = process;
  if (!state.isInTrap && statement.sourceText) state.statement = statement;
  if (statement.deferredError) {
    await complain(process, fds, statement.deferredError.message);
    throw new LineJump((state.lastExitCode = 2));
  }
  if (statement.background) {
    await requireRoom(process, 1, fds);
    startBackground(process, statement, fds);
    return (state.lastExitCode = 0);
  }
  return executeAndOr(process, statement, fds);
}

/** `a && b || c`: a failure counts for `set -e` only when it is the last command that was run. */
export async function executeAndOr(process: ShellProcess, statement: StatementNode, fds: FdTable): Promise<number> {
  const { state } = process;
  let exitCode = 0;
  for (const [index, pipeline] of statement.pipelines.entries()) {
    const operator = statement.operators[index - 1];
    if ((operator === '&&' && exitCode !== 0) || (operator === '||' && exitCode === 0)) continue;
    const isLast = index === statement.pipelines.length - 1;
    const isLookedAt = !isLast || pipeline.negated;
    const hadErrorTrap = state.traps.has('ERR');
    if (isLookedAt) state.errexitSuspended++;
    try {
      exitCode = await executePipeline(process, pipeline, fds);
    } finally {
      if (isLookedAt) state.errexitSuspended--;
    }
    if (exitCode === 0 || isLookedAt || state.errexitSuspended > 0 || isJustBraces(pipeline)) continue;
    if (hadErrorTrap) await runTrap(process, 'ERR', fds);
    if (state.options.has('errexit')) throw new ExitJump(exitCode);
  }
  return exitCode;
}

/** What failed in a loop, `if`, `case` or `{ … }` has ended the shell already, or was looked at there. */
function isJustBraces({ commands }: PipelineNode): boolean {
  const types: readonly CommandNode['type'][] = ['If', 'For', 'CStyleFor', 'While', 'Until', 'Case', 'Group'];
  return commands.length === 1 && types.includes(commands[0]!.type);
}

async function executePipeline(process: ShellProcess, pipeline: PipelineNode, fds: FdTable): Promise<number> {
  const startedMs = process.kernel.host.connection.nowMs();
  let exitCode: number;
  const [only] = pipeline.commands;
  if (pipeline.commands.length === 1) {
    exitCode = await executeCommand(process, only!, fds);
    process.state.pipeStatus = [exitCode];
  } else {
    exitCode = await executePipes(process, pipeline, fds);
  }
  if (pipeline.timed) await writeTimes(process, fds, startedMs, pipeline.timePosix === true);
  if (pipeline.negated) exitCode = exitCode === 0 ? 1 : 0;
  return (process.state.lastExitCode = exitCode);
}

/** Before what the DEBUG trap runs. */
const debugged = new Set<CommandNode['type']>(['SimpleCommand', 'ArithmeticCommand', 'ConditionalCommand', 'Case']);

/** Runs any command node. Failed expansions and redirections end only this command of an interactive shell. */
export async function executeCommand(process: ShellProcess, command: CommandNode, fds: FdTable): Promise<number> {
  const { state } = process;
  if (typeof command.line === 'number' && command.line > 0 && !state.isInTrap) state.line = command.line;
  if (isTooDeep(process)) {
    await complain(process, fds, 'maximum function nesting level exceeded');
    throw new LineJump(1);
  }
  if (debugged.has(command.type) && !state.isInTrap) await runTrap(process, 'DEBUG', fds);
  try {
    if (command.type === 'SimpleCommand') return (state.lastExitCode = await executeSimple(process, command, fds));
    if (command.type === 'FunctionDef') {
      state.functions.set(command.name, command);
      // bash's names for what no file defines.
      state.functionFiles.set(command.name, state.file || (process.isInteractive ? 'main' : 'environment'));
      return (state.lastExitCode = 0);
    }
    return (state.lastExitCode = await executeCompound(process, command, fds));
  } catch (error) {
    if (error instanceof RedirectionError) {
      await complain(process, fds, error.message);
      return (state.lastExitCode = 1);
    }
    if (error instanceof ExpansionError) {
      await complain(process, fds, error.message);
      throw new LineJump((state.lastExitCode = error.exitCode));
    }
    if (error instanceof InterruptedError && (await surviveSignal(process, fds))) return state.lastExitCode;
    if (error instanceof RangeError) {
      await complain(process, fds, error.message);
      throw new LineJump((state.lastExitCode = 1));
    }
    throw error;
  }
}

/** Runs statements as a process of its own: `exit` ends only it, its EXIT trap is run, its children are awaited.
 * `afterwards` belongs to it, before its end. */
export async function executeScriptInSubshell(
  child: ShellProcess,
  statements: Statements,
  fds: FdTable,
  afterwards?: () => Promise<void>,
): Promise<number> {
  let exitCode: number;
  try {
    exitCode = await executeStatements(child, statements, fds);
    await afterwards?.();
  } catch (error) {
    if (error instanceof InterruptedError) await runExitTrapAfterSignal(child, fds);
    exitCode = exitCodeOf(error);
  }
  exitCode = await runExitTrap(child, exitCode, fds);
  await untilChildrenEnd(child);
  return exitCode;
}

/** Ctrl-C ends the wait, but not the children: a process without job control starts them in groups of their own. */
export async function untilChildrenEnd({ children, signal }: ShellProcess): Promise<void> {
  if (children.size > 0) await untilAborted(Promise.all(children), signal);
}

/** The exit code of a process that such an error ended; other errors go on. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof ExitJump || error instanceof ReturnJump) return error.exitCode;
  if (error instanceof LoopJump) return 0;
  if (error instanceof BrokenPipeError) return brokenPipeExitCode;
  throw error;
}

/** A process that a signal ends still runs its EXIT trap, as long as it takes. */
export async function runExitTrapAfterSignal(process: ShellProcess, fds: FdTable): Promise<void> {
  process.signal = new AbortController().signal;
  await runExitTrap(process, process.state.lastExitCode, fds);
}

/** Runs the EXIT trap of an ending process; an `exit` in it decides the exit code. */
export async function runExitTrap(process: ShellProcess, exitCode: number, fds: FdTable): Promise<number> {
  process.state.lastExitCode = exitCode;
  try {
    await runTrap(process, 'EXIT', fds);
    return exitCode;
  } catch (error) {
    return exitCodeOf(error);
  } finally {
    process.state.traps.delete('EXIT');
  }
}
