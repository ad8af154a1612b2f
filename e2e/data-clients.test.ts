import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import {
  CreateTopicCommand,
  ListTopicsCommand,
  NotFoundException,
  PublishCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueUrlCommand,
  QueueDoesNotExist,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { DescribeDBInstancesCommand, RDSClient } from '@aws-sdk/client-rds';
import { DescribeLoadBalancersCommand, ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, test } from 'vitest';
import { realAws } from './support/real-cli.ts';
import { clientOptions, runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();

/** Runs the real CLI; what it prints as JSON, after it succeeded. */
async function aws(...argv: string[]): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await realAws(url, argv);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return (stdout ? JSON.parse(stdout) : {}) as Record<string, unknown>;
}

describe.concurrent('the real CLI', () => {
  test('works with a DynamoDB table', async () => {
    const table = ['--table-name', 'm10-cli'];
    const definitions = ['AttributeName=pk,AttributeType=S', 'AttributeName=sk,AttributeType=N'];
    const schema = ['AttributeName=pk,KeyType=HASH', 'AttributeName=sk,KeyType=RANGE'];
    const billing = ['--billing-mode', 'PAY_PER_REQUEST'];
    const keys = ['--attribute-definitions', ...definitions, '--key-schema', ...schema];
    await aws('dynamodb', 'create-table', ...table, ...keys, ...billing);
    await aws('dynamodb', 'wait', 'table-exists', ...table);
    const item = { pk: { S: '주문' }, sk: { N: '1' }, price: { N: '1.50' } };
    await aws('dynamodb', 'put-item', ...table, '--item', JSON.stringify(item));
    const condition = ['--key-condition-expression', 'pk = :p'];
    const values = ['--expression-attribute-values', '{":p": {"S": "주문"}}'];
    const found = await aws('dynamodb', 'query', ...table, ...condition, ...values);
    expect(found).toMatchObject({ Items: [{ ...item, price: { N: '1.5' } }], Count: 1, ScannedCount: 1 });
    const key = ['--key', '{"pk": {"S": "x"}, "sk": {"N": "1"}}'];
    const update = ['--update-expression', 'SET price = :v', '--condition-expression', 'attribute_exists(pk)'];
    const price = ['--expression-attribute-values', '{":v": {"N": "1"}}'];
    const failed = await realAws(url, ['dynamodb', 'update-item', ...table, ...key, ...update, ...price]);
    expect(failed).toMatchObject({
      exitCode: 254,
      stderr:
        '\nAn error occurred (ConditionalCheckFailedException) when calling the UpdateItem operation: The conditional request failed\n',
    });
  }, 60_000);

  test('sends through SNS into SQS, in Query', async () => {
    const Statement = [{ Effect: 'Allow', Principal: '*', Action: 'sqs:SendMessage', Resource: '*' }];
    const attributes = JSON.stringify({ Policy: JSON.stringify({ Version: '2012-10-17', Statement }) });
    const created = await aws('sqs', 'create-queue', '--queue-name', 'm10-cli', '--attributes', attributes);
    const { QueueUrl } = created as { QueueUrl: string };
    const { TopicArn } = (await aws('sns', 'create-topic', '--name', 'm10-cli')) as { TopicArn: string };
    const endpoint = ['--notification-endpoint', 'arn:aws:sqs:ap-northeast-2:123456789012:m10-cli'];
    await aws('sns', 'subscribe', '--topic-arn', TopicArn, '--protocol', 'sqs', ...endpoint);
    await aws('sns', 'publish', '--topic-arn', TopicArn, '--message', '안녕하세요');
    const received = await aws('sqs', 'receive-message', '--queue-url', QueueUrl, '--wait-time-seconds', '1');
    const [{ Body }] = received.Messages as [{ Body: string }];
    expect((JSON.parse(Body) as { Message: string }).Message).toBe('안녕하세요');
  }, 60_000);
});

const boto3 = `
import boto3, json, sys
from decimal import Decimal
from boto3.dynamodb.conditions import Attr, Key
table = boto3.resource('dynamodb', endpoint_url=sys.argv[1]).create_table(
    TableName='m10-boto', BillingMode='PAY_PER_REQUEST',
    AttributeDefinitions=[{'AttributeName': 'pk', 'AttributeType': 'S'}], KeySchema=[{'AttributeName': 'pk', 'KeyType': 'HASH'}])
table.wait_until_exists()
with table.batch_writer() as batch:
    for i in range(30):
        batch.put_item(Item={'pk': f'item-{i:02}', 'n': Decimal(i) / 4, 'b': bytes([i])})
table.update_item(Key={'pk': 'item-03'}, UpdateExpression='ADD hits :one SET tags = :t',
    ExpressionAttributeValues={':one': 1, ':t': {'a', 'b'}})
got = table.get_item(Key={'pk': 'item-03'})['Item']
sqs = boto3.client('sqs', endpoint_url=sys.argv[1])
queue = sqs.create_queue(QueueName='m10-boto.fifo', Attributes={'FifoQueue': 'true', 'ContentBasedDeduplication': 'true'})['QueueUrl']
sqs.send_message_batch(QueueUrl=queue, Entries=[{'Id': str(i), 'MessageBody': f'm{i}', 'MessageGroupId': 'g',
    'MessageAttributes': {'k': {'DataType': 'Number', 'StringValue': str(i)}}} for i in range(3)])
messages = sqs.receive_message(QueueUrl=queue, MaxNumberOfMessages=10, MessageAttributeNames=['All'], AttributeNames=['All'])['Messages']
print(json.dumps({
    'hits': int(got['hits']), 'n': str(got['n']), 'tags': sorted(got['tags']), 'b': list(got['b'].value),
    'scanned': table.scan(FilterExpression=Attr('n').gte(7))['Count'],
    'queried': table.query(KeyConditionExpression=Key('pk').eq('item-07'))['Count'],
    'bodies': [m['Body'] for m in messages], 'group': messages[0]['Attributes']['MessageGroupId'],
}))
`;

test.concurrent(
  'boto3 works with items, sets and FIFO queues',
  async () => {
    expect(JSON.parse(await runPython(boto3, url))).toEqual({
      hits: 1,
      n: '0.75',
      tags: ['a', 'b'],
      b: [3],
      scanned: 2,
      queried: 1,
      bodies: ['m0', 'm1', 'm2'],
      group: 'g',
    });
  },
  60_000,
);

describe.concurrent('the SDK for JavaScript', () => {
  test('waits for tables, sees typed errors and cancellation reasons', async () => {
    const client = new DynamoDBClient(clientOptions(url));
    const TableName = 'm10-sdk';
    await client.send(
      new CreateTableCommand({
        TableName,
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        BillingMode: 'PAY_PER_REQUEST',
      }),
    );
    await waitUntilTableExists({ client, minDelay: 1, maxWaitTime: 10 }, { TableName });
    const Item = { pk: { S: 'a' }, blob: { B: new Uint8Array([1, 2]) } };
    await client.send(new PutItemCommand({ TableName, Item }));
    const query = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': { S: 'a' } } };
    expect((await client.send(new QueryCommand({ TableName, ...query }))).Items).toEqual([Item]);
    const ConditionExpression = 'attribute_not_exists(pk)';
    const again = client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
    await expect(again).rejects.toBeInstanceOf(ConditionalCheckFailedException);
    const TransactItems = [{ Put: { TableName, Item, ConditionExpression } }];
    const transaction = client.send(new TransactWriteItemsCommand({ TransactItems }));
    await expect(transaction).rejects.toSatisfy(
      (error) =>
        error instanceof TransactionCanceledException &&
        error.CancellationReasons?.[0]?.Code === 'ConditionalCheckFailed',
    );
  });

  test('verifies digests of messages, in JSON', async () => {
    const client = new SQSClient(clientOptions(url));
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'm10-sdk' }));
    const MessageAttributes = { kind: { DataType: 'Binary', BinaryValue: new Uint8Array([7]) } };
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '메시지', MessageAttributes }));
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }));
    expect(Messages?.[0]).toMatchObject({ Body: '메시지', MessageAttributes });
    await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: Messages![0]!.ReceiptHandle }));
    const missing = client.send(new GetQueueUrlCommand({ QueueName: 'none' }));
    await expect(missing).rejects.toBeInstanceOf(QueueDoesNotExist);
  });

  test('publishes and reads topics', async () => {
    const client = new SNSClient(clientOptions(url));
    const { TopicArn } = await client.send(new CreateTopicCommand({ Name: 'm10-sdk' }));
    expect((await client.send(new ListTopicsCommand({}))).Topics).toContainEqual({ TopicArn });
    const missing = client.send(new PublishCommand({ TopicArn: `${TopicArn}x`, Message: 'x' }));
    await expect(missing).rejects.toBeInstanceOf(NotFoundException);
  });

  test('is told clearly what the sandbox does not have', async () => {
    const message = /cheonman sandbox: \w+ of \w+ is not implemented/;
    const rds = new RDSClient(clientOptions(url)).send(new DescribeDBInstancesCommand({}));
    await expect(rds).rejects.toMatchObject({
      name: 'InvalidAction',
      message: expect.stringMatching(message) as unknown,
    });
    const elb = new ElasticLoadBalancingV2Client(clientOptions(url)).send(new DescribeLoadBalancersCommand({}));
    await expect(elb).rejects.toMatchObject({
      name: 'InvalidAction',
      message: expect.stringMatching(message) as unknown,
    });
  });
});
