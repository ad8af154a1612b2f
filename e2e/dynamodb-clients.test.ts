import {
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  RestoreTableFromBackupCommand,
  CreateBackupCommand,
  ScanCommand,
  waitUntilTableExists,
  UpdateTimeToLiveCommand,
  ProvisionedThroughputExceededException,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record,
} from '@aws-sdk/client-dynamodb-streams';
import { expect, test } from 'vitest';
import { realAws } from './support/real-cli.ts';
import { clientOptions, runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();

async function newTable(TableName: string, more: Partial<CreateTableCommand['input']> = {}) {
  const client = new DynamoDBClient(clientOptions(url));
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      TableName,
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
      ...more,
    }),
  );
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
  return { client, streamArn: TableDescription!.LatestStreamArn };
}

/** Lets the world's clock pass at once. */
async function skip(skipMs: number): Promise<void> {
  const response = await fetch(`${url}/_cheonman/clock`, { method: 'POST', body: JSON.stringify({ skipMs }) });
  expect(response.status).toBe(200);
}

test('streams tell the SDK what was written and what expired', async () => {
  const StreamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' as const };
  const { client, streamArn: StreamArn } = await newTable('m10-streamed', { StreamSpecification });
  const TableName = 'm10-streamed';
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'expires' };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  const expires = { N: String(Math.floor(Date.now() / 1000) + 60) };
  await client.send(new PutItemCommand({ TableName, Item: { pk: { S: '한글' }, expires } }));
  await skip(2 * 3_600_000);
  const streams = new DynamoDBStreamsClient(clientOptions(url));
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const { ShardId } = StreamDescription!.Shards![0]!;
  const shard = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' as const };
  const { ShardIterator } = await streams.send(new GetShardIteratorCommand(shard));
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  const told = ({ eventName, dynamodb, userIdentity }: _Record) => [eventName, dynamodb?.Keys, userIdentity?.Type];
  expect(Records.map(told)).toEqual([
    ['INSERT', { pk: { S: '한글' } }, undefined],
    ['REMOVE', { pk: { S: '한글' } }, 'Service'],
  ]);
  expect((await client.send(new ScanCommand({ TableName }))).Count).toBe(0);
  const listed = await realAws(url, ['dynamodbstreams', 'list-streams', '--table-name', TableName]);
  expect(JSON.parse(listed.stdout)).toMatchObject({ Streams: [{ StreamArn, TableName }] });
}, 60_000);

test('backups bring a table back', async () => {
  const { client } = await newTable('m10-saved');
  await client.send(new PutItemCommand({ TableName: 'm10-saved', Item: { pk: { S: 'a' } } }));
  const backup = new CreateBackupCommand({ TableName: 'm10-saved', BackupName: 'first' });
  const { BackupDetails } = await client.send(backup);
  const TableName = 'm10-restored';
  const restore = { BackupArn: BackupDetails!.BackupArn, TargetTableName: TableName };
  await client.send(new RestoreTableFromBackupCommand(restore));
  await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
  expect((await client.send(new ScanCommand({ TableName }))).Items).toEqual([{ pk: { S: 'a' } }]);
}, 60_000);

test('a small table throttles until it gets more, seen by boto3', async () => {
  const ProvisionedThroughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
  const { client } = await newTable('m10-small', { BillingMode: 'PROVISIONED', ProvisionedThroughput });
  const put = (name: string, bytes: number) =>
    client.send(
      new PutItemCommand({ TableName: 'm10-small', Item: { pk: { S: name }, text: { S: 'x'.repeat(bytes) } } }),
    );
  // Five minutes' worth of one unit a second, and as much again.
  await put('a', 297 * 1024);
  await put('b', 300 * 1024);
  await expect(put('c', 1)).rejects.toBeInstanceOf(ProvisionedThroughputExceededException);
  const script = `
import boto3, sys
client = boto3.client('dynamodb', endpoint_url=sys.argv[1])
client.update_table(TableName='m10-small', ProvisionedThroughput={'ReadCapacityUnits': 1, 'WriteCapacityUnits': 2})
client.put_item(TableName='m10-small', Item={'pk': {'S': 'd'}})
`;
  expect(await runPython(script, url)).toBe('');
}, 60_000);

test('PartiQL statements page, fail and cancel as typed errors, seen by boto3 and the CLI', async () => {
  await newTable('m10-partiql');
  const script = `
import boto3, json, sys
client = boto3.client('dynamodb', endpoint_url=sys.argv[1])
run = lambda text, **more: client.execute_statement(Statement=text, **more)
for name in ['가', '나', '다']:
    run('INSERT INTO "m10-partiql" VALUE {\\'pk\\': ?, \\'n\\': 1}', Parameters=[{'S': name}])
pages, token = [], {}
while True:
    page = run('SELECT pk FROM "m10-partiql"', Limit=2, **token)
    pages.append(len(page['Items']))
    if 'NextToken' not in page: break
    token = {'NextToken': page['NextToken']}
print(pages)
try:
    run("INSERT INTO \\"m10-partiql\\" VALUE {'pk': '가'}")
except client.exceptions.DuplicateItemException as error:
    print(error.response['Error']['Message'])
try:
    client.execute_transaction(TransactStatements=[{'Statement': "UPDATE \\"m10-partiql\\" SET n = 2 WHERE pk = '라'"}])
except client.exceptions.TransactionCanceledException as error:
    print(error.response['CancellationReasons'][0]['Code'])
batch = client.batch_execute_statement(Statements=[{'Statement': "DELETE FROM \\"m10-partiql\\" WHERE pk = '다' RETURNING ALL OLD *"}])
print(batch['Responses'][0]['Item']['n']['N'])
`;
  expect((await runPython(script, url)).split('\n')).toEqual([
    '[2, 1]',
    'Duplicate primary key exists in table',
    'ConditionalCheckFailed',
    '1',
    '',
  ]);
  const select = `SELECT n FROM "m10-partiql" WHERE pk = '가'`;
  const { stdout } = await realAws(url, ['dynamodb', 'execute-statement', '--statement', select, '--output', 'text']);
  expect(stdout).toBe('N\t1\n');
}, 60_000);
