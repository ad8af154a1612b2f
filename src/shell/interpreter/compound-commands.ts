import { commandText } from '../jobs/job-text.ts';
import { JobTable } from '../jobs/job-table.ts';
import { runForeground } from '../jobs/run-job.ts';
import type { ArithmeticNode, CommandOf, CommandNode, Statements } from './ast.ts';
import { evaluateCondition } from './conditional.ts';
import { LoopJump } from './control-flow.ts';
import { executeScriptInSubshell, executeStatements } from './execute.ts';
import { evaluateNode, expandToPattern, expandToText, expandWords } from './expand-word.ts';
import { selectVariable } from './adapt-source.ts';
import { askSelection } from './select.ts';
import { globToRegExp } from './pattern.ts';
import { forkProcess, hasJobControl, withArithmetic } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForTrace } from './quote.ts';
import { redirected } from './redirect.ts';
import { finishSubstitutions } from './substitution.ts';
import { trace, writtenHead } from './trace.ts';
import { checkpoint } from './traps.ts';

type Compound = Exclude<CommandNode, { type: 'SimpleCommand' | 'FunctionDef' }>;

/** Runs `if`, loops, `case`, groups, subshells, `((…))` and `[[…]]` with their redirections. */
export async function executeCompound(process: ShellProcess, node: Compound, outer: FdTable): Promise<number> {
  const mark = process.substitutions.length;
  try {
    return await executeNode(process, node, await redirected({ process, fds: outer }, node.redirections));
  } finally {
    await finishSubstitutions(process, mark, outer);
  }
}

function executeNode(process: ShellProcess, node: Compound, fds: FdTable): Promise<number> | number {
  switch (node.type) {
    case 'If':
      return executeIf(process, node, fds);
    case 'For':
      return executeFor(process, node, fds);
    case 'CStyleFor':
      return withArithmetic(process, '((', fds, () => executeCStyleFor(process, node, fds));
    case 'While':
    case 'Until':
      return executeWhile(process, node, fds);
    case 'Case':
      return executeCase(process, node, fds);
    case 'Group':
      return executeStatements(process, node.body, fds);
    case 'Subshell':
      return executeSubshell(process, node, fds);
    case 'ArithmeticCommand':
      return withArithmetic(process, '((', fds, async () =>
        (await calculate(process, node.expression, fds)) === 0n ? 1 : 0,
      );
    case 'ConditionalCommand':
      return withArithmetic(process, '[[', fds, () => evaluateCondition({ process, fds }, node.expression));
  }
}

async function calculate(
  process: ShellProcess,
  expression: ArithmeticNode,
  fds: FdTable,
  isOfLoop = false,
): Promise<bigint> {
  const text = expression.originalText ?? '';
  await trace(process, fds, `(( ${isOfLoop ? text.trimStart() : text} ))`);
  return evaluateNode({ process, fds }, expression);
}

function executeSubshell(process: ShellProcess, node: CommandOf<'Subshell'>, fds: FdTable): Promise<number> {
  const run = (outer: ShellProcess, table: FdTable) =>
    executeScriptInSubshell({ ...forkProcess(outer), jobs: new JobTable() }, node.body, table);
  if (!hasJobControl(process)) return run(process, fds);
  return runForeground(process, [commandText(process, node) ?? 'bash'], fds, run);
}

/** Runs statements whose failure is looked at. */
async function test(process: ShellProcess, condition: Statements, fds: FdTable): Promise<boolean> {
  process.state.errexitSuspended++;
  try {
    return (await executeStatements(process, condition, fds)) === 0;
  } finally {
    process.state.errexitSuspended--;
  }
}

async function executeIf(process: ShellProcess, node: CommandOf<'If'>, fds: FdTable): Promise<number> {
  for (const clause of node.clauses) {
    if (await test(process, clause.condition, fds)) return executeStatements(process, clause.body, fds);
  }
  return node.elseBody ? executeStatements(process, node.elseBody, fds) : 0;
}

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

async function executeFor(process: ShellProcess, node: CommandOf<'For'>, fds: FdTable): Promise<number> {
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

async function executeCStyleFor(process: ShellProcess, node: CommandOf<'CStyleFor'>, fds: FdTable): Promise<number> {
  if (node.init) await calculate(process, node.init, fds, true);
  process.state.lastExitCode = 0;
  while (!node.condition || (await calculate(process, node.condition, fds, true)) !== 0n) {
    if (!(await turn(process, node.body, fds))) break;
    if (node.update) await calculate(process, node.update, fds, true);
  }
  return process.state.lastExitCode;
}

async function executeWhile(process: ShellProcess, node: CommandOf<'While' | 'Until'>, fds: FdTable): Promise<number> {
  let exitCode = 0;
  for (;;) {
    const tested = await insideLoop(process, fds, () => test(process, node.condition, fds));
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

async function executeCase(process: ShellProcess, node: CommandOf<'Case'>, fds: FdTable): Promise<number> {
  const expansion = { process, fds };
  const subject = await expandToText(expansion, node.word);
  await trace(process, fds, writtenHead(process, node) ?? `case ${quoteForTrace(subject)} in`);
  const ignoresCase = process.state.shopts.has('nocasematch');
  let exitCode = 0;
  let fallsThrough = false;
  for (const item of node.items) {
    let matches = fallsThrough;
    for (const word of matches ? [] : item.patterns) {
      const pattern = await expandToPattern(expansion, word);
      if (globToRegExp(pattern, { ignoresCase }).test(subject)) {
        matches = true;
        break;
      }
    }
    if (!matches) continue;
    exitCode = await executeStatements(process, item.body, fds);
    if (item.terminator === ';;') return exitCode;
    fallsThrough = item.terminator === ';&';
  }
  return exitCode;
}
