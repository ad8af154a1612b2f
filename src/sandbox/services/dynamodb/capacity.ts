import type { ConsumedCapacity } from '../../../wire/generated/dynamodb.ts';
import type { Item } from './attribute-value.ts';
import { attributeOf } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { keyAttributes, type IndexRecord, type TableRecord } from './table-record.ts';

const readUnitBytes = 4096;
const writeUnitBytes = 1024;

/** Read units of `bytes`; half of them when the read need not be consistent. */
export function readUnits(bytes: number, isConsistent: boolean | undefined): number {
  return Math.max(1, Math.ceil(bytes / readUnitBytes)) * (isConsistent ? 1 : 0.5);
}

/** Write units of a change: of the larger of the item before and after it. */
export function writeUnits(before: Item | undefined, after: Item | undefined): number {
  const bytes = Math.max(...[before, after].map((item) => (item ? itemBytes(item) : 0)));
  return Math.max(1, Math.ceil(bytes / writeUnitBytes));
}

/** Units that a change costs in each index that holds the item before or after it. */
export function indexWriteUnits(table: TableRecord, before: Item | undefined, after: Item | undefined) {
  const holds = (index: IndexRecord, item: Item | undefined) =>
    item !== undefined && keyAttributes(index.key).every((name) => attributeOf(item, name));
  const touched = table.indexes.filter((index) => holds(index, before) || holds(index, after));
  return new Map(touched.map((index) => [index, writeUnits(before, after)]));
}

/** `ConsumedCapacity` as asked for with ReturnConsumedCapacity; nothing for NONE. */
export function consumedCapacity(
  wanted: string | undefined,
  table: TableRecord,
  units: { table: number; indexes?: ReadonlyMap<IndexRecord, number> },
): ConsumedCapacity | undefined {
  if (wanted !== 'TOTAL' && wanted !== 'INDEXES') return undefined;
  const indexes = [...(units.indexes ?? [])];
  const total = indexes.reduce((sum, [, indexUnits]) => sum + indexUnits, units.table);
  const result: ConsumedCapacity = { TableName: table.name, CapacityUnits: total };
  if (wanted === 'TOTAL') return result;
  const unitsOf = (isGlobal: boolean) => {
    const chosen = indexes.filter(([index]) => index.isGlobal === isGlobal);
    return Object.fromEntries(chosen.map(([{ name }, CapacityUnits]) => [name, { CapacityUnits }]));
  };
  const [globalIndexes, localIndexes] = [unitsOf(true), unitsOf(false)];
  return {
    ...result,
    Table: { CapacityUnits: units.table },
    ...(Object.keys(globalIndexes).length > 0 && { GlobalSecondaryIndexes: globalIndexes }),
    ...(Object.keys(localIndexes).length > 0 && { LocalSecondaryIndexes: localIndexes }),
  };
}
