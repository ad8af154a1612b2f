import { ExitJump, LineJump, LoopJump, ReturnJump } from '../interpreter/control-flow.ts';
import { isHeldByJobs } from '../jobs/leave.ts';
import type { BuiltinCall } from './builtin.ts';

async function exitCodeArgument({ process, args, fail }: BuiltinCall): Promise<number> {
  const [word] = args;
  if (word === undefined) return process.state.lastExitCode;
  if (!/^[+-]?\d+$/.test(word)) return fail(`${word}: numeric argument required`, 2);
  return Number(BigInt.asUintN(8, BigInt(word)));
}

/** Ends the shell; one with stopped jobs first says so. */
export async function exitShell(call: BuiltinCall): Promise<number> {
  if (await isHeldByJobs(call.process, call.fds)) return 1;
  throw new ExitJump(await exitCodeArgument(call));
}

/** Ends the function or the sourced file. */
export async function returnFrom(call: BuiltinCall): Promise<number> {
  const { state } = call.process;
  if (!state.isInFunction && state.sourceDepth === 0) {
    return call.fail("can only `return' from a function or sourced script", 2);
  }
  throw new ReturnJump(await exitCodeArgument(call));
}

async function jump(call: BuiltinCall, kind: 'break' | 'continue'): Promise<number> {
  const { state } = call.process;
  if (state.loopDepth === 0) {
    await call.fail("only meaningful in a `for', `while', or `until' loop");
    return 0;
  }
  const levels = Number(call.args[0] ?? 1);
  if (!Number.isInteger(levels)) throw new LineJump(await call.fail(`${call.args[0]}: numeric argument required`, 128));
  // A wrong number ends the loops all the same, and so no mistake makes an endless one.
  if (levels < 1)
    throw new LoopJump('break', state.loopDepth, await call.fail(`${call.args[0]}: loop count out of range`));
  throw new LoopJump(kind, levels);
}

export const breakLoop = (call: BuiltinCall) => jump(call, 'break');
export const continueLoop = (call: BuiltinCall) => jump(call, 'continue');
