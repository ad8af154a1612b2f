import { describe, expect, it } from 'vitest';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from '../sqs/service.ts';
import { snsService } from './service.ts';

const queueArn = (name: string) => `arn:aws:sqs:ap-northeast-2:123456789012:${name}`;
const open = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' },
});

function newAccount() {
  const sns = new TestAccount<SnsOperations>(snsService);
  const sqs = new TestAccount<SqsOperations>(sqsService, { world: sns.world });
  const newQueue = async (QueueName: string, Attributes: Record<string, string> = { Policy: open }) =>
    (await sqs.call('CreateQueue', { QueueName, Attributes })).QueueUrl!;
  const bodies = async (QueueUrl: string) => {
    const { Messages = [] } = await sqs.call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 });
    return Messages.map(({ Body }) => Body!);
  };
  return { sns, sqs, newQueue, bodies };
}

describe('what cannot be delivered', () => {
  it('goes to the dead-letter queue of the subscription, and the publisher hears nothing', async () => {
    const { sns, newQueue, bodies } = newAccount();
    const dead = await newQueue('dead');
    const closed = await newQueue('closed', {});
    const { TopicArn } = await sns.call('CreateTopic', { Name: 'news' });
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: queueArn('dead') });
    const subscribe = (Endpoint: string) =>
      sns.call('Subscribe', {
        TopicArn: TopicArn!,
        Protocol: 'sqs',
        Endpoint,
        Attributes: { RedrivePolicy, RawMessageDelivery: 'true' },
      });
    await subscribe(queueArn('closed'));
    await subscribe(queueArn('gone'));
    expect((await sns.call('Publish', { TopicArn: TopicArn!, Message: 'hello' })).MessageId).toBeDefined();
    expect(await bodies(closed)).toEqual([]);
    expect(await bodies(dead)).toEqual(['hello', 'hello']);
  });

  it('is lost without one, also where the message is too long for the queue', async () => {
    const { sns, newQueue, bodies } = newAccount();
    const small = await newQueue('small', { Policy: open, MaximumMessageSize: '1024' });
    const { TopicArn } = await sns.call('CreateTopic', { Name: 'news' });
    await sns.call('Subscribe', { TopicArn: TopicArn!, Protocol: 'sqs', Endpoint: queueArn('small') });
    await sns.call('Publish', { TopicArn: TopicArn!, Message: 'x'.repeat(1024) });
    expect(await bodies(small)).toEqual([]);
  });
});

describe('FIFO topics', () => {
  it('drop repetitions for five minutes and keep groups', async () => {
    const { sns, sqs, newQueue } = newAccount();
    const QueueUrl = await newQueue('jobs.fifo', { Policy: open, FifoQueue: 'true' });
    const Attributes = { FifoTopic: 'true', ContentBasedDeduplication: 'true' };
    const TopicArn = (await sns.call('CreateTopic', { Name: 'news.fifo', Attributes })).TopicArn!;
    await sns.call('Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: queueArn('jobs.fifo') });
    const publish = (Message: string) => sns.call('Publish', { TopicArn, Message, MessageGroupId: 'g' });
    const first = await publish('one');
    expect(await publish('one')).toEqual(first);
    const receive = { QueueUrl, MaxNumberOfMessages: 10, AttributeNames: ['All' as const] };
    const { Messages } = await sqs.call('ReceiveMessage', receive);
    expect(Messages).toHaveLength(1);
    expect(Messages![0]!.Attributes).toMatchObject({ MessageGroupId: 'g' });
    sns.pass(5 * 60_000);
    expect((await publish('one')).SequenceNumber).not.toBe(first.SequenceNumber);
  });

  it('take queues alone, and FIFO queues take FIFO topics alone', async () => {
    const { sns } = newAccount();
    const fifo = (await sns.call('CreateTopic', { Name: 'a.fifo', Attributes: { FifoTopic: 'true' } })).TopicArn!;
    const standard = (await sns.call('CreateTopic', { Name: 'a' })).TopicArn!;
    const subscribe = (TopicArn: string, Protocol: string, Endpoint: string) =>
      sns.errorOf('Subscribe', { TopicArn, Protocol, Endpoint });
    expect(await subscribe(fifo, 'email', 'you@example.com')).toBe(
      'InvalidParameter: Invalid parameter: Invalid protocol type: email',
    );
    expect(await subscribe(standard, 'sqs', queueArn('jobs.fifo'))).toContain(
      'FIFO SQS Queues can not be subscribed to standard SNS topics',
    );
    expect(await sns.errorOf('Publish', { TopicArn: fifo, Message: 'x' })).toContain('MessageGroupId parameter');
  });
});

it('subscription attributes are refused in the words of SNS', async () => {
  const { sns } = newAccount();
  const TopicArn = (await sns.call('CreateTopic', { Name: 'news' })).TopicArn!;
  const subscribe = (Protocol: string, Endpoint: string, Attributes: Record<string, string>) =>
    sns.errorOf('Subscribe', { TopicArn, Protocol, Endpoint, Attributes });
  expect(await subscribe('sqs', queueArn('q'), { FilterPolicy: '{"a": 1}' })).toBe(
    'InvalidParameter: Invalid parameter: Attributes Reason: FilterPolicy: "a" must be an object or an array',
  );
  expect(await subscribe('email', 'you@example.com', { RawMessageDelivery: 'true' })).toContain(
    'Delivery protocol [email] does not support raw message delivery.',
  );
  expect(await subscribe('sqs', queueArn('q'), { RedrivePolicy: '{"deadLetterTargetArn": "x"}' })).toContain(
    'RedrivePolicy: deadLetterTargetArn is an invalid arn',
  );
  const { SubscriptionArn } = await sns.call('Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: queueArn('q') });
  const set = { SubscriptionArn: SubscriptionArn!, AttributeName: 'FilterPolicy', AttributeValue: '{' };
  expect(await sns.errorOf('SetSubscriptionAttributes', set)).toBe(
    'InvalidParameter: Invalid parameter: FilterPolicy: failed to parse JSON.',
  );
});

describe('topics', () => {
  it('keep permissions in their policy', async () => {
    const { sns } = newAccount();
    const TopicArn = (await sns.call('CreateTopic', { Name: 'news' })).TopicArn!;
    const grant = { TopicArn, Label: 'partner', AWSAccountId: ['111122223333'], ActionName: ['Publish'] };
    await sns.call('AddPermission', grant);
    const statements = async () => {
      const { Attributes } = await sns.call('GetTopicAttributes', { TopicArn });
      return (JSON.parse(Attributes!.Policy!) as { Statement: { Sid: string }[] }).Statement.map(({ Sid }) => Sid);
    };
    expect(await statements()).toEqual(['__default_statement_ID', 'partner']);
    expect(await sns.errorOf('AddPermission', grant)).toContain('Statement already exists');
    await sns.call('RemovePermission', { TopicArn, Label: 'partner' });
    expect(await statements()).toEqual(['__default_statement_ID']);
  });
});
