import { compareNames } from './local-path.ts';
import type { TransferItem } from './transfer-sources.ts';

/** What tells sync that a file on both sides has changed, and whether it deletes what the source lacks. */
export interface SyncRules {
  isSizeOnly: boolean;
  hasExactTimestamps: boolean;
  deletes: boolean;
}

/** What sync has to do, from the files of both sides in the order of their keys. */
export async function* compareSides(
  sources: AsyncIterator<TransferItem>,
  targets: AsyncIterator<TransferItem>,
  rules: SyncRules,
): AsyncGenerator<TransferItem> {
  let source = await nextOf(sources);
  let target = await nextOf(targets);
  while (source || target) {
    const order = !source ? 1 : !target ? -1 : compareNames(source.compareKey, target.compareKey);
    if (order === 0 && hasChanged(source!, target!, rules)) yield source!;
    if (order < 0) yield source!;
    if (order > 0 && rules.deletes) yield { ...target!, operation: 'delete' };
    if (order <= 0) source = await nextOf(sources);
    if (order >= 0) target = await nextOf(targets);
  }
}

async function nextOf(items: AsyncIterator<TransferItem>): Promise<TransferItem | undefined> {
  const next = await items.next();
  return next.done ? undefined : next.value;
}

function hasChanged(source: TransferItem, target: TransferItem, rules: SyncRules): boolean {
  if (source.sizeBytes !== target.sizeBytes) return true;
  if (rules.isSizeOnly) return false;
  const targetNewerMs = (target.modifiedMs ?? 0) - (source.modifiedMs ?? 0);
  if (source.operation !== 'download') return targetNewerMs < 0;
  return rules.hasExactTimestamps ? targetNewerMs !== 0 : targetNewerMs > 0;
}
