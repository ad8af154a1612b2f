import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbThroughputErrors } from '../../../core/errors/dynamodb-throughput.ts';
import type { IndexRecord, TableRecord } from './table-record.ts';

/** Unused capacity is kept for five minutes, for bursts. */
const burstSeconds = 300;

/** Units that are left of what is provisioned; negative after a request that took more. */
export interface Budget {
  read: number;
  write: number;
  atMs: number;
}

type Kind = 'read' | 'write';
type Holder = Pick<TableRecord, 'throughput'> & { budget?: Budget };

/** The budget as it is now: what came in since is added, up to five minutes' worth. */
function refill(holder: Holder, nowMs: number): Budget {
  const { ReadCapacityUnits: read, WriteCapacityUnits: write } = holder.throughput;
  const budget = (holder.budget ??= { read: read * burstSeconds, write: write * burstSeconds, atMs: nowMs });
  const seconds = Math.max(0, nowMs - budget.atMs) / 1000;
  budget.read = Math.min(read * burstSeconds, budget.read + read * seconds);
  budget.write = Math.min(write * burstSeconds, budget.write + write * seconds);
  budget.atMs = nowMs;
  return budget;
}

/** Whether a provisioned table can take another request; tables on demand always can. */
export function hasThroughput(table: TableRecord, kind: Kind, nowMs: number): boolean {
  return table.billingMode === 'PAY_PER_REQUEST' || refill(table, nowMs)[kind] > 0;
}

/**
 * Throws ProvisionedThroughputExceededException when a table or index was asked for more than it is provisioned with,
 * burst included. Time is the world's, unscaled.
 */
export function checkThroughput(
  table: TableRecord,
  kind: Kind,
  { nowMs, index }: { nowMs: number; index?: IndexRecord | undefined },
): void {
  if (table.billingMode === 'PAY_PER_REQUEST') return;
  if (index?.isGlobal) {
    if (refill(index, nowMs)[kind] <= 0) throw new AwsError(dynamodbThroughputErrors.indexThroughputExceeded, {});
    return;
  }
  if (!hasThroughput(table, kind, nowMs)) throw new AwsError(dynamodbThroughputErrors.tableThroughputExceeded, {});
  const isShort = kind === 'write' && table.indexes.some((one) => one.isGlobal && refill(one, nowMs).write <= 0);
  if (isShort) throw new AwsError(dynamodbThroughputErrors.indexThroughputExceeded, {});
}

/** Takes what a request cost off the budgets. */
export function spendThroughput(
  table: TableRecord,
  kind: Kind,
  units: { table: number; indexes?: ReadonlyMap<IndexRecord, number> },
  nowMs: number,
): void {
  if (table.billingMode === 'PAY_PER_REQUEST') return;
  let ofTable = units.table;
  for (const [index, more] of units.indexes ?? []) {
    // Local indexes live on the table's units.
    if (index.isGlobal) refill(index, nowMs)[kind] -= more;
    else ofTable += more;
  }
  refill(table, nowMs)[kind] -= ofTable;
}
