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
  const exitCode = state.lastExitCode;
  state.traps.delete(name);
  try {
    await executeStatements(process, parsed.script.statements, fds);
  } finally {
    if (name !== 'EXIT' && !state.traps.has(name)) state.traps.set(name, action);
  }
  state.lastExitCode = exitCode;
  return true;
}
