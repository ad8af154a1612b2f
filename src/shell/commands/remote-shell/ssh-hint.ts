import { printHint } from '../../../aws-cli/hints/hint.ts';
import type { MessageRow } from '../../../core/messages/message.ts';
import type { CommandContext } from '../../kernel.ts';
import { writeText } from '../../io/byte-streams.ts';
import { foldWords } from '../../line-editor/fold-words.ts';

/** A Korean line below what ssh says, for a person at a terminal, unless hints are off. */
export async function sshHint(
  context: CommandContext,
  row: MessageRow,
  parameters: Record<string, string> = {},
): Promise<void> {
  const { terminal } = context.kernel;
  if (!terminal) return;
  const lines: string[] = [];
  printHint({ env: context.env, stderr: (text) => void lines.push(text) }, row, parameters);
  const rows = lines.flatMap((line) => foldWords(line.trimEnd(), terminal.columns));
  await writeText(context.stderr, rows.map((row) => `${row}\n`).join(''));
}
