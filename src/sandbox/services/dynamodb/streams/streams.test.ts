import { beforeEach, describe, expect, it } from 'vitest';
import type { DynamodbOperations } from '../../../../wire/generated/dynamodb.ts';
import type { DynamodbstreamsOperations } from '../../../../wire/generated/dynamodbstreams.ts';
import { TestAccount } from '../../../testing/test-account.ts';
import { dynamodbService } from '../service.ts';
import { dynamodbStreamsService } from './service.ts';

const TableName = 'm10-orders';
const pk = (text: string) => ({ pk: { S: text } });
let db: TestAccount<DynamodbOperations>;
let streams: TestAccount<DynamodbstreamsOperations>;

async function newTable(StreamViewType = 'NEW_AND_OLD_IMAGES'): Promise<string> {
  const { TableDescription } = await db.call('CreateTable', {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    StreamSpecification: { StreamEnabled: true, StreamViewType },
  });
  db.pass(10_000);
  return TableDescription!.LatestStreamArn!;
}

async function iterator(StreamArn: string, ShardIteratorType = 'TRIM_HORIZON', SequenceNumber?: string) {
  const { StreamDescription } = await streams.call('DescribeStream', { StreamArn });
  const { ShardId } = StreamDescription!.Shards![0]!;
  const { ShardIterator } = await streams.call('GetShardIterator', {
    StreamArn,
    ShardId: ShardId!,
    ShardIteratorType,
    ...(SequenceNumber !== undefined && { SequenceNumber }),
  });
  return ShardIterator!;
}

beforeEach(() => {
  db = new TestAccount<DynamodbOperations>(dynamodbService);
  streams = new TestAccount<DynamodbstreamsOperations>(dynamodbStreamsService, { world: db.world });
});

