import { decodeBase64, encodeBase64 } from '../../../core/base64.ts';
import { remoteShellMessages } from '../../../core/messages/remote-shell.ts';
import type { RemoteSession } from '../../../core/world-connection.ts';
import { untilAborted } from '../../interpreter/control-flow.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import { out, parseOptions, pathOf } from '../support.ts';
import { readSshArguments } from './ssh-arguments.ts';
import { connectSsh } from './ssh-connect.ts';
import { sshHint } from './ssh-hint.ts';

const failureExitCode = 255;

/** A file here, or one on a server. */
interface Place {
  /** `user@host`; undefined for a file here. */
  server: string | undefined;
  path: string;
}

/** Options that scp hands on to ssh as they are. */
const sshLetters = ['i', 'o', 'J', 'l'];

function placeOf(word: string): Place {
  const match = /^((?:[^/:@]+@)?(?:[^/:]+|\[[^\]]+\])):(.*)$/s.exec(word);
  return match ? { server: match[1]!, path: match[2]! } : { server: undefined, path: word };
}

/** `scp`: copies files to a server in the world or from one, folders with -r. */
export async function scp(context: CommandContext): Promise<number> {
  const { values, operands } = parseOptions(context.args, {
    flags: [...'rpqCv3460ABTOR'],
    withValue: [...sshLetters, 'P', 'S', 'F', 'c', 'D', 'X'],
  });
  const target = operands.length < 2 ? undefined : placeOf(operands.at(-1)!);
  const sources = operands.slice(0, -1).map(placeOf);
  const servers = new Set([target, ...sources].flatMap((place) => place?.server ?? []));
  if (!target || servers.size !== 1 || sources.some(({ server }) => (server === undefined) === !target.server)) {
    await writeText(
      context.stderr,
      'usage: scp [-r] [-i identity_file] [-P port] [-J destination] source ... target\n',
    );
    await sshHint(context, remoteShellMessages.scpPlaces);
    return 1;
  }
  const words = sshLetters.flatMap((letter) => (values.has(letter) ? [`-${letter}`, String(values.get(letter))] : []));
  const port = values.has('P') ? ['-p', String(values.get('P'))] : [];
  const parsed = await readSshArguments({ ...context, args: [...words, ...port, [...servers][0]!] });
  const session = parsed && (await connectSsh(context, parsed));
  if (!session) return failureExitCode;
  try {
    const copy = new Copy(context, session, values.has('r'), values.has('q'));
    let exitCode = 0;
    for (const { path } of sources) {
      const isDone = target.server ? await copy.upload(path, target.path) : await copy.download(path, target.path);
      if (!isDone) exitCode = failureExitCode;
    }
    return exitCode;
  } finally {
    session.close();
  }
}

/** A path on the server as its shell reads it: `~` is the home folder, all else is taken as it is. */
function remoteWord(path: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  if (path === '' || path === '~') return '"$HOME"';
  return path.startsWith('~/') ? `"$HOME"/${quoted(path.slice(2))}` : quoted(path);
}

const nameOf = (path: string) => path.replace(/\/+$/, '').split('/').at(-1)!;

/** Copies through the shell on the server, as Base64. */
class Copy {
  readonly #context: CommandContext;
  readonly #session: RemoteSession;
  readonly #isRecursive: boolean;
  readonly #isQuiet: boolean;

  constructor(context: CommandContext, session: RemoteSession, isRecursive: boolean, isQuiet: boolean) {
    this.#context = context;
    this.#session = session;
    this.#isRecursive = isRecursive;
    this.#isQuiet = isQuiet;
  }

