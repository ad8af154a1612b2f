import { writeText } from '../io/byte-streams.ts';
import type { SimpleCommandNode } from './ast.ts';
import { outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForReuse } from './quote.ts';

/** What `set -x` shows of a command: its words, quoted so that they could be typed again. */
export async function traceCommand(fds: FdTable, node: SimpleCommandNode, words: string[]): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const prefix = node.assignments.map((assignment) => `${assignment.name}=… `).join('');
  await writeText(stderr, `+ ${prefix}${words.map((word) => quoteForReuse(word, word === '')).join(' ')}\n`);
}

/** What `set -x` shows of an assignment that stands alone: the value that the variable has now. */
export async function traceAssignment(process: ShellProcess, fds: FdTable, name: string): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const value = process.state.variables.get(name) ?? '';
  await writeText(stderr, `+ ${name}=${quoteForReuse(value)}\n`);
}
