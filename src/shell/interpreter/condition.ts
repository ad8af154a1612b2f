import type { Statements } from './ast.ts';
import { executeStatements } from './execute.ts';
import type { FdTable, ShellProcess } from './process.ts';

/** Runs statements whose failure is looked at. */
export async function isTrue(process: ShellProcess, condition: Statements, fds: FdTable): Promise<boolean> {
  process.state.errexitSuspended++;
  try {
    return (await executeStatements(process, condition, fds)) === 0;
  } finally {
    process.state.errexitSuspended--;
  }
}
