import { assign } from './assign.ts';
import { expandAlias } from './aliases.ts';
import type { SimpleCommandNode } from './ast.ts';
import { declarationArguments, isDeclaration } from './declaration-words.ts';
import { dispatch } from './dispatch.ts';
import { expandWords } from './expand-word.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { applyRedirections, redirected } from './redirect.ts';
import { finishSubstitutions } from './substitution.ts';
import { traceAssignment, traceCommand } from './trace.ts';

/** Expands a command's words, and runs it with its redirections and assignments; without words it assigns. */
export async function executeSimple(process: ShellProcess, original: SimpleCommandNode, fds: FdTable): Promise<number> {
  const node = expandAlias(process, original);
  const { state } = process;
  const expansion = { process, fds };
  const before = state.lastExitCode;
  const mark = process.substitutions.length;
  const declaration = isDeclaration(node) ? await declarationArguments(expansion, node.args) : undefined;
  const words = declaration
    ? [...(await expandWords(expansion, [node.name!])), ...declaration.texts]
    : await expandWords(expansion, node.name ? [node.name, ...node.args] : []);
  if (words.length === 0) return executeAssignments(process, node, fds, before);
  if (words[0] === 'exec' && words.length === 1) {
    await applyRedirections(expansion, node.redirections, fds);
    return 0;
  }
  const inner = await redirected(expansion, node.redirections);
  state.lastArgument = words.at(-1)!;
  try {
    return await withTemporaryVariables(process, node, fds, inner, async () => {
      await traceCommand(process, fds, words);
      return dispatch(process, node, words, inner, declaration?.arrays);
    });
  } finally {
    await finishSubstitutions(process, mark, fds);
  }
}

async function executeAssignments(
  process: ShellProcess,
  node: SimpleCommandNode,
  fds: FdTable,
  before: number,
): Promise<number> {
  const { state } = process;
  const expansion = { process, fds };
  await redirected(expansion, node.redirections);
  // `$?` of `x=$(cmd)` is that of cmd; in the assigned text itself it is still the previous one.
  state.lastExitCode = before;
  state.substitutionExitCode = undefined;
  for (const assignment of node.assignments) {
    await traceAssignment(process, fds, assignment, await assign(expansion, assignment));
  }
  return state.substitutionExitCode ?? 0;
}

async function withTemporaryVariables(
  process: ShellProcess,
  node: SimpleCommandNode,
  outer: FdTable,
  fds: FdTable,
  run: () => Promise<number>,
): Promise<number> {
  if (node.assignments.length === 0) return run();
  const { variables } = process.state;
  variables.pushScope();
  try {
    for (const assignment of node.assignments) {
      const name = assignment.name.replace(/\[.*/s, '');
      variables.declareLocal(name).isExported = true;
      await traceAssignment(process, outer, assignment, await assign({ process, fds }, assignment));
    }
    return await run();
  } finally {
    variables.popScope();
  }
}
