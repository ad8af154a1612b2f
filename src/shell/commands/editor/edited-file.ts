import { editorMessages } from '../../../core/messages/editor.ts';
import type { CommandContext } from '../../kernel.ts';
import { shellMessage } from '../../shell-message.ts';
import { pathOf } from '../support.ts';

/** What an editor starts with: the file's text, or that there is none yet, or why it cannot be edited. */
export type OpenedFile = { kind: 'text'; text: string } | { kind: 'new' } | { kind: 'problem'; message: string };

/** Reads the file that an editor is called with. */
export async function openFile(context: CommandContext, path: string): Promise<OpenedFile> {
  const full = pathOf(context, path);
  const { files } = context.kernel;
  const stat = await files.stat(full).catch(() => undefined);
  if (stat?.isDirectory) return { kind: 'problem', message: `${path}: Is a directory` };
  return stat ? { kind: 'text', text: await files.readFile(full) } : { kind: 'new' };
}

/** Writes the file; answers why that was not possible, in words for the status line. */
export async function saveFile(context: CommandContext, path: string, text: string): Promise<string | undefined> {
  const full = pathOf(context, path);
  const { files } = context.kernel;
  const folder = full.slice(0, full.lastIndexOf('/')) || '/';
  const [stat, above] = await Promise.all([full, folder].map((name) => files.stat(name).catch(() => undefined)));
  if (stat?.isDirectory) return shellMessage(editorMessages.folderInTheWay, { path });
  if (!above?.isDirectory) return shellMessage(editorMessages.noFolder, { folder });
  try {
    await files.writeFile(full, text);
    return undefined;
  } catch {
    return shellMessage(editorMessages.notSaved, { path });
  }
}
