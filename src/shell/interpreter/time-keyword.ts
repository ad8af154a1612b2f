import { writeText } from '../io/byte-streams.ts';
import { outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';

/** What the `time` keyword shows: world time that passed; no processor time is spent in a world. */
export async function writeTimes(
  process: ShellProcess,
  fds: FdTable,
  startedMs: number,
  isPosix: boolean,
): Promise<void> {
  const output = outputOf(fds, 2);
  if (!output) return;
  const seconds = Math.max(0, process.kernel.host.connection.nowMs() - startedMs) / 1000;
  if (isPosix) return void (await writeText(output, `real ${seconds.toFixed(2)}\nuser 0.00\nsys 0.00\n`));
  const real = `${Math.floor(seconds / 60)}m${(seconds % 60).toFixed(3)}s`;
  await writeText(output, `\nreal\t${real}\nuser\t0m0.000s\nsys\t0m0.000s\n`);
}
