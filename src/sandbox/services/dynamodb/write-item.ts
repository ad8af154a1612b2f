import type { Scope } from '../../slice.ts';
import type { Item } from './attribute-value.ts';
import { storedItem, storeItem, type ItemKey } from './item-key.ts';
import { recordChange } from './streams/stream-record.ts';
import type { TableRecord } from './table-record.ts';

/** Puts an item in its place, or takes away what is there, and tells the table's stream. */
export function writeItem(
  scope: Scope,
  table: TableRecord,
  write: { key: ItemKey; after: Item | undefined; isExpiry?: true },
): void {
  const { key, after, isExpiry } = write;
  const before = storedItem(table, key);
  storeItem(table, key, after);
  recordChange(scope, table, { before, after, ...(isExpiry && { isExpiry }) });
}
