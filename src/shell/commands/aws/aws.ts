import { completeAws } from '../../../aws-cli/complete.ts';
import type { AwsCliHost, InstanceTunnel, LocalFiles } from '../../../aws-cli/host.ts';
import { runAws } from '../../../aws-cli/run.ts';
import { InterruptedError, interruptedExitCode, untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { ByteOutput } from '../../io/byte-streams.ts';
import type { Command, CommandContext } from '../../kernel.ts';
import { foldLines } from '../../line-editor/fold-words.ts';
import { columnsOf, pathOf } from '../support.ts';

/** Keeps the order of writes that the caller does not wait for. */
function orderedWriter(output: ByteOutput): { write(data: string | Uint8Array): void; done(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    write(data) {
      last = last.then(() => (typeof data === 'string' ? writeText(output, data) : output.write(data)));
      last.catch(() => undefined);
    },
    done: () => last,
  };
}

/** The files of the shell, as `aws s3` sees them. */
function awsFiles(context: CommandContext): LocalFiles {
  const { files } = context.kernel;
  return {
    folder: pathOf(context, '.'),
    async stat(path) {
      const stat = await files.stat(pathOf(context, path)).catch(() => undefined);
      return (
        stat && {
          isFolder: stat.isDirectory,
          isSpecial: !stat.isDirectory && !stat.isFile,
          isReadable: true,
          sizeBytes: stat.size,
          modifiedMs: stat.mtime.getTime(),
        }
      );
    },
    isLink: async (path) => (await files.lstat(pathOf(context, path)).catch(() => undefined))?.isSymbolicLink === true,
    list: (path) => files.readdir(pathOf(context, path)),
    makeFolder: (path) => files.mkdir(pathOf(context, path), { recursive: true }),
    remove: (path) => files.rm(pathOf(context, path)),
    async setModified(path, modifiedMs) {
      const time = new Date(modifiedMs);
      await files.utimes(pathOf(context, path), time, time);
    },
  };
}

/** What `aws` sees of the shell. */
function awsHost(
  context: CommandContext,
  stdout: (data: string | Uint8Array) => void,
  stderr: (text: string) => void,
): AwsCliHost {
  const { kernel, signal, env } = context;
  const { connection } = kernel.host;
  return {
    env,
    readFile: (path) => kernel.files.readFileBuffer(pathOf(context, path)),
    async writeFile(path, bytes, mode) {
      const full = pathOf(context, path);
      await kernel.files.mkdir(full.slice(0, full.lastIndexOf('/')) || '/', { recursive: true });
      await kernel.files.writeFile(full, bytes);
      if (mode !== undefined) await kernel.files.chmod(full, mode);
    },
    localFiles: awsFiles(context),
    readInput: () => untilAborted(context.stdin.readAll(), signal),
    writeOutput: stdout,
    async readLine(prompt) {
      await writeText(context.stdout, prompt);
      const line = await untilAborted(context.stdin.readUntil(10), signal);
      return line ? new TextDecoder().decode(line.bytes).replace(/\n$/, '') : undefined;
    },
    stdout,
    stderr,
    hint: context.stderr.isTerminal ? (text) => stderr(foldLines(text, columnsOf(context))) : undefined,
    runProgram: (name, args) => context.run([name, ...args]),
    send: (request) => untilAborted(connection.send(request, signal), signal),
    nowMs: () => connection.nowMs(),
    sleep: (durationMs) => connection.sleep(durationMs, signal),
    signal,
    columns: context.stdout.isTerminal ? columnsOf(context) : 80,
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
  // It ends by itself when Ctrl-C comes, after what it had begun is cleaned up.
  const exitCode = await runAws(context.args, awsHost(context, stdout.write, stderr.write));
  await Promise.all([stdout.done(), stderr.done()]);
  if (signal.aborted && exitCode === interruptedExitCode) throw new InterruptedError();
  return exitCode;
};

/** Runs `aws ec2-instance-connect open-tunnel …` as the proxy of ssh. The way that it opens; undefined when it fails. */
export async function openTunnel(context: CommandContext): Promise<InstanceTunnel | undefined> {
  let opened: InstanceTunnel | undefined;
  const stderr = orderedWriter(context.stderr);
  const host = awsHost(context, () => undefined, stderr.write);
  await runAws(context.args, {
    ...host,
    async openTunnel(tunnel) {
      opened = tunnel;
      return 0;
    },
  });
  await stderr.done();
  return opened;
}
