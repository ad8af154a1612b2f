import { newline } from '../../core/bytes.ts';
import { jqMessages } from '../../core/messages/jq.ts';
import { fail, pathOf } from '../commands/support.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import type { CommandContext } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { pieces } from './live-pieces.ts';
import { readJqArguments } from './jq-arguments.ts';
import type { FromJq, JqRun, JqThread } from './messages.ts';

const systemErrorExitCode = 2;
/** Behind these jq goes on with its next input: all well, and an error of the program. */
const goingOnExitCodes = new Set([0, 5]);

/** `jq`: the genuine one, in a thread of its own, with the files that its words name. */
export async function jq(context: CommandContext): Promise<number> {
  const { args, stdin, stdout, stderr, signal, kernel } = context;
  if (!kernel.host.startJqThread) return fail(context, shellMessage(jqMessages.noThread), systemErrorExitCode);
  const { hasProgram, readsStdin, paths, program } = readJqArguments(args);
  const run: JqRun = {
    args,
    env: context.env,
    cwd: context.cwd,
    stdin: new Uint8Array(0),
    precedingLines: 0,
    files: await filesAt(context, [...paths, '~/.jq']),
    terminals: [stdin.isTerminal, stdout.isTerminal, stderr.isTerminal],
    nowMs: kernel.host.connection.nowMs(),
  };
  const showsUsage = !hasProgram && stdin.isTerminal && stdout.isTerminal;
  if (!readsStdin || showsUsage) return runInThread(context, run);
  if (program === undefined) return runInThread(context, { ...run, stdin: await stdin.readAll(signal) });
  let exitCode: number | undefined;
  for await (const piece of pieces(context)) {
    exitCode = await runInThread(context, { ...run, stdin: piece });
    if (!goingOnExitCodes.has(exitCode)) return exitCode;
    run.precedingLines += piece.reduce((count, byte) => (byte === newline ? count + 1 : count), 0);
  }
  return exitCode ?? runInThread(context, run);
}

/** The files among these names, and jq's modules in the folders among them, by their full paths. */
async function filesAt(context: CommandContext, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const { files } = context.kernel;
  const found = new Map<string, Uint8Array>();
  for (const name of names) {
    const path = pathOf(context, name.replace(/^~/, context.env['HOME'] ?? '~'));
    const stat = await files.stat(path).catch(() => undefined);
    if (path.startsWith('/dev/std') || !stat) continue;
    const isModule = (one: string) => one.startsWith(`${path}/`) && /\.(?:jq|json)$/.test(one);
    const paths = stat.isDirectory ? files.getAllPaths().filter(isModule) : [path];
    for (const one of paths) found.set(one, await files.readFileBuffer(one));
  }
  return found;
}

async function runInThread(context: CommandContext, run: JqRun): Promise<number> {
  const thread = context.kernel.host.startJqThread!();
  let isDone = false;
  try {
    const exitCode = await untilAborted(untilExit(context, thread, run), context.signal);
    isDone = true;
    return exitCode;
  } finally {
    // Whatever the program does, it ends here.
    if (isDone) thread.release();
    else thread.terminate();
  }
}

/** Writes what a call says, in its order, until it ends or nobody reads on. */
function untilExit({ stdout, stderr, ...context }: CommandContext, thread: JqThread, run: JqRun): Promise<number> {
  let last: Promise<unknown> = Promise.resolve();
  return new Promise((resolve, reject) => {
    const failWith = (reason: string) =>
      fail({ stdout, stderr, ...context }, shellMessage(jqMessages.threadFailed, { reason }), systemErrorExitCode);
    const receive = async (message: FromJq) => {
      if (message.kind === 'output') await (message.stream === 1 ? stdout : stderr).write(message.bytes);
      else resolve(message.kind === 'exit' ? message.exitCode : await failWith(message.reason));
    };
    thread.listen(
      (message) => {
        last = last.then(() => receive(message));
        last.catch(reject);
      },
      (reason) => void failWith(reason).then(resolve, reject),
    );
    thread.post(run);
  });
}
