import { hasJobControl, outputOf } from '../interpreter/process.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import { writeText } from '../io/byte-streams.ts';

/** Warns once who leaves an interactive shell while jobs are stopped; answers whether the shell stays. */
export async function isHeldByJobs(process: ShellProcess, fds: FdTable): Promise<boolean> {
  const { jobs } = process;
  if (!hasJobControl(process) || jobs.stopped.length === 0 || jobs.isExitConfirmed) return false;
  const stderr = outputOf(fds, 2);
  if (stderr) await writeText(stderr, 'exit\nThere are stopped jobs.\n');
  return true;
}

/** Ends the stopped jobs of a shell that is left; those that run go on. */
export function endStoppedJobs({ jobs }: ShellProcess): void {
  for (const job of jobs.stopped) {
    job.group.send('TERM');
    job.group.send('CONT');
  }
}
