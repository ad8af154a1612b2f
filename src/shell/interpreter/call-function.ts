import { ReturnJump } from './control-flow.ts';
import { executeCommand } from './execute.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { redirected } from './redirect.ts';

/** Calls the function of this name, which must be there, with its own positional parameters and a scope for its locals. */
export async function callFunction(process: ShellProcess, name: string, args: string[], fds: FdTable): Promise<number> {
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
