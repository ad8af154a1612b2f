import { describe, expect, it } from 'vitest';
import type { AttributeValue, DynamodbOperations } from '../../../wire/generated/dynamodb.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { addNumbers, formatDecimal, parseDecimal } from './decimal.ts';
import { dynamodbService } from './service.ts';

const TableName = 'm10-orders';
const S = (text: string): AttributeValue => ({ S: text });
const N = (value: number | string): AttributeValue => ({ N: String(value) });
const key = (pk: string, sk: number) => ({ pk: S(pk), sk: N(sk) });

async function newTable() {
  const account = new TestAccount<DynamodbOperations>(dynamodbService);
  await account.call('CreateTable', {
    TableName,
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'N' },
      { AttributeName: 'state', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    BillingMode: 'PAY_PER_REQUEST',
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-state',
        KeySchema: [{ AttributeName: 'state', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });
  account.pass(10_000);
  return account;
}

describe('tables', () => {
  it('are created, become active, change and go in their time', async () => {
    const account = new TestAccount<DynamodbOperations>(dynamodbService);
    const input = {
      TableName,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
    };
    await account.call('CreateTable', input);
    expect(await account.errorOf('CreateTable', input)).toBe(
      'ResourceInUseException: Table already exists: m10-orders',
    );
    expect(await account.errorOf('GetItem', { TableName, Key: { pk: S('a') } })).toBe(
      'ResourceNotFoundException: Requested resource not found',
    );
    account.pass(10_000);
    expect((await account.call('DescribeTable', { TableName })).Table).toMatchObject({ TableStatus: 'ACTIVE' });
    await account.call('UpdateTable', { TableName, BillingMode: 'PAY_PER_REQUEST', DeletionProtectionEnabled: true });
    account.pass(10_000);
    expect(await account.errorOf('DeleteTable', { TableName })).toMatch(
      /^ValidationException: Resource cannot be deleted/,
    );
    await account.call('UpdateTable', { TableName, DeletionProtectionEnabled: false });
    account.pass(10_000);
    await account.call('DeleteTable', { TableName });
    account.pass(10_000);
    expect(await account.errorOf('DescribeTable', { TableName })).toBe(
      'ResourceNotFoundException: Requested resource not found: Table: m10-orders not found',
    );
  });

  it('define exactly their key attributes', async () => {
    const account = new TestAccount<DynamodbOperations>(dynamodbService);
    const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }];
    const definition = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' });
    const create = (...names: string[]) =>
      account.errorOf('CreateTable', {
        TableName,
        KeySchema,
        AttributeDefinitions: names.map(definition),
        BillingMode: 'PAY_PER_REQUEST',
      });
    expect(await create('other')).toContain('Keys: [pk], AttributeDefinitions: [other]');
    expect(await create('pk', 'more')).toContain('does not exactly match number of attributes defined');
  });
});

