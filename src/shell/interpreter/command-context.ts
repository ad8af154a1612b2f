import { runText } from '../builtins/run.ts';
import { ByteInput, discardOutput } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import { inputOf, newProcess, outputOf } from './process.ts';
import type { FdTable, ShellProcess } from './process.ts';
import { runExternal } from './run-external.ts';
import { runSource } from './run-source.ts';
import { ShellState } from './shell-state.ts';
import { setShellVariables } from './shell-variables.ts';

/** What a command sees of this process. */
export function commandContext(process: ShellProcess, name: string, args: string[], fds: FdTable): CommandContext {
  const { kernel, state } = process;
  const context: CommandContext = {
    name,
    args,
    env: state.variables.exported(),
    cwd: state.cwd,
    kernel,
    stdin: inputOf(fds, 0) ?? ByteInput.empty(),
    stdout: outputOf(fds, 1) ?? discardOutput,
    stderr: outputOf(fds, 2) ?? discardOutput,
    signal: process.signal,
    run: (words, overrides) => {
      const inner = { ...context, ...overrides };
      const child = childProcess(process, inner);
      const [program, ...rest] = words as [string, ...string[]];
      return runExternal(child, program, rest, fdsOf(inner));
    },
    runScript: async (source, name0, positional, overrides) => {
      const inner = { ...context, ...overrides };
      const child = childProcess(process, inner);
      setShellVariables(child.state);
      child.state.name0 = name0;
      child.state.scriptPath = overrides?.scriptPath;
      child.state.positional = positional;
      if (overrides?.set) await runText(child, `set ${overrides.set}`, fdsOf(inner));
      return runSource(child, source, fdsOf(inner));
    },
  };
  return context;
}

function fdsOf(context: CommandContext): FdTable {
  return new Map([
    [0, { input: context.stdin }],
    [1, { output: context.stdout }],
    [2, { output: context.stderr }],
  ]);
}

/** A new process that has only the environment of the one that starts it. */
function childProcess(parent: ShellProcess, context: CommandContext): ShellProcess {
  const state = new ShellState();
  state.cwd = context.cwd;
  for (const [name, value] of Object.entries(context.env)) state.variables.export(name, value);
  for (const name of parent.state.exportedFunctions) {
    const definition = parent.state.functions.get(name);
    if (!definition) continue;
    state.functions.set(name, definition);
    state.exportedFunctions.add(name);
  }
  return newProcess({
    kernel: parent.kernel,
    state,
    signal: context.signal,
    renewSignal: context.signal === parent.signal ? parent.renewSignal : undefined,
    parent,
    depth: parent.depth + 1,
  });
}
