import { RedirectionError } from '../interpreter/control-flow.ts';
import type { Kernel } from '../kernel.ts';
import { discardOutput, type ByteOutput } from './byte-streams.ts';

/**
 * Opens a path for writing, `/dev/null` and `/dev/tty` included; the file is emptied unless `isAppending`.
 * @throws RedirectionError
 */
export async function openFileOutput(
  kernel: Kernel,
  cwd: string,
  path: string,
  isAppending: boolean,
): Promise<ByteOutput> {
  if (path === '/dev/null') return discardOutput;
  if (path === '/dev/tty') return kernel.terminalOutput ?? discardOutput;
  const { files } = kernel;
  const full = files.resolvePath(cwd, path);
  if (path === '' || !(await files.exists(files.resolvePath(full, '..')))) {
    throw new RedirectionError(`${path}: No such file or directory`);
  }
  const stat = (await files.exists(full)) ? await files.stat(full) : undefined;
  if (stat?.isDirectory) throw new RedirectionError(`${path}: Is a directory`);
  if (stat && (stat.mode & 0o222) === 0) throw new RedirectionError(`${path}: Permission denied`);
  try {
    if (!stat || !isAppending) await files.writeFile(full, '');
    if (!stat && kernel.shared.umask !== 0o022) await files.chmod(full, 0o666 & ~kernel.shared.umask);
  } catch {
    throw new RedirectionError(`${path}: Permission denied`);
  }
  return { isTerminal: false, write: (bytes) => files.appendFile(full, bytes) };
}