describe('items', () => {
  it('are put, read, updated and deleted, with conditions and old values', async () => {
    const account = await newTable();
    const Item = {
      ...key('u1', 1),
      price: N('10.50'),
      tags: { SS: ['a', 'b'] },
      info: { M: { steps: { L: [N(1)] } } },
    };
    await account.call('PutItem', { TableName, Item });
    expect((await account.call('GetItem', { TableName, Key: key('u1', 1) })).Item).toEqual({
      ...Item,
      price: N('10.5'),
    });
    const put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    expect(await account.errorOf('PutItem', put)).toBe(
      'ConditionalCheckFailedException: The conditional request failed',
    );
    const updated = await account.call('UpdateItem', {
      TableName,
      Key: key('u1', 1),
      UpdateExpression:
        'SET price = price + :one, info.steps[1] = :s, #c = if_not_exists(#c, :zero) REMOVE nothing ADD hits :one DELETE tags :t',
      ConditionExpression: 'size(tags) = :two AND (contains(tags, :a) OR begins_with(pk, :a))',
      ExpressionAttributeNames: { '#c': 'count' },
      ExpressionAttributeValues: {
        ':one': N(1),
        ':two': N(2),
        ':zero': N(0),
        ':s': S('x'),
        ':a': S('a'),
        ':t': { SS: ['a'] },
      },
      ReturnValues: 'ALL_NEW',
    });
    expect(updated.Attributes).toEqual({
      ...key('u1', 1),
      price: N('11.5'),
      tags: { SS: ['b'] },
      info: { M: { steps: { L: [N(1), S('x')] } } },
      count: N(0),
      hits: N(1),
    });
    const gone = await account.call('DeleteItem', { TableName, Key: key('u1', 1), ReturnValues: 'ALL_OLD' });
    expect(gone.Attributes).toEqual(updated.Attributes);
    expect(await account.call('GetItem', { TableName, Key: key('u1', 1) })).toEqual({});
  });

  it.each([
    [{ UpdateExpression: 'SET name = :v' }, 'Attribute name is a reserved keyword; reserved keyword: name'],
    [{ UpdateExpression: 'SET a = :x' }, 'attribute value used in expression is not defined; attribute value: :x'],
    [{ UpdateExpression: 'SET #a = :v' }, 'not defined; attribute name: #a'],
    [{ UpdateExpression: 'SET a :v' }, 'Invalid UpdateExpression: Syntax error; token: ":v", near: "a :v"'],
    [{ UpdateExpression: 'SET a = :v, a.b = :v' }, 'Two document paths overlap with each other'],
    [{ UpdateExpression: 'REMOVE a' }, 'Value provided in ExpressionAttributeValues unused in expressions: keys: {:v}'],
    [{ UpdateExpression: 'SET a.b = :v' }, 'The document path provided in the update expression is invalid for update'],
    [{ UpdateExpression: 'SET a = absent + :v' }, 'refers to an attribute that does not exist in the item'],
    [{ UpdateExpression: 'SET pk = :v' }, 'Cannot update attribute pk. This attribute is part of the key'],
    [{ UpdateExpression: 'SET a = :v SET b = :v' }, 'The "SET" section can only be used once'],
  ])('%j is answered as AWS does', async (input, expected) => {
    const account = await newTable();
    const request = { TableName, Key: key('u', 1), ExpressionAttributeValues: { ':v': N(1) }, ...input };
    expect(await account.errorOf('UpdateItem', request)).toContain(expected);
  });

  it.each([
    [{ pk: S('a') }, 'Missing the key sk in the item'],
    [{ pk: S('a'), sk: S('1') }, 'Type mismatch for key sk expected: N actual: S'],
    [{ pk: S(''), sk: N(1) }, 'cannot contain an empty string value. Key: pk'],
    [{ ...key('a', 1), n: N('abc') }, 'The parameter cannot be converted to a numeric value: abc'],
    [{ ...key('a', 1), n: N('1'.repeat(39)) }, 'more than 38 significant digits'],
    [{ ...key('a', 1), s: { SS: ['x', 'x'] } }, 'Input collection [x, x] contains duplicates.'],
    [{ ...key('a', 1), s: {} }, 'Supplied AttributeValue is empty'],
    [{ ...key('a', 1), state: N(1) }, 'Type mismatch for Index Key state Expected: S Actual: N IndexName: by-state'],
    [{ ...key('a', 1), big: S('x'.repeat(410 * 1024)) }, 'Item size has exceeded the maximum allowed size'],
  ] as [Record<string, AttributeValue>, string][])('cannot be put when wrong (%#)', async (Item, expected) => {
    expect(await (await newTable()).errorOf('PutItem', { TableName, Item })).toContain(expected);
  });
});

