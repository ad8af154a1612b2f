import { newline } from '../../core/bytes.ts';
import { writeText } from '../io/byte-streams.ts';
import type { CommandContext } from '../kernel.ts';

/** Asks for a line on the command's stdin, the question on stdout; null at its end. */
export async function askLine(context: CommandContext, question: string): Promise<string | null> {
  await writeText(context.stdout, question);
  return readLineOf(context);
}

/** Asks for what must not be shown: on the terminal, or without one on stdin, as programs for passwords do. */
export async function askSecret(context: CommandContext, question: string): Promise<string | null> {
  const { terminal } = context.kernel;
  if (terminal && context.stdin.isTerminal) {
    return terminal.readLine({ prompt: question, signal: context.signal, isSecret: true });
  }
  await writeText(context.stderr, question);
  return readLineOf(context);
}

/** The next line of the command's stdin; null at its end. */
export async function readLineOf({ stdin, signal }: CommandContext): Promise<string | null> {
  const line = await stdin.readUntil(newline, { signal });
  return line && new TextDecoder().decode(line.bytes).replace(/\n$/, '');
}
