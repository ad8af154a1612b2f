import { compareNames } from './local-path.ts';
import type { TransferItem } from './transfer-sources.ts';

/** What tells sync that a file on both sides has changed, and whether it deletes what the source lacks. */
export interface SyncRules {
  isSizeOnly: boolean;
  hasExactTimestamps: boolean;
  deletes: boolean;
}

/** What sync has to do, from the files of both sides in the order of their keys. */
export function* compareSides(
  sources: readonly TransferItem[],
  targets: readonly TransferItem[],
  rules: SyncRules,
): Generator<TransferItem> {
  let s = 0;
  let t = 0;
  while (s < sources.length || t < targets.length) {
    const source = sources[s];
    const target = targets[t];
    const order = !source ? 1 : !target ? -1 : compareNames(source.compareKey, target.compareKey);
    if (order === 0 && hasChanged(source!, target!, rules)) yield source!;
    if (order < 0) yield source!;
    if (order > 0 && rules.deletes) yield { ...target!, operation: 'delete' };
    if (order <= 0) s++;
    if (order >= 0) t++;
  }
}

function hasChanged(source: TransferItem, target: TransferItem, rules: SyncRules): boolean {
  if (source.sizeBytes !== target.sizeBytes) return true;
  if (rules.isSizeOnly) return false;
  const targetNewerMs = (target.modifiedMs ?? 0) - (source.modifiedMs ?? 0);
  if (source.operation !== 'download') return targetNewerMs < 0;
  return rules.hasExactTimestamps ? targetNewerMs !== 0 : targetNewerMs > 0;
}
