import { nextTurn } from '../../kernel.ts';
import type { CommandContext } from '../../kernel.ts';
import { withRealFolders } from '../../files/real-paths.ts';
import { gnuOptions } from '../gnu-options.ts';
import { fail, inQuotes, out, pathOf } from '../support.ts';
import { backupName, backupOf, backupSpecifications } from './backup-name.ts';
import type { Backup } from './backup-name.ts';
import { mayOverwrite } from './may-overwrite.ts';
import { overwritingOf, transfersOf, transferSpecifications } from './targets.ts';
import type { Overwriting, Transfer } from './targets.ts';

interface Moving extends Overwriting {
  context: CommandContext;
  backup: Backup | undefined;
}

/** `mv` with its questions (`-i`), `-n`, `-u`, `-v`, `-t`, `-T` and backups. */
export async function mv(context: CommandContext): Promise<number> {
  const options = await gnuOptions(context, [...transferSpecifications, ...backupSpecifications]);
  if (typeof options === 'number') return options;
  const transfers = await transfersOf(context, options);
  if (typeof transfers === 'number') return transfers;
  const moving = { ...overwritingOf(options), context, backup: backupOf(options) };
  let exitCode = 0;
  for (const transfer of transfers) {
    await nextTurn(context);
    const problem = await move(moving, transfer);
    if (problem !== undefined) exitCode = await fail(context, problem);
  }
  return exitCode;
}

/** Moves one file; what is wrong, if anything. */
async function move(moving: Moving, { source, target }: Transfer): Promise<string | undefined> {
  const { context, backup, isVerbose } = moving;
  const { files } = context.kernel;
  const from = await withRealFolders(files, pathOf(context, source));
  const to = await withRealFolders(files, pathOf(context, target));
  const sourceStat = await files.lstat(from).catch(() => undefined);
  if (!sourceStat) return `cannot stat ${inQuotes(source)}: No such file or directory`;
  if (source.endsWith('/') && !sourceStat.isDirectory) return `cannot stat ${inQuotes(source)}: Not a directory`;
  const both = `${inQuotes(source)} to ${inQuotes(target)}`;
  const targetStat = await files.lstat(to).catch(() => undefined);
  if (targetStat && moving.manner === 'skip') return undefined;
  if (from === to && !sourceStat.isDirectory) return `${inQuotes(source)} and ${inQuotes(target)} are the same file`;
  if (sourceStat.isDirectory && `${to}/`.startsWith(`${from}/`)) {
    return `cannot move ${inQuotes(source)} to a subdirectory of itself, ${inQuotes(target)}`;
  }
  let kept: string | undefined;
  if (targetStat) {
    if (!(await mayOverwrite(context, moving, sourceStat, { name: target, stat: targetStat }))) return undefined;
    if (targetStat.isDirectory && !sourceStat.isDirectory) {
      return `cannot overwrite directory ${inQuotes(target)} with non-directory`;
    }
    if (sourceStat.isDirectory && !targetStat.isDirectory) {
      return `cannot overwrite non-directory ${inQuotes(target)} with directory ${inQuotes(source)}`;
    }
    kept = backup && (await backupName(context, backup, target));
    if (kept !== undefined) await files.mv(to, pathOf(context, kept));
    else if (targetStat.isDirectory && (await files.readdir(to)).length > 0) {
      return `cannot move ${both}: Directory not empty`;
    } else await files.rm(to, { recursive: true });
  } else {
    const parent = await files.stat(files.resolvePath(to, '..')).catch(() => undefined);
    if (!parent) return `cannot move ${both}: No such file or directory`;
    if (!parent.isDirectory || (target.endsWith('/') && !sourceStat.isDirectory)) {
      return `cannot move ${both}: Not a directory`;
    }
  }
  await files.mv(from, to);
  const note = kept === undefined ? '' : ` (backup: ${inQuotes(kept)})`;
  if (isVerbose) await out(context, `renamed ${inQuotes(source)} -> ${inQuotes(target)}${note}\n`);
  return undefined;
}
