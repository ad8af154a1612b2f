import { describe, expect, it } from 'vitest';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from '../sqs/service.ts';
import { snsService } from './service.ts';

const queueArn = 'arn:aws:sqs:ap-northeast-2:123456789012:m10-inbox';

async function newTopic() {
  const sns = new TestAccount<SnsOperations>(snsService);
  const sqs = new TestAccount<SqsOperations>(sqsService, { world: sns.world });
  const { TopicArn } = await sns.call('CreateTopic', { Name: 'm10-news' });
  const { QueueUrl } = await sqs.call('CreateQueue', { QueueName: 'm10-inbox' });
  const received = async () => {
    const { Messages = [] } = await sqs.call('ReceiveMessage', { QueueUrl: QueueUrl!, MaxNumberOfMessages: 10 });
    return Messages.map(({ Body }) => Body!);
  };
  const allow = () => {
    const Statement = [
      {
        Effect: 'Allow',
        Principal: { Service: 'sns.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: queueArn,
        Condition: { ArnEquals: { 'aws:SourceArn': TopicArn } },
      },
    ];
    return sqs.call('SetQueueAttributes', {
      QueueUrl: QueueUrl!,
      Attributes: { Policy: JSON.stringify({ Version: '2012-10-17', Statement }) },
    });
  };
  return { sns, received, allow, TopicArn: TopicArn! };
}

describe('a topic with a queue', () => {
  it('delivers in an envelope, once the policy of the queue allows it', async () => {
    const { sns, received, allow, TopicArn } = await newTopic();
    await sns.call('Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: queueArn });
    await sns.call('Publish', { TopicArn, Message: 'lost' });
    await allow();
    const { MessageId } = await sns.call('Publish', { TopicArn, Message: '안녕', Subject: 'Hi' });
    const [body, ...others] = await received();
    expect(others).toEqual([]);
    expect(JSON.parse(body!)).toMatchObject({
      Type: 'Notification',
      MessageId,
      TopicArn,
      Subject: 'Hi',
      Message: '안녕',
    });
  });

  it('delivers raw and filtered where asked to', async () => {
    const { sns, received, allow, TopicArn } = await newTopic();
    await allow();
    const Attributes = {
      RawMessageDelivery: 'true',
      FilterPolicy: JSON.stringify({ kind: ['paid', { prefix: 're' }], price: [{ numeric: ['>', 10] }] }),
    };
    await sns.call('Subscribe', { TopicArn, Protocol: 'sqs', Endpoint: queueArn, Attributes });
    const entry = (Id: string, kind: string, price: number) => ({
      Id,
      Message: Id,
      MessageAttributes: {
        kind: { DataType: 'String', StringValue: kind },
        price: { DataType: 'Number', StringValue: String(price) },
      },
    });
    const PublishBatchRequestEntries = [entry('a', 'paid', 20), entry('b', 'paid', 5), entry('c', 'refund', 11)];
    const { Successful } = await sns.call('PublishBatch', { TopicArn, PublishBatchRequestEntries });
    expect(Successful).toHaveLength(3);
    expect(await received()).toEqual(['a', 'c']);
  });
});

describe('subscriptions', () => {
  it('by mail wait for confirmation', async () => {
    const { sns, TopicArn } = await newTopic();
    const answer = await sns.call('Subscribe', { TopicArn, Protocol: 'email', Endpoint: 'you@example.com' });
    expect(answer).toEqual({ SubscriptionArn: 'pending confirmation' });
    const { Subscriptions } = await sns.call('ListSubscriptionsByTopic', { TopicArn });
    expect(Subscriptions![0]!.SubscriptionArn).toBe('PendingConfirmation');
    expect(await sns.errorOf('Unsubscribe', { SubscriptionArn: 'PendingConfirmation' })).toBe(
      'InvalidParameter: Invalid parameter: SubscriptionArn Reason: An ARN must have at least 6 elements, not 1',
    );
  });

  it('need a topic and a fitting endpoint', async () => {
    const { sns, TopicArn } = await newTopic();
    const wrong = { TopicArn, Protocol: 'sqs', Endpoint: 'http://127.0.0.1/123456789012/m10-inbox' };
    expect(await sns.errorOf('Subscribe', wrong)).toBe('InvalidParameter: Invalid parameter: SQS endpoint');
    expect(await sns.errorOf('Publish', { TopicArn: `${TopicArn}x`, Message: 'x' })).toBe(
      'NotFound: Topic does not exist',
    );
  });
});

it('lists topics in pages of a hundred', async () => {
  const sns = new TestAccount<SnsOperations>(snsService);
  for (let i = 0; i < 101; i++) await sns.call('CreateTopic', { Name: `m10-${i}` });
  const { Topics, NextToken } = await sns.call('ListTopics', {});
  expect(Topics).toHaveLength(100);
  expect((await sns.call('ListTopics', { NextToken: NextToken! })).Topics).toHaveLength(1);
});
