import type { IFileSystem } from 'just-bash';
import type { ToolboxCall } from './engine.ts';

/** Commands whose work is files, not their content: they wait at each one and compute next to nothing. */
const fileCommands = new Set([
  'basename',
  'chmod',
  'cp',
  'dirname',
  'ln',
  'mkdir',
  'mv',
  'readlink',
  'rm',
  'rmdir',
  'tree',
]);

/** As much as most commands are through with within a few milliseconds. */
const quickBytes = 64 * 1024;

/** Whether a call is so short, whatever it does, that starting it in a thread would only cost time. */
export async function isQuick(call: ToolboxCall, files: IFileSystem): Promise<boolean> {
  const { name, args, cwd, stdin } = call;
  if (fileCommands.has(name)) return true;
  let bytes = stdin.length;
  for (const word of args) {
    const stat = await files.stat(files.resolvePath(cwd, word)).catch(() => undefined);
    if (stat?.isDirectory) return false;
    bytes += word.length + (stat?.size ?? 0);
  }
  return bytes <= quickBytes;
}
