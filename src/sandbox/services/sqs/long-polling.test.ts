import { describe, expect, it } from 'vitest';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

async function newQueue(Attributes: Record<string, string> = {}) {
  const account = new TestAccount<SqsOperations>(sqsService);
  const { QueueUrl } = await account.call('CreateQueue', { QueueName: 'm10-jobs', Attributes });
  return { account, QueueUrl: QueueUrl! };
}

/** Notes when a promise settles, without waiting for it. */
async function settled<T>(promise: Promise<T>): Promise<T | 'waiting'> {
  await Promise.resolve();
  return Promise.race([promise, Promise.resolve().then(() => 'waiting' as const)]);
}

describe('a long poll', () => {
  it('waits for its seconds in vain', async () => {
    const { account, QueueUrl } = await newQueue();
    const poll = account.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
    account.pass(19_999);
    expect(await settled(poll)).toBe('waiting');
    account.pass(1);
    expect(await poll).toEqual({});
  });

  it('is answered as soon as a message arrives, first come, first served', async () => {
    const { account, QueueUrl } = await newQueue({ ReceiveMessageWaitTimeSeconds: '10' });
    const polls = [1, 2].map(() => account.call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10 }));
    account.pass(3000);
    await account.call('SendMessage', { QueueUrl, MessageBody: 'hello' });
    expect((await polls[0]!).Messages).toMatchObject([{ Body: 'hello' }]);
    expect(await settled(polls[1]!)).toBe('waiting');
    account.pass(10_000);
    expect(await polls[1]!).toEqual({});
  });

  it('takes what becomes visible meanwhile, at that moment', async () => {
    const { account, QueueUrl } = await newQueue();
    await account.call('SendMessage', { QueueUrl, MessageBody: 'late', DelaySeconds: 5 });
    const poll = account.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20, AttributeNames: ['All'] });
    const sentAtMs = account.world.nowMs();
    account.pass(60_000);
    const [message] = (await poll).Messages!;
    expect(Number(message!.Attributes!.ApproximateFirstReceiveTimestamp)).toBe(sentAtMs + 5000);
    // Its visibility timeout ran out within the minute.
    expect((await account.call('ReceiveMessage', { QueueUrl })).Messages).toHaveLength(1);
  });

  it('hears that its queue was deleted', async () => {
    const { account, QueueUrl } = await newQueue();
    const poll = account.errorOf('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
    await account.call('DeleteQueue', { QueueUrl });
    expect(await poll).toContain('NonExistentQueue');
  });

  it('waits for the group of a FIFO queue whose message is being worked on', async () => {
    const account = new TestAccount<SqsOperations>(sqsService);
    const Attributes = { FifoQueue: 'true', ContentBasedDeduplication: 'true' };
    const QueueUrl = (await account.call('CreateQueue', { QueueName: 'm10.fifo', Attributes })).QueueUrl!;
    for (const MessageBody of ['one', 'two']) {
      await account.call('SendMessage', { QueueUrl, MessageBody, MessageGroupId: 'g' });
    }
    const [first] = (await account.call('ReceiveMessage', { QueueUrl })).Messages!;
    const poll = account.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 });
    expect(await settled(poll)).toBe('waiting');
    await account.call('DeleteMessage', { QueueUrl, ReceiptHandle: first!.ReceiptHandle! });
    expect((await poll).Messages).toMatchObject([{ Body: 'two' }]);
  });
});

it('a thousand long polls on as many queues cost a request no more than their own', async () => {
  const account = new TestAccount<SqsOperations>(sqsService);
  const urls: string[] = [];
  for (let i = 0; i < 1000; i++) {
    urls.push((await account.call('CreateQueue', { QueueName: `q${i}` })).QueueUrl!);
  }
  const polls = urls.map((QueueUrl) => account.call('ReceiveMessage', { QueueUrl, WaitTimeSeconds: 20 }));
  for (const QueueUrl of urls.slice(500)) await account.call('SendMessage', { QueueUrl, MessageBody: 'x' });
  account.pass(20_000);
  const answers = await Promise.all(polls);
  expect(answers.filter(({ Messages }) => Messages).length).toBe(500);
});
