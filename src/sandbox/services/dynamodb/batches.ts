import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, KeysAndAttributes, WriteRequest } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, indexWriteUnits, readUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, checkedNewItem, storedItem, storeItem, type ItemKey } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import { requireReadyTable, type IndexRecord, type TableRecord } from './table-record.ts';

const maxGets = 100;
const maxWrites = 25;

function assertDistinct(keys: readonly ItemKey[]): void {
  const texts = keys.map(({ partition, sort }) => JSON.stringify([partition, sort]));
  if (new Set(texts).size < texts.length) throw new AwsError(dynamodbRequestErrors.duplicateKeys, {});
}

function checkTables(requestItems: object | undefined): void {
  const tables = requestItems && Object.keys(requestItems);
  checkConstraints(validationErrors.validationException, [
    ['requestItems', tables, { isRequired: true, minLength: 1 }],
  ]);
}

function getItems(table: TableRecord, request: KeysAndAttributes): { items: Item[]; units: number } {
  refuseLegacyParameters(request);
  const source = request.ProjectionExpression;
  const placeholders = new Placeholders(request, source !== undefined);
  const paths = source === undefined ? undefined : parseProjection(source, placeholders);
  placeholders.assertAllUsed();
  const keys = request.Keys.map((key) => checkedKey(table, key));
  assertDistinct(keys);
  const found = keys.map((key) => storedItem(table, key));
  const units = found.reduce((sum, item) => sum + readUnits(item ? itemBytes(item) : 0, request.ConsistentRead), 0);
  const items = found.filter((item) => item !== undefined);
  return { items: paths ? items.map((item) => project(item, paths)) : items, units };
}

interface BatchWrite {
  key: ItemKey;
  item: Item | undefined;
}

function checkedWrite(table: TableRecord, { PutRequest: put, DeleteRequest: deletion }: WriteRequest): BatchWrite {
  if ((put === undefined) === (deletion === undefined)) throw new AwsError(dynamodbRequestErrors.writeRequestShape, {});
  return put ? checkedNewItem(table, put.Item) : { key: checkedKey(table, deletion!.Key), item: undefined };
}

/** Carries out one table's writes; the units they cost. */
function writeItems(table: TableRecord, writes: readonly BatchWrite[]) {
  const indexes = new Map<IndexRecord, number>();
  let units = 0;
  for (const { key, item } of writes) {
    const before = storedItem(table, key);
    units += writeUnits(before, item);
    for (const [index, more] of indexWriteUnits(table, before, item)) {
      indexes.set(index, (indexes.get(index) ?? 0) + more);
    }
    storeItem(table, key, item);
  }
  return { table: units, indexes };
}

export const batchHandlers: Handlers<DynamodbOperations> = {
  BatchGetItem: (input, context) => {
    checkTables(input.RequestItems);
    const requests = Object.entries(input.RequestItems);
    const count = requests.reduce((sum, [, { Keys }]) => sum + Keys.length, 0);
    if (count > maxGets) throw new AwsError(dynamodbRequestErrors.tooManyGets, {});
    const answers = requests.map(([name, request]) => {
      const table = requireReadyTable(context, name);
      return { name, table, ...getItems(table, request) };
    });
    const capacities = answers.flatMap(
      ({ table, units }) => consumedCapacity(input.ReturnConsumedCapacity, table, { table: units }) ?? [],
    );
    return {
      Responses: Object.fromEntries(answers.map(({ name, items }) => [name, items])),
      UnprocessedKeys: {},
      ...(capacities.length > 0 && { ConsumedCapacity: capacities }),
    };
  },

  BatchWriteItem: (input, context) => {
    checkTables(input.RequestItems);
    const requests = Object.entries(input.RequestItems);
    const count = requests.reduce((sum, [, writes]) => sum + writes.length, 0);
    if (count > maxWrites) throw new AwsError(dynamodbRequestErrors.tooManyWrites, {});
    const plans = requests.map(([name, writes]) => {
      const table = requireReadyTable(context, name);
      const checked = writes.map((write) => checkedWrite(table, write));
      assertDistinct(checked.map(({ key }) => key));
      return { table, checked };
    });
    const capacities = plans.flatMap(
      ({ table, checked }) => consumedCapacity(input.ReturnConsumedCapacity, table, writeItems(table, checked)) ?? [],
    );
    return { UnprocessedItems: {}, ...(capacities.length > 0 && { ConsumedCapacity: capacities }) };
  },
};
