import type { ConsumedCapacity } from '../../../wire/generated/dynamodb.ts';
import { consumedCapacity } from './capacity.ts';
import type { TableRecord } from './table-record.ts';

/** Transactions cost twice what their reads and writes do alone. */
export const transactionCostFactor = 2;

/** `ConsumedCapacity` of a transaction, where it is asked for; `units` are what its parts cost alone. */
export function transactionCapacity(
  wanted: string | undefined,
  spent: readonly { table: TableRecord; units: number }[],
): { ConsumedCapacity?: ConsumedCapacity[] } {
  const tables = [...new Set(spent.map(({ table }) => table))];
  const list = tables.flatMap((table) => {
    const units = spent.reduce((sum, entry) => sum + (entry.table === table ? entry.units : 0), 0);
    return consumedCapacity(wanted, table, { table: units * transactionCostFactor }) ?? [];
  });
  return list.length > 0 ? { ConsumedCapacity: list } : {};
}
