import type { FsStat } from 'just-bash';
import type { CommandContext } from '../../kernel.ts';
import { inQuotes } from '../support.ts';
import { isConfirmed } from './confirm.ts';
import type { Overwriting } from './targets.ts';

/** Whether a file that is there gives way to `source`, after `-n`, `-u` and the question of `-i`. */
export async function mayOverwrite(
  context: CommandContext,
  { manner, onlyOlder }: Overwriting,
  source: FsStat,
  target: { name: string; stat: FsStat },
): Promise<boolean> {
  if (manner === 'skip') return false;
  if (onlyOlder && target.stat.mtime.getTime() >= source.mtime.getTime()) return false;
  return manner !== 'ask' || isConfirmed(context, `overwrite ${inQuotes(target.name)}`);
}