  /** Answers whether all was copied; what was not is told. */
  async upload(path: string, target: string): Promise<boolean> {
    const { files } = this.#context.kernel;
    const full = pathOf(this.#context, path);
    const stat = await files.stat(full).catch(() => undefined);
    if (!stat) return this.#fail(`stat local "${path}": No such file or directory`);
    const isFolder = (await this.#run(`test -d ${remoteWord(target)}`)).exitCode === 0;
    const at = isFolder ? `${(target || '~').replace(/\/+$/, '')}/${nameOf(full)}` : target;
    if (!stat.isDirectory) return this.#uploadFile(full, at);
    if (!this.#isRecursive) return this.#fail(`local "${path}" is not a regular file`);
    const made = await this.#run(`mkdir -p ${remoteWord(at)}`);
    if (made.exitCode !== 0) return this.#refused(`dest mkdir "${at}"`, made.stderr);
    let isDone = true;
    for (const name of await files.readdir(full)) isDone = (await this.upload(`${full}/${name}`, at)) && isDone;
    return isDone;
  }

  async #uploadFile(full: string, target: string): Promise<boolean> {
    const bytes = await this.#context.kernel.files.readFileBuffer(full);
    const lines = encodeBase64(bytes).match(/.{1,76}/g) ?? [];
    const { exitCode, stderr } = await this.#run(`base64 -d > ${remoteWord(target)} <<'END'\n${lines.join('\n')}\nEND`);
    if (exitCode !== 0) return this.#refused(`dest open "${target}"`, stderr);
    await this.#tell(nameOf(full), bytes.length);
    return true;
  }

  async download(path: string, target: string): Promise<boolean> {
    const { files } = this.#context.kernel;
    const word = remoteWord(path);
    const stat = await files.stat(pathOf(this.#context, target)).catch(() => undefined);
    const at = stat?.isDirectory ? `${target.replace(/\/+$/, '')}/${nameOf(path)}` : target;
    if ((await this.#run(`test -d ${word}`)).exitCode === 0) return this.#downloadFolder(path, at);
    const { exitCode, stdout, stderr } = await this.#run(`base64 ${word}`);
    const bytes = decodeBase64(stdout);
    if (exitCode !== 0 || !bytes) return this.#refused(`remote open "${path}"`, stderr);
    try {
      await files.writeFile(pathOf(this.#context, at), bytes);
    } catch {
      return this.#fail(`open local "${at}": No such file or directory`);
    }
    await this.#tell(nameOf(path), bytes.length);
    return true;
  }

  async #downloadFolder(path: string, at: string): Promise<boolean> {
    if (!this.#isRecursive) return this.#fail(`download ${path}: not a regular file`);
    await this.#context.kernel.files.mkdir(pathOf(this.#context, at), { recursive: true });
    const { stdout } = await this.#run(`ls -A ${remoteWord(path)}`);
    let isDone = true;
    for (const name of stdout.split('\n').filter((line) => line !== '')) {
      isDone = (await this.download(`${path}/${name}`, at)) && isDone;
    }
    return isDone;
  }

  async #run(command: string): Promise<{ exitCode: number; stdout: string; stderr: string }> {
    let stdout = '';
    let stderr = '';
    const output = { stdout: (text: string) => void (stdout += text), stderr: (text: string) => void (stderr += text) };
    const exitCode = await untilAborted(this.#session.run(command, output), this.#context.signal);
    return { exitCode, stdout, stderr };
  }

  async #fail(message: string): Promise<false> {
    await writeText(this.#context.stderr, `scp: ${message}\n`);
    return false;
  }

  /** What the server's shell says, in the words of scp. */
  async #refused(what: string, stderr: string): Promise<false> {
    const isDenied = /permission denied/i.test(stderr);
    await this.#fail(`${what}: ${isDenied ? 'Permission denied' : 'No such file or directory'}`);
    if (isDenied) await sshHint(this.#context, remoteShellMessages.scpDenied);
    return false;
  }

  /** The line that stays of the progress bar, on a terminal. */
  async #tell(name: string, bytes: number): Promise<void> {
    if (this.#isQuiet || !this.#context.stdout.isTerminal) return;
    const size = bytes < 10_240 ? `${bytes}` : `${Math.round(bytes / 1024)}KB`;
    const columns = this.#context.kernel.terminal?.columns ?? 80;
    await out(
      this.#context,
      `${name.padEnd(Math.max(1, columns - 40))} 100% ${size.padStart(6)}     1.0MB/s   00:00\n`,
    );
  }
}
