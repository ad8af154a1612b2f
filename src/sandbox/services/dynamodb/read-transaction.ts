import type { ConsumedCapacity } from '../../../wire/generated/dynamodb.ts';
import type { RequestContext } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { readUnits } from './capacity.ts';
import { assertDistinctTargets } from './distinct-targets.ts';
import { storedItem, type ItemKey } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import type { TableRecord } from './table-record.ts';
import { checkThroughput, spendThroughput } from './throughput.ts';
import { transactionCapacity, transactionCostFactor } from './transaction-capacity.ts';

/** One read of a transaction; `view` is what its answer shows of the item. */
export interface TransactionRead {
  table: TableRecord;
  key: ItemKey;
  view: (item: Item) => Item | undefined;
}

/** Reads the items of a transaction, all at one moment. Throws ValidationException for an item that is read twice. */
export function runReadTransaction(
  context: RequestContext,
  reads: readonly TransactionRead[],
  wantedCapacity: string | undefined,
): { Responses: { Item?: Item }[]; ConsumedCapacity?: ConsumedCapacity[] } {
  for (const { table } of reads) checkThroughput(table, 'read', context);
  assertDistinctTargets(reads);
  const found = reads.map((read) => ({ ...read, item: storedItem(read.table, read.key) }));
  const spent = found.map(({ table, item }) => ({ table, units: readUnits(item ? itemBytes(item) : 0, true) }));
  for (const { table, units } of spent) {
    spendThroughput(table, 'read', { table: units * transactionCostFactor }, context.nowMs);
  }
  return {
    Responses: found.map(({ item, view }) => {
      const shown = item && view(item);
      return shown ? { Item: shown } : {};
    }),
    ...transactionCapacity(wantedCapacity, spent),
  };
}
