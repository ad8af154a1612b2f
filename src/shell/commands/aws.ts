import { completeAws } from '../../aws-cli/complete.ts';
import type { AwsCliHost } from '../../aws-cli/host.ts';
import { runAws } from '../../aws-cli/run.ts';
import { InterruptedError, interruptedExitCode, untilAborted } from '../interpreter/control-flow.ts';
import { writeText } from '../io/byte-streams.ts';
import type { ByteOutput } from '../io/byte-streams.ts';
import type { Command, CommandContext } from '../kernel.ts';
import { columnsOf, pathOf } from './support.ts';

/** Keeps the order of writes that the caller does not wait for. */
function orderedWriter(output: ByteOutput): { write(text: string): void; done(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    write(text) {
      last = last.then(() => writeText(output, text));
      last.catch(() => undefined);
    },
    done: () => last,
  };
}

/** What `aws` sees of the shell. */
function awsHost(context: CommandContext, stdout: (text: string) => void, stderr: (text: string) => void): AwsCliHost {
  const { kernel, signal, env } = context;
  const { connection } = kernel.host;
  return {
    env,
    readFile: (path) => kernel.files.readFileBuffer(pathOf(context, path)),
    async writeFile(path, bytes) {
      const full = pathOf(context, path);
      await kernel.files.mkdir(full.slice(0, full.lastIndexOf('/')) || '/', { recursive: true });
      await kernel.files.writeFile(full, bytes);
    },
    async readFolder(path) {
      const full = pathOf(context, path);
      const names = await kernel.files.readdir(full);
      const isDirectory = async (name: string) => (await kernel.files.stat(`${full}/${name}`)).isDirectory;
      return Promise.all(names.map(async (name) => ((await isDirectory(name)) ? `${name}/` : name)));
    },
    async readLine(prompt) {
      await writeText(context.stdout, prompt);
      const line = await context.stdin.readUntil(10);
      return line ? new TextDecoder().decode(line.bytes).replace(/\n$/, '') : undefined;
    },
    stdout,
    stderr,
    send: (request) => untilAborted(connection.send(request), signal),
    nowMs: () => connection.nowMs(),
    sleep: (durationMs) => connection.sleep(durationMs, signal),
    signal,
    columns: columnsOf(context),
    isTty: context.stdout.isTerminal,
    refusesRealKeys: true,
  };
}

/** The words with which `aws …` may go on; `words` are those after `aws`, the last one unfinished. */
export function completeAwsWords(context: CommandContext, words: readonly string[]): Promise<string[]> {
  const ignore = () => undefined;
  return completeAws(words, awsHost(context, ignore, ignore));
}

/** The `aws` command with the shell's files, streams and world. */
export const aws: Command = async (context) => {
  const { signal } = context;
  const stdout = orderedWriter(context.stdout);
  const stderr = orderedWriter(context.stderr);
  const exitCode = await untilAborted(runAws(context.args, awsHost(context, stdout.write, stderr.write)), signal);
  await Promise.all([stdout.done(), stderr.done()]);
  if (signal.aborted && exitCode === interruptedExitCode) throw new InterruptedError();
  return exitCode;
};
