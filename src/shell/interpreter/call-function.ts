import { ReturnJump } from './control-flow.ts';
import { executeCommand } from './execute.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { redirected } from './redirect.ts';
import type { ShellState } from './shell-state.ts';
import { runTrap } from './traps.ts';

/** Calls the function of this name, which must be there, with its own positional parameters and a scope for its locals. */
export async function callFunction(process: ShellProcess, name: string, args: string[], fds: FdTable): Promise<number> {
  const { state } = process;
  const node = state.functions.get(name)!;
  const inner = await redirected({ process, fds }, node.redirections);
  const outerPositional = state.positional;
  const { loopDepth: outerLoops, line } = state;
  state.positional = args;
  state.loopDepth = 0;
  state.frames.push({ name, isFunction: true, file: state.functionFiles.get(name) ?? '', callLine: line });
  process.programs = [];
  state.variables.pushScope();
  process.depth++;
  const hidden = hideTraps(state);
  try {
    const exitCode = await untilReturn(() => executeCommand(process, node.body, inner));
    await runTrap(process, 'RETURN', inner);
    return exitCode;
  } finally {
    process.depth--;
    for (const [trap, action] of hidden) if (!state.traps.has(trap)) state.traps.set(trap, action);
    state.variables.popScope();
    state.frames.pop();
    state.loopDepth = outerLoops;
    state.line = line;
    state.positional = outerPositional;
  }
}

/** Functions do not see these traps unless `set -E` or `set -T` hands them on; one that they set themselves stays. */
function hideTraps({ traps, options }: ShellState): [string, string][] {
  const names = [...(options.has('errtrace') ? [] : ['ERR']), ...(options.has('functrace') ? [] : ['DEBUG', 'RETURN'])];
  const hidden = [...traps].filter(([name]) => names.includes(name));
  for (const [name] of hidden) traps.delete(name);
  return hidden;
}

/** The exit code of a function or sourced file, which `return` may give. */
export async function untilReturn(run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof ReturnJump) return error.exitCode;
    throw error;
  }
}
