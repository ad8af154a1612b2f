import { yieldNowAndThen } from '../kernel.ts';
import { signalExitCode } from '../jobs/signals.ts';
import { InterruptedError } from './control-flow.ts';
import { executeStatements } from './execute.ts';
import { parse } from './parse.ts';
import type { FdTable, ShellProcess } from './process.ts';

/** Runs what `trap` set for a signal or for EXIT, ERR; `$?` is as before afterwards. */
export async function runTrap(process: ShellProcess, name: string, fds: FdTable): Promise<boolean> {
  const { state } = process;
  const action = state.traps.get(name);
  if (!action) return false;
  const parsed = parse(action);
  if (parsed.kind !== 'script') return false;
  const { lastExitCode, isInTrap } = state;
  state.traps.delete(name);
  state.isInTrap = true;
  try {
    await executeStatements(process, parsed.script.statements, fds);
  } finally {
    state.isInTrap = isInTrap;
    if (name !== 'EXIT' && !state.traps.has(name)) state.traps.set(name, action);
  }
  state.lastExitCode = lastExitCode;
  return true;
}

/** The signal that aborted `signal`: what `kill` sent, INT for Ctrl-C. */
export function signalOf(signal: AbortSignal): string {
  return typeof signal.reason === 'string' ? signal.reason : 'INT';
}

/**
 * After a signal has ended what this process was running: runs its trap for that signal and gives it, and those it was
 * started by, a new signal to live with. False when it has no such trap, and so has to end too.
 */
export async function surviveSignal(process: ShellProcess, fds: FdTable): Promise<boolean> {
  const { signal, state } = process;
  const name = signalOf(signal);
  if (!signal.aborted || name === 'KILL' || !state.traps.has(name) || !process.renewSignal) return false;
  const fresh = process.renewSignal();
  for (let one: ShellProcess | undefined = process; one; one = one.parent) {
    if (one.signal === signal) one.signal = fresh;
  }
  state.lastExitCode = signalExitCode(name);
  await runTrap(process, name, fds);
  return true;
}

/** To be called before each command and each turn of a loop: lets others run, ends work that a signal ended. */
export async function checkpoint(process: ShellProcess, fds: FdTable): Promise<void> {
  await yieldNowAndThen(process.kernel);
  if (process.signal.aborted && !(await surviveSignal(process, fds))) throw new InterruptedError();
}
