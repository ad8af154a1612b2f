import { selectVariable } from './adapt-source.ts';
import type { CommandOf, Statements } from './ast.ts';
import { calculate } from './calculate.ts';
import { isTrue } from './condition.ts';
import { LoopJump } from './control-flow.ts';
import { executeStatements } from './execute.ts';
import { expandWords } from './expand-word.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForTrace } from './quote.ts';
import { askSelection } from './select.ts';
import { trace, writtenHead } from './trace.ts';
import { checkpoint } from './traps.ts';

/** Runs a part of a loop's turn; when a jump ends the turn, `goesOn` tells of the loop. */
async function insideLoop<T>(
  process: ShellProcess,
  fds: FdTable,
  run: () => Promise<T>,
): Promise<{ value: T } | { goesOn: boolean }> {
  await checkpoint(process, fds);
  process.state.loopDepth++;
  try {
    return { value: await run() };
  } catch (error) {
    if (!(error instanceof LoopJump)) throw error;
    process.state.lastExitCode = error.exitCode;
    if (error.levels > 1) {
      error.levels--;
      if (process.state.loopDepth > 1) throw error;
    }
    return { goesOn: error.kind === 'continue' };
  } finally {
    process.state.loopDepth--;
  }
}

/** One turn of a loop; answers whether the loop goes on. */
async function turn(process: ShellProcess, body: Statements, fds: FdTable): Promise<boolean> {
  const done = await insideLoop(process, fds, () => executeStatements(process, body, fds));
  return 'value' in done || done.goesOn;
}

/** `for x in …`. */
export async function executeFor(process: ShellProcess, node: CommandOf<'For'>, fds: FdTable): Promise<number> {
  const values = node.words ? await expandWords({ process, fds }, node.words) : [...process.state.positional];
  process.state.lastExitCode = 0;
  const selected = selectVariable(node.variable);
  if (selected !== undefined) return executeSelect(process, node, selected, values, fds);
  const head = writtenHead(process, node) ?? `for ${node.variable} in ${values.map(quoteForTrace).join(' ')}`;
  for (const value of values) {
    await trace(process, fds, head);
    process.state.variables.set(node.variable, value);
    if (!(await turn(process, node.body, fds))) break;
  }
  return process.state.lastExitCode;
}

async function executeSelect(
  process: ShellProcess,
  node: CommandOf<'For'>,
  variable: string,
  items: readonly string[],
  fds: FdTable,
): Promise<number> {
  const { state } = process;
  if (items.length === 0) return 0;
  let showsMenu = true;
  for (;;) {
    const chosen = await askSelection(process, items, fds, showsMenu);
    if (chosen === undefined) return 1;
    state.variables.set(variable, chosen);
    if (!(await turn(process, node.body, fds))) return state.lastExitCode;
    showsMenu = state.variables.get('REPLY') === '';
  }
}

/** `for ((…; …; …))`. */
export async function executeCStyleFor(
  process: ShellProcess,
  node: CommandOf<'CStyleFor'>,
  fds: FdTable,
): Promise<number> {
  if (node.init) await calculate(process, node.init, fds, true);
  process.state.lastExitCode = 0;
  while (!node.condition || (await calculate(process, node.condition, fds, true)) !== 0n) {
    if (!(await turn(process, node.body, fds))) break;
    if (node.update) await calculate(process, node.update, fds, true);
  }
  return process.state.lastExitCode;
}

/** `while` and `until`. */
export async function executeWhile(
  process: ShellProcess,
  node: CommandOf<'While' | 'Until'>,
  fds: FdTable,
): Promise<number> {
  let exitCode = 0;
  for (;;) {
    const tested = await insideLoop(process, fds, () => isTrue(process, node.condition, fds));
    if ('goesOn' in tested) {
      if (tested.goesOn) continue;
      return process.state.lastExitCode;
    }
    if (tested.value !== (node.type === 'While')) return exitCode;
    const goesOn = await turn(process, node.body, fds);
    exitCode = process.state.lastExitCode;
    if (!goesOn) return exitCode;
  }
}
