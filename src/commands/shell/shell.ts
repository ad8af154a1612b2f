import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { commandMessages } from '../../core/messages/command.ts';
import { PlatformError } from '../../core/messages/message.ts';
import { InterruptedError, interruptedExitCode } from '../../shell/interpreter/control-flow.ts';
import type { ByteOutput } from '../../shell/io/byte-streams.ts';
import { runScriptInShell } from '../../shell/run-script.ts';
import { parseSpeed } from '../sandbox/options.ts';
import { nodeShellHost } from './node-host.ts';
import { openWorld, type OpenedWorld } from './open-world.ts';
import { readShellArguments } from './shell-arguments.ts';
import { runTerminal } from './run-terminal.ts';

/** What runs without a person: its text, `$0` and `$1…`, and what it may read. */
interface Script {
  text: string;
  name0: string;
  positional: string[];
  stdin: string;
}

const readStdin = async () => (await buffer(process.stdin)).toString('utf8');

async function readScript(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new PlatformError(commandMessages.scriptNotReadable, { path, reason });
  }
}

/** The page's shell in Node: a script with -c, of a file or on stdin, otherwise a terminal. */
export async function shell(argv: string[]): Promise<number> {
  const { values, operands } = readShellArguments(argv);
  const { c: command, 'endpoint-url': endpoint, state: stateFolder, speed = '60' } = values;
  const script = await findScript(command, operands);
  const tell = (text: string) => void process.stderr.write(text);
  const world = await openWorld({ endpoint, stateFolder, speed: parseSpeed(speed), tell });
  try {
    return script ? await runScript(world, script) : await runTerminal(world);
  } finally {
    world.close();
  }
}

/** Undefined where a person types. */
async function findScript(command: string | undefined, operands: string[]): Promise<Script | undefined> {
  const { isTTY } = process.stdin;
  const stdin = isTTY ? async () => '' : readStdin;
  const [first, ...positional] = operands;
  if (command !== undefined) return { text: command, name0: first ?? 'bash', positional, stdin: await stdin() };
  if (first !== undefined) return { text: await readScript(first), name0: first, positional, stdin: await stdin() };
  return isTTY ? undefined : { text: await readStdin(), name0: 'bash', positional: [], stdin: '' };
}

async function runScript(world: OpenedWorld, { text, name0, positional, stdin }: Script): Promise<number> {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  const live = (stream: NodeJS.WriteStream): ByteOutput => ({
    isTerminal: false,
    write: (bytes) => void stream.write(bytes),
  });
  const { connection, files } = world;
  try {
    const result = await runScriptInShell(text, {
      connection,
      host: nodeShellHost(),
      files,
      stdin,
      signal: interruption.signal,
      stdout: live(process.stdout),
      stderr: live(process.stderr),
      positional,
      name0,
    });
    return result.exitCode;
  } catch (error) {
    if (error instanceof InterruptedError) return interruptedExitCode;
    throw error;
  } finally {
    await world.keep();
  }
}
