import { AwsError } from '../../../core/errors/aws-error.ts';
import { dynamodbThroughputErrors } from '../../../core/errors/dynamodb-throughput.ts';
import { dynamodbRequestErrors } from '../../../core/errors/dynamodb-requests.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import type { DynamodbOperations, KeysAndAttributes, WriteRequest } from '../../../wire/generated/dynamodb.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Handlers, RequestContext } from '../../service.ts';
import type { Item } from './attribute-value.ts';
import { consumedCapacity, indexWriteUnits, readUnits, writeUnits } from './capacity.ts';
import { project } from './expressions/document-path.ts';
import { parseProjection } from './expressions/parse-projection.ts';
import { Placeholders } from './expressions/placeholders.ts';
import { checkedKey, checkedNewItem, storedItem, type ItemKey } from './item-key.ts';
import { itemBytes } from './item-size.ts';
import { refuseLegacyParameters } from './legacy-parameters.ts';
import { requireReadyTable, type IndexRecord, type TableRecord } from './table-record.ts';
import { hasThroughput, spendThroughput } from './throughput.ts';
import { writeItem } from './write-item.ts';

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

interface BatchRead {
  items: Item[];
  units: number;
  /** Keys that were not read, as the table's throughput was used up. */
  left: Item[];
}

function getItems(table: TableRecord, request: KeysAndAttributes, nowMs: number): BatchRead {
  refuseLegacyParameters(request);
  const source = request.ProjectionExpression;
  const placeholders = new Placeholders(request, source !== undefined);
  const paths = source === undefined ? undefined : parseProjection(source, placeholders);
  placeholders.assertAllUsed();
  const keys = request.Keys.map((key) => checkedKey(table, key));
  assertDistinct(keys);
  const result: BatchRead = { items: [], units: 0, left: [] };
  for (const key of keys) {
    if (!hasThroughput(table, 'read', nowMs)) {
      result.left.push(key.attributes);
      continue;
    }
    const item = storedItem(table, key);
    const units = readUnits(item ? itemBytes(item) : 0, request.ConsistentRead);
    spendThroughput(table, 'read', { table: units }, nowMs);
    result.units += units;
    if (item) result.items.push(paths ? project(item, paths) : item);
  }
  return result;
}

interface BatchWrite {
  request: WriteRequest;
  key: ItemKey;
  item: Item | undefined;
}

function checkedWrite(table: TableRecord, request: WriteRequest): BatchWrite {
  const { PutRequest: put, DeleteRequest: deletion } = request;
  if ((put === undefined) === (deletion === undefined)) throw new AwsError(dynamodbRequestErrors.writeRequestShape, {});
  const write = put ? checkedNewItem(table, put.Item) : { key: checkedKey(table, deletion!.Key), item: undefined };
  return { request, ...write };
}

/** Carries out one table's writes, as far as its throughput goes; what they cost, and which were left. */
function writeItems(table: TableRecord, writes: readonly BatchWrite[], context: RequestContext) {
  const indexes = new Map<IndexRecord, number>();
  const left: WriteRequest[] = [];
  let units = 0;
  for (const { key, item, request } of writes) {
    if (!hasThroughput(table, 'write', context.nowMs)) {
      left.push(request);
      continue;
    }
    const before = storedItem(table, key);
    const cost = { table: writeUnits(before, item), indexes: indexWriteUnits(table, before, item) };
    units += cost.table;
    for (const [index, more] of cost.indexes) indexes.set(index, (indexes.get(index) ?? 0) + more);
    writeItem(context, table, { key, after: item });
    spendThroughput(table, 'write', cost, context.nowMs);
  }
  return { capacity: { table: units, indexes }, left };
}

/** Throws ProvisionedThroughputExceededException when nothing at all of a batch was done. */
function assertSomeDone(leftCount: number, count: number): void {
  if (leftCount === count) throw new AwsError(dynamodbThroughputErrors.tableThroughputExceeded, {});
}

export const batchHandlers: Handlers<DynamodbOperations> = {
  BatchGetItem: (input, context) => {
    checkTables(input.RequestItems);
    const requests = Object.entries(input.RequestItems);
    const count = requests.reduce((sum, [, { Keys }]) => sum + Keys.length, 0);
    if (count > maxGets) throw new AwsError(dynamodbRequestErrors.tooManyGets, {});
    const answers = requests.map(([name, request]) => {
      const table = requireReadyTable(context, name);
      return { name, table, request, ...getItems(table, request, context.nowMs) };
    });
    assertSomeDone(answers.flatMap(({ left }) => left).length, count);
    const leftOver = answers.filter(({ left }) => left.length > 0);
    const capacities = answers.flatMap(
      ({ table, units }) => consumedCapacity(input.ReturnConsumedCapacity, table, { table: units }) ?? [],
    );
    return {
      Responses: Object.fromEntries(answers.map(({ name, items }) => [name, items])),
      UnprocessedKeys: Object.fromEntries(
        leftOver.map(({ name, request, left }) => [name, { ...request, Keys: left }]),
      ),
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
      return { name, table, checked };
    });
    const results = plans.map(({ name, table, checked }) => ({ name, table, ...writeItems(table, checked, context) }));
    assertSomeDone(results.flatMap(({ left }) => left).length, count);
    const capacities = results.flatMap(
      ({ table, capacity }) => consumedCapacity(input.ReturnConsumedCapacity, table, capacity) ?? [],
    );
    const leftOver = results.filter(({ left }) => left.length > 0).map(({ name, left }) => [name, left] as const);
    return {
      UnprocessedItems: Object.fromEntries(leftOver),
      ...(capacities.length > 0 && { ConsumedCapacity: capacities }),
    };
  },
};