describe('a stream', () => {
  it('tells what became of items, however they were written', async () => {
    const StreamArn = await newTable();
    await db.call('PutItem', { TableName, Item: { ...pk('a'), n: { N: '1' } } });
    await db.call('PutItem', { TableName, Item: { ...pk('a'), n: { N: '1' } } }); // Changes nothing.
    await db.call('UpdateItem', {
      TableName,
      Key: pk('a'),
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    });
    await db.call('BatchWriteItem', { RequestItems: { [TableName]: [{ PutRequest: { Item: pk('b') } }] } });
    await db.call('TransactWriteItems', { TransactItems: [{ Delete: { TableName, Key: pk('a') } }] });
    const { Records } = await streams.call('GetRecords', { ShardIterator: await iterator(StreamArn) });
    expect(
      Records!.map(({ eventName, dynamodb }) => [eventName, dynamodb!.OldImage?.n, dynamodb!.NewImage?.n]),
    ).toEqual([
      ['INSERT', undefined, { N: '1' }],
      ['MODIFY', { N: '1' }, { N: '2' }],
      ['INSERT', undefined, undefined],
      ['REMOVE', { N: '2' }, undefined],
    ]);
    expect(Records![0]).toMatchObject({
      eventSource: 'aws:dynamodb',
      awsRegion: 'ap-northeast-2',
      dynamodb: { Keys: pk('a'), StreamViewType: 'NEW_AND_OLD_IMAGES', SequenceNumber: '100000000000000000001' },
    });
  });

  it('holds what its view says', async () => {
    const StreamArn = await newTable('KEYS_ONLY');
    await db.call('PutItem', { TableName, Item: { ...pk('a'), n: { N: '1' } } });
    const { Records } = await streams.call('GetRecords', { ShardIterator: await iterator(StreamArn) });
    expect(Records![0]!.dynamodb).toMatchObject({ Keys: pk('a') });
    expect(Records![0]!.dynamodb).not.toHaveProperty('NewImage');
  });

  it('is read page by page, from its end or from a record', async () => {
    const StreamArn = await newTable();
    const latest = await iterator(StreamArn, 'LATEST');
    for (const name of ['a', 'b', 'c']) await db.call('PutItem', { TableName, Item: pk(name) });
    const first = await streams.call('GetRecords', { ShardIterator: latest, Limit: 2 });
    expect(first.Records).toHaveLength(2);
    const rest = await streams.call('GetRecords', { ShardIterator: first.NextShardIterator! });
    expect(rest.Records).toHaveLength(1);
    expect(await streams.call('GetRecords', { ShardIterator: rest.NextShardIterator! })).toMatchObject({ Records: [] });
    const number = first.Records![1]!.dynamodb!.SequenceNumber!;
    const after = await iterator(StreamArn, 'AFTER_SEQUENCE_NUMBER', number);
    expect((await streams.call('GetRecords', { ShardIterator: after })).Records).toEqual(rest.Records);
  });

  it('keeps records for a day, and outlives its table', async () => {
    const StreamArn = await newTable();
    await db.call('PutItem', { TableName, Item: pk('a') });
    await db.call('DeleteTable', { TableName });
    db.pass(60_000);
    const ended = await streams.call('GetRecords', { ShardIterator: await iterator(StreamArn) });
    expect(ended.Records).toHaveLength(1);
    expect(ended).not.toHaveProperty('NextShardIterator');
    const { StreamDescription } = await streams.call('DescribeStream', { StreamArn });
    expect(StreamDescription).toMatchObject({ StreamStatus: 'DISABLED', TableName });
    db.pass(86_400_000);
    expect((await streams.call('ListStreams', {})).Streams).toEqual([]);
  });

  it('answers errors as AWS does', async () => {
    const StreamArn = await newTable();
    const ShardIterator = await iterator(StreamArn);
    db.pass(16 * 60_000);
    expect(await streams.errorOf('GetRecords', { ShardIterator })).toBe(
      'ExpiredIteratorException: Shard iterator has expired',
    );
    expect(await streams.errorOf('GetRecords', { ShardIterator: 'x' })).toBe(
      'ValidationException: Invalid ShardIterator',
    );
    expect(await streams.errorOf('DescribeStream', { StreamArn: `${StreamArn}x` })).toMatch(
      /^ResourceNotFoundException: Requested resource not found: Stream: /,
    );
    expect(await streams.errorOf('DescribeStream', {})).toBe(
      "ValidationException: 1 validation error detected: Value null at 'streamArn' failed to satisfy constraint: Member must not be null",
    );
  });
});

it('time to live deletes at the next full hour, as the service itself', async () => {
  const StreamArn = await newTable('NEW_IMAGE');
  await db.call('UpdateTimeToLive', {
    TableName,
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'expires' },
  });
  const seconds = Math.floor(db.world.nowMs() / 1000);
  const put = (name: string, expires: object) => db.call('PutItem', { TableName, Item: { ...pk(name), expires } });
  await put('soon', { N: String(seconds + 60) });
  await put('later', { N: String(seconds + 7200) });
  await put('text', { S: String(seconds) });
  await put('milliseconds', { N: String(db.world.nowMs()) });
  const names = async () => (await db.call('Scan', { TableName })).Items!.map((item) => item.pk!.S).sort();
  db.pass(30 * 60_000);
  expect(await names()).toEqual(['later', 'milliseconds', 'soon', 'text']);
  db.pass(30 * 60_000);
  expect(await names()).toEqual(['later', 'milliseconds', 'text']);
  const { Records } = await streams.call('GetRecords', { ShardIterator: await iterator(StreamArn) });
  expect(Records!.at(-1)).toMatchObject({
    eventName: 'REMOVE',
    dynamodb: { Keys: pk('soon') },
    userIdentity: { PrincipalId: 'dynamodb.amazonaws.com', Type: 'Service' },
  });
  await db.call('UpdateTimeToLive', {
    TableName,
    TimeToLiveSpecification: { Enabled: false, AttributeName: 'expires' },
  });
  db.pass(86_400_000);
  expect(await names()).toContain('later');
});
