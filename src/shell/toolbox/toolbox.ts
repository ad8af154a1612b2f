import { Bash, defineCommand, getCommandNames } from 'just-bash/browser';
import type { IFileSystem } from 'just-bash';
import { untilAborted } from '../interpreter/control-flow.ts';
import { ByteInput, CollectingOutput, writeText } from '../io/byte-streams.ts';
import type { Command, CommandContext } from '../kernel.ts';
import { liveFilter } from './live-filter.ts';
import { sedArguments } from './sed-arguments.ts';
import { runLive } from './run-live.ts';
import { readsStdin } from './reads-stdin.ts';

/** What is ours alone, or means something else here, is not taken from the toolbox. */
const excluded = new Set(['alias', 'cd', 'echo', 'false', 'printf', 'pwd', 'sqlite3', 'true', 'unalias', 'wget']);

/** Commands whose output may be bytes that are no text. */
const byteCommands = new Set(['base64', 'tac']);

/** Large but finite: unlimited output breaks some commands, small limits end long sittings. */
const limits = {
  maxCommandCount: 1_000_000_000,
  maxLoopIterations: 100_000_000,
  // The loops of awk and sed do not yield: an endless one must end by itself, within seconds. awk counts records alike.
  maxAwkIterations: 3_000_000,
  maxSedIterations: 10_000_000,
  maxOutputSize: 512 * 1024 * 1024,
  maxExecutionTimeMs: 24 * 60 * 60 * 1000,
};

export interface Toolbox {
  names: ReadonlySet<string>;
  run: Command;
}

/** latin1 text of bytes and back: the form in which the toolbox passes bytes. */
function toLatin1(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return text;
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

/**
 * Output arrives as text, or as latin1 when its bytes are no UTF-8. Only with commands that may write such bytes
 * are characters up to U+00FF read as bytes.
 */
function outputBytes(name: string, text: string): Uint8Array {
  const isBytes = byteCommands.has(name) && /[\x80-\xff]/.test(text) && !/[^\x00-\xff]/.test(text);
  return isBytes ? fromLatin1(text) : new TextEncoder().encode(text);
}

/** The commands of just-bash (sed, awk, sort …), each run on its own with the streams of our shell. */
export function createToolbox(files: IFileSystem, ownCommands: ReadonlyMap<string, Command>): Toolbox {
  /** The context in which a toolbox command runs, for `find -exec aws …`. */
  let current: CommandContext | undefined;
  const proxies = [...ownCommands.keys()].map((name) =>
    defineCommand(name, async (args, { cwd, stdin }) => {
      if (!current) return { stdout: '', stderr: '', exitCode: 127 };
      const stdout = new CollectingOutput();
      const stderr = new CollectingOutput();
      const input = ByteInput.of(fromLatin1(String(stdin)));
      const exitCode = await current.run([name, ...args], { cwd, stdin: input, stdout, stderr });
      return { stdout: stdout.text(), stderr: stderr.text(), exitCode };
    }),
  );
  const bash = new Bash({ fs: files, customCommands: proxies, executionLimits: limits });
  const names = new Set(getCommandNames().filter((name) => !excluded.has(name) && !ownCommands.has(name)));

  async function run(context: CommandContext): Promise<number> {
    const { name, signal, stdin } = context;
    const args = name === 'sed' ? await sedArguments(context) : [...context.args];
    const isReading = readsStdin(name, args);
    // The toolbox's paste wants its stdin named.
    if (isReading && name === 'paste' && !args.includes('-')) args.push('-');
    if (!isReading) return runOnce(context, args, new Uint8Array(0));
    const live = liveFilter(name, args);
    if (live) return runLive(context, live, runOnce);
    return runOnce(context, args, await untilAborted(stdin.readAll(), signal));
  }

  async function runOnce(context: CommandContext, args: readonly string[], input: Uint8Array): Promise<number> {
    const { name, cwd, env, signal, stdout, stderr } = context;
    const stdin = toLatin1(input);
    const outer = current;
    current = context;
    try {
      const fixed = { replaceEnv: true, stdinKind: 'bytes', rawScript: true } as const;
      const options = { ...fixed, args: [...args], cwd, env, stdin, signal };
      const result = await untilAborted(bash.exec(name, options), signal);
      if (result.stdout) await stdout.write(outputBytes(name, result.stdout));
      await writeText(stderr, result.stderr);
      return result.exitCode;
    } finally {
      current = outer;
    }
  }
  return { names, run };
}