describe('queries and scans', () => {
  async function filled() {
    const account = await newTable();
    for (const pk of ['u1', 'u2']) {
      for (const sk of [10, 2, 33, -1]) {
        const state: Record<string, AttributeValue> = sk > 5 ? { state: S('paid') } : {};
        await account.call('PutItem', { TableName, Item: { ...key(pk, sk), ...state, note: S(`n${sk}`) } });
      }
    }
    return account;
  }
  const query = { TableName, KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('u1') } };

  it('order by sort key as numbers, both ways, and page', async () => {
    const account = await filled();
    const sorts = (items: Record<string, AttributeValue>[] = []) => items.map(({ sk }) => Number(sk!.N));
    expect(sorts((await account.call('Query', query)).Items)).toEqual([-1, 2, 10, 33]);
    const first = await account.call('Query', { ...query, ScanIndexForward: false, Limit: 3 });
    expect(sorts(first.Items)).toEqual([33, 10, 2]);
    const ExclusiveStartKey = first.LastEvaluatedKey!;
    const second = await account.call('Query', { ...query, ScanIndexForward: false, Limit: 3, ExclusiveStartKey });
    expect(sorts(second.Items)).toEqual([-1]);
    expect(second.LastEvaluatedKey).toBeUndefined();
    const between = await account.call('Query', {
      ...query,
      KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
      FilterExpression: 'attribute_exists(note) AND NOT note IN (:n)',
      ExpressionAttributeValues: { ...query.ExpressionAttributeValues, ':a': N(0), ':b': N(10), ':n': S('n2') },
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(between).toMatchObject({ Count: 1, ScannedCount: 2, ConsumedCapacity: { TableName, CapacityUnits: 0.5 } });
  });

  it('read sparse indexes with what they project', async () => {
    const account = await filled();
    const found = await account.call('Query', {
      TableName,
      IndexName: 'by-state',
      KeyConditionExpression: '#s = :s',
      ExpressionAttributeNames: { '#s': 'state' },
      ExpressionAttributeValues: { ':s': S('paid') },
    });
    expect(found.Count).toBe(4);
    expect(Object.keys(found.Items![0]!).sort()).toEqual(['pk', 'sk', 'state']);
  });

  it('scan everything once, in pages and in segments', async () => {
    const account = await filled();
    const seen: string[] = [];
    let ExclusiveStartKey: Record<string, AttributeValue> | undefined;
    do {
      const page = await account.call('Scan', { TableName, Limit: 3, ...(ExclusiveStartKey && { ExclusiveStartKey }) });
      seen.push(...page.Items!.map(({ pk, sk }) => `${pk!.S}/${sk!.N}`));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(new Set(seen).size).toBe(8);
    expect(seen).toHaveLength(8);
    const segments = await Promise.all(
      [0, 1, 2].map((Segment) => account.call('Scan', { TableName, Segment, TotalSegments: 3, Select: 'COUNT' })),
    );
    expect(segments.reduce((sum, { Count }) => sum + Count!, 0)).toBe(8);
  });

  it.each([
    [{ KeyConditionExpression: 'sk = :p' }, 'Query condition missed key schema element: pk'],
    [{ KeyConditionExpression: 'pk > :p' }, 'Query key condition not supported'],
    [{ KeyConditionExpression: 'pk = :p AND wrong = :p' }, 'Query condition missed key schema element: sk'],
    [{ KeyConditionExpression: 'pk = :p AND sk = :p' }, 'Condition parameter type does not match schema type'],
    [{ KeyConditionExpression: 'pk = :p OR sk = :p' }, 'Invalid operator used in KeyConditionExpression: OR'],
    [{ FilterExpression: 'pk = :p' }, 'Primary key attribute: pk'],
    [{ IndexName: 'none' }, 'The table does not have the specified index: none'],
  ])('%j is answered as AWS does', async (input, expected) => {
    expect(await (await filled()).errorOf('Query', { ...query, ...input })).toContain(expected);
  });
});

describe('batches and transactions', () => {
  it('write and read several items', async () => {
    const account = await newTable();
    const puts = [1, 2, 3].map((sk) => ({ PutRequest: { Item: key('u', sk) } }));
    await account.call('BatchWriteItem', { RequestItems: { [TableName]: puts } });
    const Keys = [key('u', 1), key('u', 9)];
    const { Responses } = await account.call('BatchGetItem', { RequestItems: { [TableName]: { Keys } } });
    expect(Responses).toEqual({ [TableName]: [key('u', 1)] });
    const twice = { RequestItems: { [TableName]: { Keys: [key('u', 1), key('u', 1)] } } };
    expect(await account.errorOf('BatchGetItem', twice)).toContain('Provided list of item keys contains duplicates');
  });

  it('do all or nothing', async () => {
    const account = await newTable();
    await account.call('PutItem', { TableName, Item: key('u', 1) });
    const TransactItems = [
      { Put: { TableName, Item: key('u', 2) } },
      { Delete: { TableName, Key: key('u', 1), ConditionExpression: 'attribute_exists(paid)' } },
    ];
    expect(await account.errorOf('TransactWriteItems', { TransactItems })).toBe(
      'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [None, ConditionalCheckFailed]',
    );
    expect((await account.call('Scan', { TableName })).Count).toBe(1);
    await account.call('TransactWriteItems', { TransactItems: TransactItems.slice(0, 1) });
    expect((await account.call('Scan', { TableName })).Count).toBe(2);
  });
});

describe('numbers', () => {
  it.each([
    ['1e3', '1000'],
    ['-0.0050', '-0.005'],
    ['0001.10', '1.1'],
    ['.5', '0.5'],
    ['1E-5', '0.00001'],
    ['-0', '0'],
  ])('%s is kept as %s', (text, kept) => {
    expect(formatDecimal(parseDecimal(text))).toBe(kept);
  });

  it('are added exactly', () => {
    expect(addNumbers('0.1', '0.2')).toBe('0.3');
    expect(addNumbers('12345678901234567890123456789012345678', '-1')).toBe('12345678901234567890123456789012345677');
  });
});
