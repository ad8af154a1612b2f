import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import { compareScalars, scalarText, typeOf, type Item } from './attribute-value.ts';
import { attributeOf, definedType, pickKey } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { itemsOf, keyAttributes, type IndexRecord, type KeyNames, type TableRecord } from './table-record.ts';

const maxPageBytes = 1024 * 1024;

/** What a Query or Scan reads: a table or one of its indexes. */
export interface ReadSource {
  table: TableRecord;
  index: IndexRecord | undefined;
  key: KeyNames;
}

/** Throws ValidationException when there is no such index, or it cannot be read as asked. */
export function readSource(table: TableRecord, input: { IndexName?: string; ConsistentRead?: boolean }): ReadSource {
  if (input.IndexName === undefined) return { table, index: undefined, key: table.key };
  const index = table.indexes.find(({ name }) => name === input.IndexName);
  if (index?.status === 'CREATING') throw new AwsError(dynamodbRequestErrors.indexBackfilling, { index: index.name });
  if (!index) throw new AwsError(dynamodbRequestErrors.noSuchIndex, { index: input.IndexName });
  if (index.isGlobal && input.ConsistentRead) throw new AwsError(dynamodbRequestErrors.consistentGlobalIndex, {});
  return { table, index, key: index.key };
}

/** Spreads partitions as evenly over a table as DynamoDB's own (secret) hash does: FNV-1a. */
export function partitionHash(item: Item, key: KeyNames): number {
  let hash = 0x811c9dc5;
  for (const character of scalarText(item[key.hash]!)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  }
  return hash;
}

/** Items that are in the table or index at all; of the table, those of one partition alone where it is known. */
export function itemsIn({ table, index, key }: ReadSource, partition?: AttributeValue): Item[] {
  const isInTablePartition = partition !== undefined && key.hash === table.key.hash;
  const items = isInTablePartition ? Object.values(table.partitions[scalarText(partition)] ?? {}) : itemsOf(table);
  return index ? items.filter((item) => keyAttributes(key).every((name) => attributeOf(item, name))) : items;
}

/** The attributes that tell an item's place in the order of a source. */
function orderAttributes({ table, index, key }: ReadSource): string[] {
  return [...new Set([...(key.range === undefined ? [] : [key.range]), ...(index ? keyAttributes(table.key) : [])])];
}

/** Order of a source's items: by partition, then by sort key, in indexes then by the table's key. */
export function compareItems(source: ReadSource): (a: Item, b: Item) => number {
  const { hash } = source.key;
  const names = orderAttributes(source);
  return (a, b) =>
    partitionHash(a, source.key) - partitionHash(b, source.key) ||
    compareScalars(a[hash]!, b[hash]!)! ||
    names.reduce((order, name) => order || compareScalars(a[name]!, b[name]!)!, 0);
}

/** The key that the next page starts after. */
export function lastEvaluatedKey({ table, index, key }: ReadSource, item: Item): Item {
  return { ...(index && pickKey(item, key)), ...pickKey(item, table.key) };
}

/** Throws ValidationException when a start key does not have the source's key attributes. */
export function checkStartKey({ table, key }: ReadSource, startKey: Item | undefined): void {
  if (!startKey) return;
  const names = [...new Set([...keyAttributes(key), ...keyAttributes(table.key)])];
  const isFitting =
    Object.keys(startKey).length === names.length &&
    names.every((name) => {
      const value = attributeOf(startKey, name);
      return value && typeOf(value) === definedType(table, name);
    });
  if (!isFitting) throw new AwsError(dynamodbRequestErrors.invalidStartKey, {});
}

/** The items that come after a start key, which need not exist any more. */
export function itemsAfter(items: Item[], startKey: Item | undefined, compare: (a: Item, b: Item) => number): Item[] {
  return startKey ? items.filter((item) => compare(item, startKey) > 0) : items;
}

/** Reads one page of ordered items: until `limit` items or 1 MB were looked at. */
export function readPage(
  items: readonly Item[],
  limit: number | undefined,
): { read: Item[]; bytes: number; isCut: boolean } {
  const read: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    read.push(item);
    bytes += itemBytes(item);
    // A full page is cut even where nothing follows: only the next request finds that out.
    if (read.length === limit || bytes >= maxPageBytes) return { read, bytes, isCut: true };
  }
  return { read, bytes, isCut: false };
}
