import { beforeEach, expect, it } from 'vitest';
import type { DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { dynamodbService } from './service.ts';

const TableName = 'm10-small';
const exceeded = /^ProvisionedThroughputExceededException: The level of configured provisioned throughput for/;
let db: TestAccount<DynamodbOperations>;

const put = (index: number) =>
  db.errorOf('PutItem', { TableName, Item: { pk: { S: `item-${index}` }, group: { S: 'g' } } });

/** Writes until the table refuses; how many writes it took. */
async function fill(): Promise<number> {
  for (let count = 0; count < 2000; count++) if ((await put(count)) !== '') return count;
  return Infinity;
}

beforeEach(async () => {
  db = new TestAccount<DynamodbOperations>(dynamodbService);
  await db.call('CreateTable', {
    TableName,
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 2 },
  });
  db.pass(10_000);
});

it('a table takes five minutes of its units at once, then what comes in by the second', async () => {
  expect(await fill()).toBe(600);
  expect(await put(0)).toMatch(exceeded);
  expect(await db.errorOf('GetItem', { TableName, Key: { pk: { S: 'item-0' } } })).toBe('');
  db.pass(10_000);
  expect(await fill()).toBe(20);
});

it('reads are counted apart, and half when they need not be consistent', async () => {
  const read = (ConsistentRead: boolean) =>
    db.errorOf('GetItem', { TableName, Key: { pk: { S: 'a' } }, ConsistentRead });
  for (let i = 0; i < 200; i++) expect(await read(false)).toBe('');
  for (let i = 0; i < 200; i++) expect(await read(true)).toBe('');
  expect(await read(false)).toMatch(exceeded);
  expect(await db.errorOf('Scan', { TableName })).toMatch(exceeded);
  expect(await put(1)).toBe('');
});

it('batches leave over what does not fit', async () => {
  await fill();
  const batch = (count: number) => ({
    RequestItems: {
      [TableName]: Array.from({ length: count }, (_, i) => ({ PutRequest: { Item: { pk: { S: `b-${i}` } } } })),
    },
  });
  expect(await db.errorOf('BatchWriteItem', batch(3))).toMatch(exceeded);
  db.pass(2000);
  const { UnprocessedItems } = await db.call('BatchWriteItem', batch(10));
  expect(UnprocessedItems![TableName]).toHaveLength(6);
  const transaction = { TransactItems: [{ Put: { TableName, Item: { pk: { S: 'x' } } } }] };
  expect(await db.errorOf('TransactWriteItems', transaction)).toMatch(
    /^TransactionCanceledException: .*\[ProvisionedThroughputExceeded\]$/,
  );
});

it('a global index that is too small holds its table up', async () => {
  await db.call('UpdateTable', {
    TableName,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'group', AttributeType: 'S' },
    ],
    GlobalSecondaryIndexUpdates: [
      {
        Create: {
          IndexName: 'by-group',
          KeySchema: [{ AttributeName: 'group', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'ALL' },
          ProvisionedThroughput: { ReadCapacityUnits: 1, WriteCapacityUnits: 1 },
        },
      },
    ],
  });
  const query = {
    TableName,
    IndexName: 'by-group',
    KeyConditionExpression: '#g = :g',
    ExpressionAttributeNames: { '#g': 'group' },
    ExpressionAttributeValues: { ':g': { S: 'g' } },
  };
  expect(await db.errorOf('Query', query)).toBe(
    'ValidationException: Cannot read from backfilling global secondary index: by-group',
  );
  const { Table } = await db.call('DescribeTable', { TableName });
  expect(Table!.GlobalSecondaryIndexes![0]).toMatchObject({ IndexStatus: 'CREATING', Backfilling: true });
  db.pass(120_000);
  expect(await fill()).toBe(300);
  expect(await put(0)).toContain('for one or more global secondary indexes of the table was exceeded');
});

it('more capacity takes effect at once, and tables on demand have no limit', async () => {
  await fill();
  const ProvisionedThroughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 5 };
  await db.call('UpdateTable', { TableName, ProvisionedThroughput });
  expect(await put(0)).toBe('');
  db.pass(60_000);
  await db.call('UpdateTable', { TableName, BillingMode: 'PAY_PER_REQUEST' });
  expect(await fill()).toBe(Infinity);
});
