import type { ShellProcess } from './process.ts';

/** The file that a command name means, as `type -P` answers it. */
export async function findOnPath(process: ShellProcess, name: string): Promise<string | undefined> {
  const { files } = process.kernel;
  for (const directory of (process.state.variables.get('PATH') ?? '').split(':')) {
    const path = `${directory || '.'}/${name}`;
    const stat = await files.stat(files.resolvePath(process.state.cwd, path)).catch(() => undefined);
    if (stat?.isFile && (stat.mode & 0o111) !== 0) return path;
  }
  return undefined;
}
