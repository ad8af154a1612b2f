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

/** Branches, and `D`, which starts again without reading. */
const sedLoops = /(?:^|[^\\\w])[bDt](?:[\s;}]|\w*$)|:\s*\w/;

function mayLoop(name: string, args: readonly string[]): boolean {
  return name === 'sed' && args.some((word) => /^(?:-\w*f|--file)/.test(word) || sedLoops.test(word));
}

/** Whether a call is so short, whatever it does, that starting it in a thread would only cost time. */
export async function isQuick(call: ToolboxCall, files: IFileSystem): Promise<boolean> {
  const { name, args, cwd, stdin } = call;
  if (fileCommands.has(name)) return true;
  if (mayLoop(name, args)) return false;
  let bytes = stdin.length;
  for (const word of args) {
    const stat = await files.stat(files.resolvePath(cwd, word)).catch(() => undefined);
    if (stat?.isDirectory) return false;
    bytes += word.length + (stat?.size ?? 0);
  }
  return bytes <= quickBytes;
}
