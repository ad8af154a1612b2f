import type { CommandContext } from '../../kernel.ts';
import { pathOf } from '../support.ts';

/** What an editor starts with: the file's text, or that there is none yet, or why it cannot be edited. */
export type OpenedFile = { kind: 'text'; text: string } | { kind: 'new' } | { kind: 'problem'; message: string };

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
  if (stat?.isDirectory) return `${path}: 같은 이름의 폴더가 있어 저장하지 못했어요. 다른 이름을 적어 주세요.`;
  if (!above?.isDirectory) return `${folder} 폴더가 없어서 저장하지 못했어요. 먼저 mkdir -p ${folder}로 만들어 주세요.`;
  try {
    await files.writeFile(full, text);
    return undefined;
  } catch {
    return `${path}에 저장하지 못했어요. 다른 폴더에 저장해 보세요.`;
  }
}
