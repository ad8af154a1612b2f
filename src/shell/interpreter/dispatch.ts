import { builtins } from '../builtins/builtin-list.ts';
import type { ArrayWords, Builtin } from '../builtins/builtin.ts';
import { foreground } from '../builtins/job-control.ts';
import { writeText } from '../io/byte-streams.ts';
import { commandText } from '../jobs/job-text.ts';
import { runForeground } from '../jobs/run-job.ts';
import type { SimpleCommandNode } from './ast.ts';
import { callFunction } from './call-function.ts';
import { complain, hasJobControl, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { runExternal } from './run-external.ts';

/** Runs what the first word names: a function, a builtin, a job (`%1`) or an external command, in this order. */
export async function dispatch(
  process: ShellProcess,
  node: SimpleCommandNode,
  words: string[],
  fds: FdTable,
  arrays: ArrayWords | undefined,
): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  const userFunction = process.state.functions.get(name);
  if (userFunction) return callFunction(process, name, args, fds);
  const builtin = builtins.get(name);
  if (builtin) return runBuiltin(process, builtin, name, args, fds, arrays);
  if (name.startsWith('%') && hasJobControl(process))
    return runBuiltin(process, foreground, 'fg', [name, ...args], fds);
  return runProgram(process, words, fds, () => commandText(process, node) ?? words.join(' '));
}

/** Runs an external command; in an interactive shell it is a job. */
function runProgram(process: ShellProcess, words: string[], fds: FdTable, text: () => string): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  if (!hasJobControl(process)) return runExternal(process, name, args, fds);
  process.jobs.remember(name);
  return runForeground(process, [text()], fds, (child, table) => runExternal(child, name, args, table));
}

/** Runs a builtin or an external command, never a function: `command`. */
export async function dispatchWithoutFunctions(process: ShellProcess, words: string[], fds: FdTable): Promise<number> {
  const [name, ...args] = words as [string, ...string[]];
  const builtin = builtins.get(name);
  return builtin
    ? runBuiltin(process, builtin, name, args, fds)
    : runProgram(process, words, fds, () => words.join(' '));
}

function runBuiltin(
  process: ShellProcess,
  builtin: Builtin,
  name: string,
  args: string[],
  fds: FdTable,
  arrays?: ArrayWords,
): Promise<number> {
  process.jobs.remember(name);
  return builtin({
    process,
    name,
    args,
    arrays,
    fds,
    out: async (text) => {
      const output = outputOf(fds, 1);
      if (output) await writeText(output, text);
    },
    fail: async (message, exitCode = 1) => {
      await complain(process, fds, `${name}: ${message}`);
      return exitCode;
    },
    usage: async (text) => {
      const output = outputOf(fds, 2);
      if (output) await writeText(output, `${name}: usage: ${text}\n`);
    },
  });
}
