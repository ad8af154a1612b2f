import type { RemoteSession } from '../../../core/world-connection.ts';
import { InterruptedError, untilAborted } from '../../interpreter/control-flow.ts';
import { parse } from '../../interpreter/parse.ts';
import { writeText } from '../../io/byte-streams.ts';
import type { CommandContext } from '../../kernel.ts';
import type { Terminal } from '../../session/terminal.ts';

const continuationPrompt = '> ';

/** Where a person is who uses a shell on an instance. */
export type Seat = Pick<CommandContext, 'signal' | 'stdout' | 'stderr'> & {
  kernel: { terminal: Terminal | undefined };
};

/** Shows a prompt and reads a line; null at the end of the input. Rejects with InterruptedError at Ctrl-C. */
export type LineReader = (prompt: string) => Promise<string | null>;

/** Reads lines where the person types them. Only with a terminal. */
export function terminalLines(context: Seat): LineReader {
  const { terminal } = context.kernel;
  return (prompt) => terminal!.readLine({ prompt, signal: context.signal, usesHistory: true });
}

/** Reads standard input a line at a time, shown after the prompt as the terminal on the other side echoes it. */
export function echoedLines(context: CommandContext): LineReader {
  return async (prompt) => {
    await writeText(context.stdout, prompt);
    const line = await context.stdin.readUntil(10, { signal: context.signal });
    if (!line) return null;
    const text = new TextDecoder().decode(line.bytes).replace(/\r?\n$/, '');
    await writeText(context.stdout, `${text}\n`);
    return text;
  };
}

/** Lines up to a complete command; undefined after Ctrl-C, null at the end of the input. */
async function readCommand(read: LineReader, prompt: string, signal: AbortSignal): Promise<string | null | undefined> {
  let source = '';
  for (;;) {
    let line: string | null;
    try {
      line = await read(source === '' ? prompt : continuationPrompt);
    } catch (error) {
      if (!(error instanceof InterruptedError) || signal.aborted) throw error;
      return undefined;
    }
    if (line === null) return source === '' ? null : source;
    source += source === '' ? line : `\n${line}`;
    if (parse(source).kind !== 'incomplete') return source;
  }
}

/**
 * Lets a person use a shell on an instance, a command at a time, until it is left, the input ends or it is lost; the
 * session's state tells which. Resolves with the last exit code.
 */
export async function converse(context: Seat, session: RemoteSession, read: LineReader): Promise<number> {
  const { terminal } = context.kernel;
  let exitCode = 0;
  while (session.state() === 'open') {
    const command = await readCommand(read, session.prompt(), context.signal);
    if (command === null) return exitCode;
    if (command === undefined || command.trim() === '') continue;
    const release = terminal?.interceptInterrupt(() => {
      terminal.write('^C\n');
      session.interrupt();
    });
    try {
      exitCode = await runRemote(context, session, command);
    } finally {
      release?.();
    }
  }
  return exitCode;
}

/** What an interactive shell says as it is left. */
export async function leave(context: Seat, session: RemoteSession): Promise<void> {
  if (session.state() !== 'lost') await writeText(context.stdout, 'exit\n');
}

/** Runs one command over there; an abort reaches it. */
export async function runRemote(context: Seat, session: RemoteSession, command: string): Promise<number> {
  const onAbort = () => session.interrupt();
  context.signal.addEventListener('abort', onAbort, { once: true });
  const pending: (void | Promise<void>)[] = [];
  try {
    const exitCode = await untilAborted(
      session.run(command, {
        stdout: (text) => void pending.push(writeText(context.stdout, text)),
        stderr: (text) => void pending.push(writeText(context.stderr, text)),
      }),
      context.signal,
    );
    await Promise.all(pending);
    return exitCode;
  } finally {
    context.signal.removeEventListener('abort', onAbort);
  }
}
