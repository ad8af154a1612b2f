import type { FsStat } from 'just-bash';
import { withRealFolders, writtenPath } from '../../files/real-paths.ts';
import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { fail, inQuotes, out, pathOf } from '../support.ts';
import { backupName } from './backup-name.ts';
import type { Backup } from './backup-name.ts';
import { mayOverwrite } from './may-overwrite.ts';
import type { Overwriting } from './targets.ts';

export interface Copying extends Overwriting {
  context: CommandContext;
  backup: Backup | undefined;
  isRecursive: boolean;
  /** Which symbolic links stand for what they lead to: all, those that were named, none. */
  follows: 'always' | 'named' | 'never';
  preserved: { mode: boolean; times: boolean };
  makes: 'copy' | 'hard link' | 'symbolic link';
  unlinksFirst: boolean;
  /** Paths that this call has made. */
  written: Set<string>;
  /** The folder that the operand of the moment becomes: it is not copied into itself. */
  outermost?: { source: string; target: string; path: string };
}

/** Copies one file or folder; answers whether all went well, and has said so when not. */
export async function copy(copying: Copying, source: string, target: string, isNamed = false): Promise<boolean> {
  const { context, follows, isRecursive } = copying;
  const { files } = context.kernel;
  await nextTurn(context);
  const complain = (text: string) => fail(context, text).then(() => false);
  const from = pathOf(context, source);
  const followsThis = follows === 'always' || (follows === 'named' && isNamed);
  const stat = await (followsThis ? files.stat(from) : files.lstat(from)).catch(() => undefined);
  if (!stat) return complain(`cannot stat ${inQuotes(source)}: No such file or directory`);
  if (source.endsWith('/') && !stat.isDirectory) return complain(`cannot stat ${inQuotes(source)}: Not a directory`);
  if (stat.isDirectory && !isRecursive) {
    return complain(`-r not specified; omitting directory ${inQuotes(source)}`);
  }
  const to = await withRealFolders(files, pathOf(context, target));
  const present = (await files.stat(to).catch(() => undefined)) ?? (await files.lstat(to).catch(() => undefined));
  if (!present) {
    const problem = await missingFolder(copying, to, target, stat);
    if (problem !== undefined) return complain(problem);
  }
  if (stat.isDirectory) return copyDirectory(copying, { source, target, to, stat, present, isNamed });
  if (present?.isDirectory) return complain(`cannot overwrite directory ${inQuotes(target)} with non-directory`);
  if (present && (await isSame(copying, from, to, stat))) {
    return complain(`${inQuotes(source)} and ${inQuotes(target)} are the same file`);
  }
  if (copying.written.has(to) && !copying.backup) {
    return complain(`will not overwrite just-created ${inQuotes(target)} with ${inQuotes(source)}`);
  }
  if (present && !(await mayOverwrite(context, copying, stat, { name: target, stat: present }))) return true;
  const kept = present && copying.backup && (await backupName(context, copying.backup, target));
  if (kept !== undefined) await files.mv(to, pathOf(context, kept));
  const problem = await put(copying, { source, target, from, to, stat, isNew: !present || kept !== undefined });
  if (problem !== undefined) return complain(problem);
  copying.written.add(to);
  const note = kept === undefined ? '' : ` (backup: ${inQuotes(kept)})`;
  if (copying.isVerbose) await out(context, `${inQuotes(source)} -> ${inQuotes(target)}${note}\n`);
  return true;
}

async function missingFolder(
  { context }: Copying,
  to: string,
  target: string,
  { isDirectory }: FsStat,
): Promise<string | undefined> {
  const { files } = context.kernel;
  const parent = await files.stat(files.resolvePath(to, '..')).catch(() => undefined);
  const what = isDirectory ? 'directory' : 'regular file';
  if (!parent) return `cannot create ${what} ${inQuotes(target)}: No such file or directory`;
  const isWrong = !parent.isDirectory || (target.endsWith('/') && !isDirectory);
  return isWrong ? `cannot create ${what} ${inQuotes(target)}: Not a directory` : undefined;
}

async function isSame({ context }: Copying, from: string, to: string, stat: FsStat): Promise<boolean> {
  const { files } = context.kernel;
  if (stat.isSymbolicLink) return (await withRealFolders(files, from)) === to;
  return (await writtenPath(files, from)) === (await writtenPath(files, to));
}

interface File {
  source: string;
  target: string;
  from: string;
  to: string;
  stat: FsStat;
  isNew: boolean;
}

/** Makes the copy or the link; what is wrong, if anything. */
async function put(copying: Copying, { source, target, from, to, stat, isNew }: File): Promise<string | undefined> {
  const { context, makes, unlinksFirst } = copying;
  const { files, shared } = context.kernel;
  const isLink = stat.isSymbolicLink || makes !== 'copy';
  const existing = isNew ? undefined : await files.lstat(to).catch(() => undefined);
  if (existing?.isSymbolicLink && !(await files.exists(to)) && !isLink && !unlinksFirst) {
    return `not writing through dangling symlink ${inQuotes(target)}`;
  }
  if (existing && makes !== 'copy' && copying.manner !== 'force') {
    return `cannot create ${makes} ${inQuotes(target)}${makes === 'hard link' ? ` to ${inQuotes(source)}` : ''}: File exists`;
  }
  if (existing && (isLink || unlinksFirst)) await files.rm(to);
  if (makes === 'hard link') await files.link(from, to);
  else if (makes === 'symbolic link') await files.symlink(source, to);
  else if (stat.isSymbolicLink) await files.symlink(await files.readlink(from), to);
  else {
    const path = await writtenPath(files, to);
    await files.writeFile(path, (await files.readFileBuffer(from)).slice());
    if (!existing || unlinksFirst) await files.chmod(path, stat.mode & 0o777 & ~shared.umask);
    await keepAttributes(copying, path, stat);
  }
  return undefined;
}

async function keepAttributes({ context, preserved }: Copying, path: string, stat: FsStat): Promise<void> {
  const { files } = context.kernel;
  if (preserved.mode) await files.chmod(path, stat.mode & 0o7777);
  if (preserved.times) await files.utimes(path, stat.mtime, stat.mtime);
}

interface Directory {
  source: string;
  target: string;
  to: string;
  stat: FsStat;
  present: FsStat | undefined;
  isNamed: boolean;
}

async function copyDirectory(
  copying: Copying,
  { source, target, to, stat, present, isNamed }: Directory,
): Promise<boolean> {
  const { context, preserved } = copying;
  const { files, shared } = context.kernel;
  const from = pathOf(context, source);
  if (present && !present.isDirectory) {
    await fail(context, `cannot overwrite non-directory ${inQuotes(target)} with directory ${inQuotes(source)}`);
    return false;
  }
  if (isNamed) copying.outermost = { source, target, path: to };
  else if (copying.outermost?.path === from) {
    const { outermost } = copying;
    await fail(
      context,
      `cannot copy a directory, ${inQuotes(outermost.source)}, into itself, ${inQuotes(outermost.target)}`,
    );
    return false;
  }
  if (!present) {
    await files.mkdir(to);
    await files.chmod(to, stat.mode & 0o777 & ~shared.umask);
    if (copying.isVerbose) await out(context, `${inQuotes(source)} -> ${inQuotes(target)}\n`);
  }
  let isWell = true;
  for (const name of await files.readdir(from)) {
    const child = (folder: string) => `${folder.replace(/\/$/, '')}/${name}`;
    if (!(await copy(copying, child(source), child(target)))) isWell = false;
  }
  if (preserved.mode || preserved.times) await keepAttributes(copying, to, stat);
  return isWell;
}
