import { beforeEach, describe, expect, it } from 'vitest';
import type { AttributeValue, DynamodbOperations } from '../../../../wire/generated/dynamodb.ts';
import type { DynamodbstreamsOperations } from '../../../../wire/generated/dynamodbstreams.ts';
import { TestAccount } from '../../../testing/test-account.ts';
import { dynamodbService } from '../service.ts';
import { dynamodbStreamsService } from '../streams/service.ts';

const S = (text: string): AttributeValue => ({ S: text });
const N = (value: number): AttributeValue => ({ N: String(value) });

let account: TestAccount<DynamodbOperations>;

async function run(Statement: string, ...Parameters: AttributeValue[]) {
  const input = { Statement, ...(Parameters.length > 0 && { Parameters }) };
  return (await account.call('ExecuteStatement', input)).Items!;
}

beforeEach(async () => {
  account = new TestAccount<DynamodbOperations>(dynamodbService);
  await account.call('CreateTable', {
    TableName: 'Music',
    AttributeDefinitions: ['Artist', 'Song', 'Genre'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'Artist', KeyType: 'HASH' },
      { AttributeName: 'Song', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'by-genre',
        KeySchema: [{ AttributeName: 'Genre', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    BillingMode: 'PAY_PER_REQUEST',
  });
  account.pass(10_000);
  for (const [artist, song, genre, year] of [
    ['아이유', '밤편지', '발라드', 2017],
    ['아이유', '좋은 날', '댄스', 2010],
    ['잔나비', '주저하는 연인들을 위해', '록', 2019],
  ] as const) {
    await run(
      `INSERT INTO Music VALUE {'Artist': ?, 'Song': '${song}', 'Genre': '${genre}', 'Year': ${year}, 'Info': {'Tags': <<'a', 'b'>>, 'L': [1, {'x': null}]}}`,
      S(artist),
    );
  }
});

const songs = (items: Record<string, AttributeValue>[]) => items.map(({ Song }) => Song!.S);

describe('SELECT', () => {
  it('reads items as they were inserted', async () => {
    const [item] = await run(`SELECT * FROM "Music" WHERE Artist = '아이유' AND Song = '밤편지'`);
    expect(item).toEqual({
      Artist: S('아이유'),
      Song: S('밤편지'),
      Genre: S('발라드'),
      Year: N(2017),
      Info: { M: { Tags: { SS: ['a', 'b'] }, L: { L: [N(1), { M: { x: { NULL: true } } }] } } },
    });
  });

  it.each([
    [`Artist = '아이유' AND "Year" > 2015`, ['밤편지']],
    [`Artist = '아이유' AND begins_with(Song, '좋은')`, ['좋은 날']],
    [`Artist IN ['아이유', '없음'] AND NOT contains(Song, '밤')`, ['좋은 날']],
    [`Genre = '록' OR "Year" BETWEEN 2017 AND 2018`, ['밤편지', '주저하는 연인들을 위해']],
    [
      `Info.L[1].x IS NULL AND Nothing IS MISSING AND "Year" IS NOT NULL AND size(Song) > 10`,
      ['주저하는 연인들을 위해'],
    ],
    [`attribute_type("Year", 'N') AND contains(Info.Tags, 'b') AND "Year" NOT IN (2010, 2019)`, ['밤편지']],
    [`Artist = '아이유' AND "Year" != 2010 -- a note`, ['밤편지']],
  ])('WHERE %s', async (where, expected) => {
    expect(songs(await run(`SELECT * FROM Music WHERE ${where}`)).sort()).toEqual(expected);
  });

  it('names its columns by the last part of their paths', async () => {
    const where = `WHERE Artist = '아이유' AND Song = '밤편지'`;
    expect(await run(`SELECT "Year", Info.Tags, Info.L[0], none FROM Music ${where}`)).toEqual([
      { Year: N(2017), Tags: { SS: ['a', 'b'] }, _3: N(1) },
    ]);
  });

  it('sorts by the keys, and reads indexes', async () => {
    const where = `WHERE Artist = '아이유'`;
    expect(songs(await run(`SELECT Song FROM Music ${where} ORDER BY Song DESC`))).toEqual(['좋은 날', '밤편지']);
    expect(songs(await run(`SELECT Song FROM "Music"."by-genre" WHERE Genre = '댄스'`))).toEqual(['좋은 날']);
  });

  it('comes in pages, in any order', async () => {
    const Statement = `SELECT Song FROM Music WHERE Artist = ? ORDER BY Song DESC`;
    const Parameters = [S('아이유')];
    const first = await account.call('ExecuteStatement', { Statement, Parameters, Limit: 1 });
    expect(first).toMatchObject({ Items: [{ Song: S('좋은 날') }], LastEvaluatedKey: { Song: S('좋은 날') } });
    const more = { Statement, Parameters, NextToken: first.NextToken! };
    expect(await account.call('ExecuteStatement', more)).toEqual({ Items: [{ Song: S('밤편지') }] });
  });

  it('costs what it reads: a partition less than the table, consistent reads twice', async () => {
    const units = async (Statement: string, ConsistentRead = false) => {
      const input = { Statement, ConsistentRead, ReturnConsumedCapacity: 'TOTAL' };
      return (await account.call('ExecuteStatement', input)).ConsumedCapacity?.CapacityUnits;
    };
    await run(`INSERT INTO Music VALUE {'Artist': 'x', 'Song': 'x', 'Text': ?}`, S('x'.repeat(10_000)));
    expect(await units(`SELECT * FROM Music WHERE Artist = '아이유'`)).toBe(0.5);
    expect(await units(`SELECT * FROM Music WHERE Artist = '아이유'`, true)).toBe(1);
    expect(await units(`SELECT * FROM Music WHERE "Year" = 2017`)).toBe(1.5);
  });
});

describe('writes', () => {
  const where = `WHERE Artist = '아이유' AND Song = '밤편지'`;

  it('INSERT puts no item twice', async () => {
    const again = { Statement: `INSERT INTO Music VALUE {'Artist': '아이유', 'Song': '밤편지'}` };
    expect(await account.errorOf('ExecuteStatement', again)).toBe(
      'DuplicateItemException: Duplicate primary key exists in table',
    );
  });

  it('UPDATE sets, adds, appends and removes, and answers what is asked for', async () => {
    const changed = await run(
      `UPDATE Music SET "Year" = "Year" + 1, Info.L = list_append(Info.L, [?]) SET Info.Tags = set_add(Info.Tags, <<'c'>>)
       REMOVE Genre ${where} RETURNING MODIFIED NEW *`,
      N(3),
    );
    expect(changed).toEqual([
      {
        Year: N(2018),
        Info: { M: { L: { L: [N(1), { M: { x: { NULL: true } } }, N(3)] }, Tags: { SS: ['a', 'b', 'c'] } } },
      },
    ]);
    const old = await run(`UPDATE Music SET Info.Tags = set_delete(Info.Tags, <<'a'>>) ${where} RETURNING ALL OLD *`);
    expect(old).toMatchObject([{ Year: N(2018), Artist: S('아이유') }]);
    expect(await run(`UPDATE Music REMOVE Info ${where} RETURNING MODIFIED NEW *`)).toEqual([]);
    expect(await run(`FROM Music ${where} SET n = 1 RETURNING ALL NEW *`)).toMatchObject([{ n: N(1) }]);
  });

  it('UPDATE makes no item, DELETE misses none, and both keep to their conditions', async () => {
    const failed = 'ConditionalCheckFailedException: The conditional request failed';
    const errorOf = (Statement: string) => account.errorOf('ExecuteStatement', { Statement });
    const none = `WHERE Artist = '아이유' AND Song = '없음'`;
    expect(await errorOf(`UPDATE Music SET n = 1 ${none}`)).toBe(failed);
    expect(await errorOf(`UPDATE Music SET n = 1 ${where} AND "Year" = 1`)).toBe(failed);
    expect(await errorOf(`DELETE FROM Music ${where} AND "Year" = 1`)).toBe(failed);
    expect(await run(`DELETE FROM Music ${none} AND "Year" = 1 RETURNING ALL OLD *`)).toEqual([]);
    expect(await run(`DELETE FROM Music ${where} AND "Year" = 2017 RETURNING ALL OLD *`)).toHaveLength(1);
    expect(await run(`SELECT * FROM Music ${where}`)).toEqual([]);
    expect(await errorOf(`UPDATE Music SET Song = 'x' ${where}`)).toContain('Cannot update attribute Song');
  });

  it('are told to the stream', async () => {
    await run(`DELETE FROM Music ${where}`);
    const streams = new TestAccount<DynamodbstreamsOperations>(dynamodbStreamsService, { world: account.world });
    const { StreamArn } = (await streams.call('ListStreams', {})).Streams![0]!;
    const { StreamDescription } = await streams.call('DescribeStream', { StreamArn: StreamArn! });
    const { ShardId } = StreamDescription!.Shards![0]!;
    const shard = { StreamArn: StreamArn!, ShardId: ShardId!, ShardIteratorType: 'TRIM_HORIZON' };
    const { ShardIterator } = await streams.call('GetShardIterator', shard);
    const { Records } = await streams.call('GetRecords', { ShardIterator: ShardIterator! });
    const names = Records!.map(({ eventName }) => eventName);
    expect(names).toEqual(['INSERT', 'INSERT', 'INSERT', 'REMOVE']);
  });
});

describe('many statements', () => {
  const one = `Artist = '아이유' AND Song = '밤편지'`;

  it('of a batch succeed and fail each for itself', async () => {
    const { Responses, ConsumedCapacity } = await account.call('BatchExecuteStatement', {
      Statements: [
        { Statement: `UPDATE Music SET n = 1 WHERE ${one} RETURNING MODIFIED NEW *` },
        { Statement: `INSERT INTO Music VALUE {'Artist': '아이유', 'Song': '밤편지'}` },
        { Statement: `SLECT` },
        { Statement: `DELETE FROM none WHERE pk = 'x'` },
      ],
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(Responses).toEqual([
      { TableName: 'Music', Item: { n: N(1) } },
      { Error: { Code: 'DuplicateItem', Message: 'Duplicate primary key exists in table' } },
      {
        Error: {
          Code: 'ValidationError',
          Message: "Statement wasn't well formed, can't be processed: Expected data manipulation",
        },
      },
      { Error: { Code: 'ResourceNotFound', Message: 'Requested resource not found' } },
    ]);
    expect(ConsumedCapacity).toHaveLength(1);
  });

  it('of a batch read single items', async () => {
    const read = (where: string) => ({ Statement: `SELECT Song FROM Music WHERE ${where}` });
    const Statements = [read(one), read(`Artist = '아이유'`), read(`Artist = 'x' AND Song = 'x'`)];
    expect((await account.call('BatchExecuteStatement', { Statements })).Responses).toEqual([
      { TableName: 'Music', Item: { Song: S('밤편지') } },
      {
        Error: {
          Code: 'ValidationError',
          Message: 'Select statements within BatchExecuteStatement must specify the primary key in the where clause.',
        },
      },
      { TableName: 'Music' },
    ]);
  });

  it('of a transaction happen all or not at all, once for a token', async () => {
    const count = `UPDATE Music SET n = 1 WHERE ${one} AND n IS MISSING`;
    const exists = `EXISTS(SELECT * FROM Music WHERE Artist = '아이유' AND Song = '좋은 날' AND "Year" = 2010)`;
    const TransactStatements = [{ Statement: exists }, { Statement: count }];
    const request = { TransactStatements, ClientRequestToken: 'token' };
    expect((await account.call('ExecuteTransaction', request)).Responses).toEqual([{}, {}]);
    expect(await account.errorOf('ExecuteTransaction', request)).toBe('');
    const insert = { Statement: `INSERT INTO Music VALUE {'Artist': '아이유', 'Song': '좋은 날'}` };
    const failing = { TransactStatements: [{ Statement: count }, insert] };
    expect(await account.errorOf('ExecuteTransaction', failing)).toBe(
      'TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for specific reasons [ConditionalCheckFailed, DuplicateItem]',
    );
  });

  it('of a transaction read, or write, and say which of them is wrong', async () => {
    const select = `SELECT Song FROM Music WHERE ${one}`;
    const { Responses } = await account.call('ExecuteTransaction', { TransactStatements: [{ Statement: select }] });
    expect(Responses).toEqual([{ Item: { Song: S('밤편지') } }]);
    const errorOf = (...statements: string[]) =>
      account.errorOf('ExecuteTransaction', { TransactStatements: statements.map((Statement) => ({ Statement })) });
    const update = `UPDATE Music SET n = 1 WHERE ${one}`;
    expect(await errorOf(select, update)).toBe(
      'ValidationException: ExecuteTransaction API does not support both read and write operations in the same request.',
    );
    const inSecond = 'ValidationException: Validation failed in TransactStatements[1]:';
    expect(await errorOf(update, `${update} RETURNING ALL NEW *`)).toBe(
      `${inSecond} RETURNING clause is not supported in ExecuteTransaction.`,
    );
    expect(await errorOf(select, `SELECT * FROM Music`)).toBe(
      `${inSecond} Select statements within ExecuteTransaction must specify the primary key in the where clause.`,
    );
    expect(await errorOf(update, `EXISTS(SELECT * FROM Music WHERE ${one})`)).toBe(
      `${inSecond} EXISTS() must contain a single item read with additional condition`,
    );
  });
});
