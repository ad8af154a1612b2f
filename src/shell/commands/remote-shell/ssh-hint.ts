import { printHint } from '../../../aws-cli/hints/hint.ts';
import type { MessageRow } from '../../../core/messages/message.ts';
import type { CommandContext } from '../../kernel.ts';
import { writeText } from '../../io/byte-streams.ts';
import { foldLines } from '../../line-editor/fold-words.ts';

/** A Korean line below what ssh says, for a person at a terminal, unless hints are off. */
export async function sshHint(
  context: CommandContext,
  row: MessageRow,
  parameters: Record<string, string> = {},
): Promise<void> {
  const { terminal } = context.kernel;
  if (!terminal) return;
  let shown = '';
  const stderr = (text: string) => void (shown += text);
  const hint = (text: string) => stderr(foldLines(text, terminal.columns));
  printHint({ env: context.env, stderr, hint }, row, parameters);
  await writeText(context.stderr, shown);
}
