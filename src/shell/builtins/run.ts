import { untilReturn } from '../interpreter/call-function.ts';
import { ExitJump } from '../interpreter/control-flow.ts';
import { executeStatements } from '../interpreter/execute.ts';
import { parse } from '../interpreter/parse.ts';
import { complain } from '../interpreter/process.ts';
import type { FdTable, ShellProcess } from '../interpreter/process.ts';
import { findOnPath } from '../interpreter/find-on-path.ts';
import { goodStart } from '../interpreter/run-source.ts';
import { complainOfSyntax, warnOfOpenHereDocuments } from '../interpreter/syntax-complaint.ts';
import { dispatchWithoutFunctions } from '../interpreter/dispatch.ts';
import { runTrap } from '../interpreter/traps.ts';
import { builtins } from './builtin-list.ts';
import type { BuiltinCall } from './builtin.ts';
import { describe, pathsOf } from './type.ts';

/** Runs source text in the shell itself. */
export async function runText(
  process: ShellProcess,
  text: string,
  fds: FdTable,
  origin: 'eval' | 'source' = 'eval',
): Promise<number> {
  const parsed = parse(text);
  if (parsed.kind === 'incomplete' && parsed.open) {
    await warnOfOpenHereDocuments(process, text, parsed.open.words, fds);
    return executeStatements(process, parsed.open.script.statements, fds);
  }
  const { statements } = parsed.kind === 'script' ? parsed.script : { statements: goodStart(text) };
  const exitCode = statements.length === 0 ? 0 : await executeStatements(process, statements, fds);
  if (parsed.kind === 'script') return exitCode;
  await complainOfSyntax(process, text, parsed, fds, origin);
  return 2;
}

export async function evalBuiltin({ process, args, fds }: BuiltinCall): Promise<number> {
  process.state.substitutionDepth++;
  try {
    return await runText(process, args.join(' '), fds);
  } finally {
    process.state.substitutionDepth--;
  }
}

export async function source(call: BuiltinCall): Promise<number> {
  const { process, args, fds, fail } = call;
  const [path, ...positional] = args;
  if (path === undefined) return fail('filename argument required', 2);
  const { kernel, state } = process;
  const found = path.includes('/') ? undefined : await findOnPath(process, path);
  const full = kernel.files.resolvePath(state.cwd, found ?? path);
  const text = await kernel.files.readFile(full).catch(() => undefined);
  if (text === undefined) {
    await complain(process, fds, `${path}: No such file or directory`);
    return 1;
  }
  const outer = state.positional;
  if (positional.length > 0) state.positional = positional;
  const { line } = state;
  state.sourceDepth++;
  state.substitutionDepth++;
  state.frames.push({ name: 'source', isFunction: false, file: found ?? path, callLine: line });
  try {
    state.lastExitCode = await untilReturn(() => runText(process, text, fds, 'source'));
    await runTrap(process, 'RETURN', fds);
    return state.lastExitCode;
  } finally {
    state.sourceDepth--;
    state.substitutionDepth--;
    state.frames.pop();
    state.line = line;
    if (positional.length > 0) state.positional = outer;
  }
}

/** `exec command`: runs it and ends the shell with its exit code. */
export async function exec({ process, args, fds }: BuiltinCall): Promise<number> {
  throw new ExitJump(await dispatchWithoutFunctions(process, args, fds));
}

export async function builtin({ process, args, fds, fail }: BuiltinCall): Promise<number> {
  const [name] = args;
  if (name === undefined) return 0;
  if (!builtins.has(name)) return fail(`${name}: not a shell builtin`);
  return dispatchWithoutFunctions(process, args, fds);
}

export async function command(call: BuiltinCall): Promise<number> {
  const { process, args, fds } = call;
  const words = args[0] === '-p' || args[0] === '--' ? args.slice(1) : args;
  if (words[0] === '-v' || words[0] === '-V') {
    let exitCode = 1;
    for (const name of words.slice(1)) {
      if ((await describe(call, name, { form: words[0] === '-v' ? 'short' : 'long' })) === 0) exitCode = 0;
      else if (words[0] === '-V') await call.fail(`${name}: not found`);
    }
    return exitCode;
  }
  return words.length === 0 ? 0 : dispatchWithoutFunctions(process, words, fds);
}

/** Paths are not remembered here: nothing to show or forget. */
export async function hash({ args, process, fail }: BuiltinCall): Promise<number> {
  for (const name of args.filter((word) => !word.startsWith('-'))) {
    if ((await pathsOf(process, name)).length === 0) return fail(`${name}: not found`);
  }
  return 0;
}
