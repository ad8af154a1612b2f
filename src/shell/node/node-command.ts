import { nodeMessages } from '../../core/messages/node.ts';
import { columnsOf, fail, out, pathOf } from '../commands/support.ts';
import { untilAborted } from '../interpreter/control-flow.ts';
import { writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';
import { shellMessage } from '../shell-message.ts';
import { answerQuestion } from './answer-question.ts';
import type { FromRunner, Program, ProgramSource, ProgramThread } from './messages.ts';
import { readNodeArguments } from './program-arguments.ts';
import { applyChange, readProgramFiles } from './program-files.ts';

const version = 'v24.11.1';
const usage =
  'Usage: node [options] [ script.js ] [arguments]\n       node            # 대화형 모드 (REPL)\n       node -e | -p script [arguments]\n';
const badOptionExitCode = 9;

/** `node`: small programs in an interpreter of their own, on the files, the terminal and the world of the shell. */
export async function node(context: CommandContext): Promise<number> {
  const request = readNodeArguments(context.args);
  if (request.kind === 'version' || request.kind === 'help') {
    await out(context, request.kind === 'version' ? `${version}\n` : usage);
    return 0;
  }
  if (request.kind === 'unknown') return fail(context, `bad option: ${request.option}`, badOptionExitCode);
  if (!context.kernel.host.startProgramThread) return fail(context, shellMessage(nodeMessages.noThread));
  if (request.kind === 'check') return run(context, { kind: 'file', path: request.path }, []);
  let source = request.source;
  let stdin: Uint8Array | undefined;
  if (!context.stdin.isTerminal) stdin = await context.stdin.readAll(context.signal);
  if (source === 'stdin' && !stdin) {
    if (!context.kernel.terminal) return fail(context, shellMessage(nodeMessages.noRepl));
    return run(context, { kind: 'repl' }, request.args);
  }
  if (source === 'stdin') {
    const text = new TextDecoder().decode(stdin);
    source = { kind: 'text', text, prints: false, name: '[stdin]', isModule: false };
    stdin = new Uint8Array(0);
  }
  return run(context, source, request.args, stdin);
}

async function run(
  context: CommandContext,
  source: ProgramSource,
  args: string[],
  stdin?: Uint8Array,
): Promise<number> {
  const { files, host } = context.kernel;
  const main = source.kind === 'file' ? await findMain(context, source.path) : source;
  if (!main) return missingMain(context, (source as { path: string }).path);
  const program: Program = {
    source: main,
    args,
    env: context.env,
    cwd: context.cwd,
    files: await readProgramFiles(files),
    stdin,
    stdoutIsTerminal: context.stdout.isTerminal,
    columns: columnsOf(context),
    nowMs: host.connection.nowMs(),
  };
  return new NodeProcess(context, host.startProgramThread!()).run(program);
}

async function findMain(context: CommandContext, path: string): Promise<ProgramSource | undefined> {
  const full = pathOf(context, path);
  for (const one of [full, `${full}.js`, `${full}/index.js`]) {
    const stat = await context.kernel.files.stat(one).catch(() => undefined);
    if (stat?.isFile) return { kind: 'file', path: one };
  }
  return undefined;
}

async function missingMain(context: CommandContext, path: string): Promise<number> {
  const full = pathOf(context, path);
  await writeText(
    context.stderr,
    `node:internal/modules/cjs/loader:1247\n  throw err;\n  ^\n\nError: Cannot find module '${full}'\n` +
      `    at node:internal/modules/cjs/loader:1244:15 {\n  code: 'MODULE_NOT_FOUND',\n  requireStack: []\n}\n\nNode.js ${version}\n`,
  );
  return 1;
}

/** One program in its thread: passes on what it writes, changes and asks for. */
class NodeProcess {
  readonly #context: CommandContext;
  readonly #thread: ProgramThread;
  readonly #questions = new Map<number, AbortController>();
  /** Keeps the order of what the program does. */
  #last: Promise<void> = Promise.resolve();

  constructor(context: CommandContext, thread: ProgramThread) {
    this.#context = context;
    this.#thread = thread;
  }

  async run(program: Program): Promise<number> {
    try {
      const exitCode = await untilAborted(this.#untilExit(program), this.#context.signal);
      await untilAborted(this.#last, this.#context.signal);
      return exitCode;
    } finally {
      // Whatever the program does, its thread ends here.
      this.#thread.terminate();
      for (const controller of this.#questions.values()) controller.abort();
    }
  }

  #untilExit(program: Program): Promise<number> {
    return new Promise((resolve, reject) => {
      const onMessage = (message: FromRunner) => {
        if (message.kind === 'exit') resolve(message.exitCode);
        else this.#receive(message, reject);
      };
      this.#thread.listen(onMessage, (reason) => {
        void fail(this.#context, shellMessage(nodeMessages.threadFailed, { reason })).then(resolve);
      });
      this.#thread.post({ kind: 'run', program });
    });
  }

  #receive(message: Exclude<FromRunner, { kind: 'exit' }>, reject: (error: unknown) => void): void {
    const { kernel, stdout, stderr } = this.#context;
    if (message.kind === 'output') {
      this.#inOrder(async () => {
        await writeText(message.stream === 1 ? stdout : stderr, message.text);
        this.#thread.post({ kind: 'shown', bytes: message.text.length });
      }, reject);
    } else if (message.kind === 'change') this.#inOrder(() => applyChange(kernel.files, message.change), reject);
    else if (message.kind === 'cancel') this.#questions.get(message.id)?.abort();
    else void this.#answer(message, reject);
  }

  #inOrder(work: () => Promise<void>, reject: (error: unknown) => void): void {
    this.#last = this.#last.then(work);
    this.#last.catch(reject);
  }

  async #answer(
    { id, question }: Extract<FromRunner, { kind: 'question' }>,
    reject: (error: unknown) => void,
  ): Promise<void> {
    const controller = new AbortController();
    this.#questions.set(id, controller);
    try {
      // What the program did before it asked is to be seen by who answers.
      if (question.kind === 'exec') await this.#last;
      const answer = await answerQuestion(this.#context, question, controller.signal);
      if (!controller.signal.aborted) {
        this.#thread.post({ kind: 'answer', id, answer, nowMs: this.#context.kernel.host.connection.nowMs() });
      }
    } catch (error) {
      if (!controller.signal.aborted) reject(error);
    } finally {
      this.#questions.delete(id);
    }
  }
}
