import { JobTable } from '../jobs/job-table.ts';
import { commandText } from '../jobs/job-text.ts';
import { runForeground } from '../jobs/run-job.ts';
import type { CommandNode, CommandOf } from './ast.ts';
import { calculate } from './calculate.ts';
import { isTrue } from './condition.ts';
import { evaluateCondition } from './conditional.ts';
import { executeScriptInSubshell, executeStatements } from './execute.ts';
import { expandToPattern, expandToText } from './expand-word.ts';
import { executeFor, executeCStyleFor, executeWhile } from './loops.ts';
import { globToRegExp } from './pattern.ts';
import { forkProcess, hasJobControl, withArithmetic } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForTrace } from './quote.ts';
import { redirected } from './redirect.ts';
import { finishSubstitutions } from './substitution.ts';
import { trace, writtenHead } from './trace.ts';

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

function executeSubshell(process: ShellProcess, node: CommandOf<'Subshell'>, fds: FdTable): Promise<number> {
  const run = (outer: ShellProcess, table: FdTable) =>
    executeScriptInSubshell({ ...forkProcess(outer), jobs: new JobTable() }, node.body, table);
  if (!hasJobControl(process)) return run(process, fds);
  return runForeground(process, [commandText(process, node) ?? 'bash'], fds, run);
}

async function executeIf(process: ShellProcess, node: CommandOf<'If'>, fds: FdTable): Promise<number> {
  for (const clause of node.clauses) {
    if (await isTrue(process, clause.condition, fds)) return executeStatements(process, clause.body, fds);
  }
  return node.elseBody ? executeStatements(process, node.elseBody, fds) : 0;
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
