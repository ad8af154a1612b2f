import { getCommandNames } from 'just-bash/browser';
import type { IFileSystem } from 'just-bash';
import { untilAborted } from '../interpreter/control-flow.ts';
import { ByteInput, CollectingOutput } from '../io/byte-streams.ts';
import type { Command, CommandContext } from '../kernel.ts';
import { createEngine, type RunInner } from './engine.ts';
import { isQuick } from './quick-calls.ts';
import { readsStdin } from './reads-stdin.ts';
import { runInThread } from './run-in-thread.ts';

/** What is ours alone, or means something else here, is not taken from the toolbox. */
const excluded = new Set(['alias', 'cd', 'echo', 'false', 'printf', 'pwd', 'sqlite3', 'true', 'unalias', 'wget']);

export interface Toolbox {
  names: ReadonlySet<string>;
  run: Command;
}

/** A command that a toolbox command starts, with output of its own. */
function innerRunner(context: CommandContext): RunInner {
  return async ({ words, cwd, stdin }) => {
    const stdout = new CollectingOutput();
    const stderr = new CollectingOutput();
    const exitCode = await context.run(words, { cwd, stdin: ByteInput.of(stdin), stdout, stderr });
    return { stdout: stdout.bytes(), stderr: stderr.bytes(), exitCode };
  };
}

/**
 * The commands of just-bash with the streams of our shell. What may take long runs in a thread, where Ctrl-C ends it
 * whatever it does (docs/decisions/toolbox-in-a-thread.md).
 */
export function createToolbox(files: IFileSystem, own: ReadonlyMap<string, Command>): Toolbox {
  const ownCommands = [...own.keys()];
  const runHere = createEngine({ files, ownCommands });
  const names = new Set(getCommandNames().filter((name) => !excluded.has(name) && !own.has(name)));

  async function run(context: CommandContext): Promise<number> {
    const { name, signal, stdin } = context;
    const args = [...context.args];
    const isReading = readsStdin(name, args);
    // The toolbox's paste wants its stdin named.
    if (isReading && name === 'paste' && !args.includes('-')) args.push('-');
    if (!isReading) return runOnce(context, args, new Uint8Array(0));
    return runOnce(context, args, await stdin.readAll(signal));
  }

  async function runOnce(context: CommandContext, args: readonly string[], stdin: Uint8Array): Promise<number> {
    const { name, cwd, env, signal, kernel } = context;
    const call = { name, args, cwd, env, stdin };
    const runInner = innerRunner(context);
    const { startToolboxThread } = kernel.host;
    const result =
      startToolboxThread && !(await isQuick(call, files))
        ? await runInThread(startToolboxThread(), { call, ownCommands, files, runInner, signal })
        : await untilAborted(runHere(call, runInner, signal), signal);
    if (result.stdout.length > 0) await context.stdout.write(result.stdout);
    if (result.stderr.length > 0) await context.stderr.write(result.stderr);
    return result.exitCode;
  }
  return { names, run };
}
