import { builtins } from '../builtins/builtin-list.ts';
import type { ArrayWords, Builtin } from '../builtins/builtin.ts';
import { foreground } from '../builtins/job-control.ts';
import { writeText } from '../io/byte-streams.ts';
import { commandText } from '../jobs/job-text.ts';
import { runForeground } from '../jobs/run-job.ts';
import { assign } from './assign.ts';
import type { SimpleCommandNode, WordNode } from './ast.ts';
import { declarationArguments, isDeclaration } from './declaration-words.ts';
import { executeCommand } from './execute.ts';
import { ReturnJump } from './control-flow.ts';
import { expandWords } from './expand-word.ts';
import { parse } from './parse.ts';
import { complain, hasJobControl, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { quoteForReuse } from './quote.ts';
import { applyRedirections, redirected } from './redirect.ts';
import { runExternal } from './run-external.ts';
import { finishSubstitutions } from './substitution.ts';

/** Runs assignments and a command: a function, a builtin or an external command, in this order. */
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
  if (state.options.has('xtrace')) await trace(fds, node, words);
  state.lastArgument = words.at(-1)!;
  try {
    return await withTemporaryVariables(process, node, inner, () =>
      dispatch(process, node, words, inner, declaration?.arrays),
    );
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
    await assign(expansion, assignment);
    if (state.options.has('xtrace')) await traceAssignment(process, fds, assignment.name);
  }
  return state.substitutionExitCode ?? 0;
}

async function withTemporaryVariables(
  process: ShellProcess,
  node: SimpleCommandNode,
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
      await assign({ process, fds }, assignment);
    }
    return await run();
  } finally {
    variables.popScope();
  }
}

async function dispatch(
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

/** Calls a function with its own positional parameters and a scope for its locals. */
async function callFunction(process: ShellProcess, name: string, args: string[], fds: FdTable): Promise<number> {
  const { state } = process;
  const node = state.functions.get(name)!;
  const inner = await redirected({ process, fds }, node.redirections);
  const outerPositional = state.positional;
  const { loopDepth: outerLoops, line } = state;
  state.positional = args;
  state.loopDepth = 0;
  state.functionNames.push(name);
  process.programs = [];
  state.variables.pushScope();
  process.depth++;
  // Functions do not see the ERR trap unless `set -E` hands it on; one that they set themselves stays.
  const errorTrap = state.options.has('errtrace') ? undefined : state.traps.get('ERR');
  if (errorTrap !== undefined) state.traps.delete('ERR');
  try {
    return await executeCommand(process, node.body, inner);
  } catch (error) {
    if (error instanceof ReturnJump) return error.exitCode;
    throw error;
  } finally {
    process.depth--;
    if (errorTrap !== undefined && !state.traps.has('ERR')) state.traps.set('ERR', errorTrap);
    state.variables.popScope();
    state.functionNames.pop();
    state.loopDepth = outerLoops;
    state.line = line;
    state.positional = outerPositional;
  }
}

/** Replaces an alias at the start of a command by its words. */
function expandAlias(process: ShellProcess, node: SimpleCommandNode, seen: readonly string[] = []): SimpleCommandNode {
  const { state } = process;
  if (!process.isInteractive && !state.shopts.has('expand_aliases')) return node;
  const name = literalText(node.name);
  const value = name === undefined || seen.includes(name) ? undefined : state.aliases.get(name);
  if (value === undefined) return node;
  const parsed = parse(value);
  const [statement] = parsed.kind === 'script' ? parsed.script.statements : [];
  const command = statement?.pipelines[0]?.commands[0];
  if (command?.type !== 'SimpleCommand') return node;
  const merged: SimpleCommandNode = {
    ...node,
    name: command.name ?? node.args[0] ?? null,
    args: [...command.args, ...(command.name ? node.args : node.args.slice(1))],
    assignments: [...node.assignments, ...command.assignments],
    redirections: [...command.redirections, ...node.redirections],
  };
  return expandAlias(process, merged, [...seen, name!]);
}

function literalText(word: WordNode | null): string | undefined {
  const [part] = word?.parts ?? [];
  return word?.parts.length === 1 && part?.type === 'Literal' ? part.value : undefined;
}

async function trace(fds: FdTable, node: SimpleCommandNode, words: string[]): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const prefix = node.assignments.map((assignment) => `${assignment.name}=… `).join('');
  await writeText(stderr, `+ ${prefix}${words.map((word) => quoteForReuse(word, word === '')).join(' ')}\n`);
}

async function traceAssignment(process: ShellProcess, fds: FdTable, name: string): Promise<void> {
  const stderr = outputOf(fds, 2);
  if (!stderr) return;
  const value = process.state.variables.get(name) ?? '';
  await writeText(stderr, `+ ${name}=${quoteForReuse(value)}\n`);
}
