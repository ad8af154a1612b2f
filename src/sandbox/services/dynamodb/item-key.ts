import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbItemErrors } from '../../../core/errors/dynamodb-items.ts';
import type { AttributeValue } from '../../../wire/generated/dynamodb.ts';
import { checkedItem, scalarText, typeOf, type Item } from './attribute-value.ts';
import { itemBytes } from './item-size.ts';
import { keyAttributes, type KeyNames, type TableRecord } from './table-record.ts';

const maxItemBytes = 400 * 1024;

/** Where an item is kept in `TableRecord.partitions`. */
export interface ItemKey {
  partition: string;
  sort: string;
  /** The key attributes themselves. */
  attributes: Item;
}

/** An attribute of an item, whose names may be any words, even `constructor`. */
export function attributeOf(item: Item, name: string): AttributeValue | undefined {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

/** The type that a key attribute was defined with. */
export function definedType(table: TableRecord, name: string): string {
  return table.definitions.find((definition) => definition.AttributeName === name)!.AttributeType;
}

function assertNotEmpty(key: string, value: AttributeValue): void {
  if (value.S === '') throw new AwsError(dynamodbItemErrors.emptyKey, { kind: 'string', key });
  if (value.B?.length === 0) throw new AwsError(dynamodbItemErrors.emptyKey, { kind: 'binary', key });
}

/** The key attributes of an item that has them all. */
export function pickKey(item: Item, key: KeyNames): Item {
  return Object.fromEntries(keyAttributes(key).map((name) => [name, attributeOf(item, name)!]));
}

function keyOf(table: TableRecord, item: Item): ItemKey {
  const { hash, range } = table.key;
  const attributes = pickKey(item, table.key);
  const sort = range === undefined ? '' : scalarText(attributes[range]!);
  return { partition: scalarText(attributes[hash]!), sort, attributes };
}

/** The key that a request names an item by. Throws ValidationException. */
export function checkedKey(table: TableRecord, given: Item | undefined): ItemKey {
  const item = checkedItem(given ?? {});
  const names = keyAttributes(table.key);
  const isFitting =
    Object.keys(item).length === names.length &&
    names.every((name) => {
      const value = attributeOf(item, name);
      return value && typeOf(value) === definedType(table, name);
    });
  if (!isFitting) throw new AwsError(dynamodbItemErrors.keyMismatch, {});
  for (const name of names) assertNotEmpty(name, item[name]!);
  return keyOf(table, item);
}

/** Index keys may be absent, but not of another type, nor empty. Throws ValidationException. */
export function checkIndexKeys(table: TableRecord, item: Item): void {
  for (const index of table.indexes) {
    for (const key of keyAttributes(index.key)) {
      const value = attributeOf(item, key);
      if (!value) continue;
      const [expected, actual] = [definedType(table, key), typeOf(value)];
      if (expected !== actual) {
        throw new AwsError(dynamodbItemErrors.indexKeyType, { key, expected, actual, index: index.name });
      }
      assertNotEmpty(key, value);
    }
  }
}

/** A new item, checked, with its key. Throws ValidationException. */
export function checkedNewItem(table: TableRecord, given: Item | undefined): { key: ItemKey; item: Item } {
  const item = checkedItem(given ?? {});
  for (const key of keyAttributes(table.key)) {
    const value = attributeOf(item, key);
    if (!value) throw new AwsError(dynamodbItemErrors.missingKey, { key });
    const [expected, actual] = [definedType(table, key), typeOf(value)];
    if (expected !== actual) throw new AwsError(dynamodbItemErrors.keyType, { key, expected, actual });
    assertNotEmpty(key, value);
  }
  checkIndexKeys(table, item);
  if (itemBytes(item) > maxItemBytes) throw new AwsError(dynamodbItemErrors.itemTooLarge, {});
  return { key: keyOf(table, item), item };
}

/** Throws ValidationException when an updated item grew too large. */
export function checkUpdatedItem(table: TableRecord, item: Item): void {
  checkIndexKeys(table, item);
  if (itemBytes(item) > maxItemBytes) throw new AwsError(dynamodbItemErrors.updatedItemTooLarge, {});
}

export function storedItem(table: TableRecord, { partition, sort }: ItemKey): Item | undefined {
  return table.partitions[partition]?.[sort];
}

/** Puts an item in its place, or takes away what is there. */
export function storeItem(table: TableRecord, { partition, sort }: ItemKey, item: Item | undefined): void {
  if (item) {
    (table.partitions[partition] ??= {})[sort] = item;
    return;
  }
  const items = table.partitions[partition];
  if (!items) return;
  delete items[sort];
  if (Object.keys(items).length === 0) delete table.partitions[partition];
}
