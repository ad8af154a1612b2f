import {
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { PublishCommand, SNSClient, SubscribeCommand, CreateTopicCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  ListMessageMoveTasksCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, test } from 'vitest';
import { realAws } from './support/real-cli.ts';
import { clientOptions, runPython, sandboxEndpoint } from './support/sandbox-endpoint.ts';

const url = await sandboxEndpoint();

const heldRequests = async () => {
  const clock = (await (await fetch(`${url}/_cheonman/clock`)).json()) as { heldRequests: number };
  return clock.heldRequests;
};
const arnOf = (name: string) => `arn:aws:sqs:ap-northeast-2:123456789012:${name}`;
const openTo = (service: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { Service: service }, Action: 'sqs:SendMessage', Resource: '*' },
  });

describe('long polling', () => {
  test('answers the SDK as soon as a message arrives', async () => {
    const client = new SQSClient(clientOptions(url));
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'poll-sdk' }));
    const poll = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }));
    // Answered while the poll is held, which would end without messages if nothing woke it.
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '도착' }));
    expect((await poll).Messages).toMatchObject([{ Body: '도착' }]);
  });

  test('takes nothing for a client that hung up', async () => {
    const client = new SQSClient(clientOptions(url));
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'poll-hang-up' }));
    const hangUp = new AbortController();
    const poll = client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 20 }), {
      abortSignal: hangUp.signal,
    });
    const refused = expect(poll).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(heldRequests, { timeout: 5000 }).toBe(1);
    hangUp.abort();
    await refused;
    await expect.poll(heldRequests, { timeout: 5000 }).toBe(0);
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'x' }));
    const { Messages } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages).toHaveLength(1);
  });

  test('ends for the real CLI after its seconds, in Query', async () => {
    const queue = await realAws(url, ['sqs', 'create-queue', '--queue-name', 'poll-cli']);
    const { QueueUrl } = JSON.parse(queue.stdout) as { QueueUrl: string };
    const wait = ['--queue-url', QueueUrl, '--wait-time-seconds', '2'];
    const startMs = performance.now();
    expect(await realAws(url, ['sqs', 'receive-message', ...wait])).toMatchObject({ exitCode: 0, stdout: '' });
    expect(performance.now() - startMs).toBeGreaterThan(2000);
  }, 60_000);
});

test.concurrent('messages move back from a dead-letter queue', async () => {
  const client = new SQSClient(clientOptions(url));
  await client.send(new CreateQueueCommand({ QueueName: 'dead' }));
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 1 });
  const Attributes = { RedrivePolicy, VisibilityTimeout: '0' };
  const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'jobs', Attributes }));
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'again' }));
  const receive = () => client.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 1 }));
  expect((await receive()).Messages).toHaveLength(1);
  expect((await receive()).Messages).toBeUndefined();
  await client.send(new StartMessageMoveTaskCommand({ SourceArn: arnOf('dead') }));
  expect((await receive()).Messages).toMatchObject([{ Body: 'again' }]);
  const { Results } = await client.send(new ListMessageMoveTasksCommand({ SourceArn: arnOf('dead') }));
  expect(Results).toMatchObject([{ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 1 }]);
});

test.concurrent('what a filter lets through arrives, the rest and what no policy allows does not', async () => {
  const [sns, sqs] = [new SNSClient(clientOptions(url)), new SQSClient(clientOptions(url))];
  const newQueue = async (QueueName: string, Attributes: Record<string, string>) =>
    (await sqs.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl;
  const open = await newQueue('news-open', { Policy: openTo('sns.amazonaws.com') });
  const closed = await newQueue('news-closed', {});
  const dead = await newQueue('news-dead', { Policy: openTo('sns.amazonaws.com') });
  const { TopicArn } = await sns.send(new CreateTopicCommand({ Name: 'news' }));
  const subscribe = (queue: string, Attributes: Record<string, string>) =>
    sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: arnOf(queue), Attributes }));
  const FilterPolicy = JSON.stringify({ order: { total: [{ numeric: ['>=', 100] }] } });
  await subscribe('news-open', { FilterPolicy, FilterPolicyScope: 'MessageBody', RawMessageDelivery: 'true' });
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf('news-dead') });
  await subscribe('news-closed', { RedrivePolicy, RawMessageDelivery: 'true' });
  for (const total of [50, 150]) {
    await sns.send(new PublishCommand({ TopicArn, Message: JSON.stringify({ order: { total } }) }));
  }
  const bodies = async (QueueUrl: string | undefined) => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    return Messages.map(({ Body }) => Body);
  };
  expect(await bodies(open)).toEqual(['{"order":{"total":150}}']);
  expect(await bodies(closed)).toEqual([]);
  expect(await bodies(dead)).toHaveLength(2);
});

test.concurrent(
  'a bucket reports to a queue, in boto3',
  async () => {
    const s3 = new S3Client({ ...clientOptions(url), forcePathStyle: true });
    const sqs = new SQSClient(clientOptions(url));
    const Bucket = 'm10-reports';
    const CreateBucketConfiguration = { LocationConstraint: 'ap-northeast-2' as const };
    await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'reports' }));
    const QueueConfigurations = [{ QueueArn: arnOf('reports'), Events: ['s3:ObjectCreated:*' as const] }];
    const configure = new PutBucketNotificationConfigurationCommand({
      Bucket,
      NotificationConfiguration: { QueueConfigurations },
    });
    await expect(s3.send(configure)).rejects.toMatchObject({
      name: 'InvalidArgument',
      message: 'Unable to validate the following destination configurations',
    });
    const script = `
import boto3, json, sys
sqs = boto3.client('sqs', endpoint_url=sys.argv[1])
sqs.set_queue_attributes(QueueUrl=sys.argv[2], Attributes={'Policy': sys.argv[3]})
s3 = boto3.client('s3', endpoint_url=sys.argv[1])
s3.put_bucket_notification_configuration(Bucket='${Bucket}', NotificationConfiguration={
    'QueueConfigurations': [{'QueueArn': '${arnOf('reports')}', 'Events': ['s3:ObjectCreated:*']}]})
s3.put_object(Bucket='${Bucket}', Key='a b', Body=b'x')
bodies = []
while len(bodies) < 2:
    bodies += [json.loads(m['Body']) for m in sqs.receive_message(QueueUrl=sys.argv[2], WaitTimeSeconds=5)['Messages']]
print(bodies[0]['Event'], bodies[1]['Records'][0]['s3']['object']['key'])
`;
    const stdout = await runPython(script, url, QueueUrl!, openTo('s3.amazonaws.com'));
    expect(stdout).toBe('s3:TestEvent a+b\n');
    await s3.send(new PutObjectCommand({ Bucket, Key: 'b', Body: 'x' }));
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 5 }));
    expect(Messages).toHaveLength(1);
  },
  60_000,
);
