import type { UpdateItemOutput } from '../../../wire/generated/dynamodb.ts';
import type { RequestContext } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, indexWriteUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { checkCondition, type PlannedWrite } from './planned-write.ts';
import type { TableRecord } from './table-record.ts';
import { checkThroughput, spendThroughput } from './throughput.ts';
import { writeItem } from './write-item.ts';

/** The item before a write and after it. */
export interface WriteResult {
  before: Item | undefined;
  after: Item | undefined;
}

/** What a write costs, also one whose condition does not hold. */
function writeCost(table: TableRecord, before: Item | undefined, after: Item | undefined) {
  return { table: writeUnits(before, after), indexes: indexWriteUnits(table, before, after) };
}

/** Carries a write out, if its condition holds. Throws ConditionalCheckFailedException, or what the write says instead. */
export function executeWrite(write: PlannedWrite, context: RequestContext): WriteResult {
  const { table, key } = write;
  const { nowMs } = context;
  checkThroughput(table, 'write', { nowMs });
  let cost = { table: 1 };
  try {
    const before = checkCondition(write);
    const after = write.apply(before);
    cost = writeCost(table, before, after);
    writeItem(context, table, { key, after });
    return { before, after };
  } finally {
    spendThroughput(table, 'write', cost, nowMs);
  }
}

/** `ConsumedCapacity` of a write, where it is asked for. */
export function capacityOf(wanted: string | undefined, table: TableRecord, { before, after }: WriteResult) {
  const capacity = consumedCapacity(wanted, table, writeCost(table, before, after));
  return capacity && { ConsumedCapacity: capacity };
}

/** `Attributes` of an update as ReturnValues asks for them; nothing where there are none. */
export function updatedAttributes(
  wanted: string | undefined,
  write: PlannedWrite,
  result: WriteResult,
): UpdateItemOutput {
  const { before, after } = result;
  const paths = write.paths!;
  const chosen = {
    ALL_OLD: before,
    ALL_NEW: after,
    UPDATED_OLD: before && paths.length > 0 ? project(before, paths) : undefined,
    UPDATED_NEW: after && paths.length > 0 ? project(after, paths) : undefined,
  }[wanted ?? 'NONE'];
  return chosen && Object.keys(chosen).length > 0 ? { Attributes: chosen } : {};
}
