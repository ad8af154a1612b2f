import { shellMessages } from '../../../core/messages/shell.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { fail, out } from '../support.ts';
import { openFile } from './edited-file.ts';
import { EditorScreen } from './editor-screen.ts';
import { Nano } from './nano.ts';
import { TextBuffer } from './text-buffer.ts';
import { Vi } from './vi/vi.ts';

/** `nano`, `vi` and `vim`: each with the keys that people know of it. `+12` starts on line 12. */
export async function editor(context: CommandContext): Promise<number> {
  if (!context.kernel.terminal || !context.stdout.isTerminal) {
    return fail(context, shellMessage(shellMessages.editorNeedsScreen));
  }
  const path = context.args.find((word) => !word.startsWith('-') && !word.startsWith('+'));
  if (path === undefined) return fail(context, shellMessage(shellMessages.editorNeedsFile));
  const opened = await openFile(context, path);
  if (opened.kind === 'problem') return fail(context, opened.message);
  const buffer = new TextBuffer(opened.kind === 'text' ? opened.text : '');
  const start = context.args.findLast((word) => /^\+\d+$/.test(word));
  if (start) buffer.moveTo(Number(start) - 1, 0);
  const screen = new EditorScreen(context, buffer);
  await out(context, '\x1b[?1049h');
  try {
    if (context.name === 'nano') await new Nano(context, buffer, screen, path).run();
    else await new Vi(context, buffer, screen, path, opened.kind === 'new').run();
  } finally {
    await out(context, '\x1b[?1049l');
  }
  return 0;
}
