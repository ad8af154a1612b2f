import { describe, expect, it } from 'vitest';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

async function newQueue(QueueName = 'm10-jobs', Attributes: Record<string, string> = {}) {
  const account = new TestAccount<SqsOperations>(sqsService);
  const { QueueUrl } = await account.call('CreateQueue', { QueueName, Attributes });
  return { account, QueueUrl: QueueUrl! };
}

describe('standard queues', () => {
  it('hide a received message until its timeout, and forget a deleted one', async () => {
    const { account, QueueUrl } = await newQueue();
    const sent = await account.call('SendMessage', {
      QueueUrl,
      MessageBody: 'hello',
      MessageAttributes: { kind: { DataType: 'String', StringValue: 'test' } },
    });
    expect(sent.MD5OfMessageBody).toBe('5d41402abc4b2a76b9719d911017c592');
    const receive = { QueueUrl, MessageAttributeNames: ['All'], AttributeNames: ['All'] };
    const [first] = (await account.call('ReceiveMessage', receive)).Messages!;
    expect(first).toMatchObject({ Body: 'hello', MD5OfMessageAttributes: sent.MD5OfMessageAttributes });
    expect(await account.call('ReceiveMessage', receive)).toEqual({});
    account.pass(31_000);
    const [again] = (await account.call('ReceiveMessage', receive)).Messages!;
    expect(again!.Attributes!.ApproximateReceiveCount).toBe('2');
    expect(again!.ReceiptHandle).not.toBe(first!.ReceiptHandle);
    await account.call('DeleteMessage', { QueueUrl, ReceiptHandle: again!.ReceiptHandle! });
    account.pass(31_000);
    expect(await account.call('ReceiveMessage', receive)).toEqual({});
  });

  it('delay messages and count them by state', async () => {
    const { account, QueueUrl } = await newQueue();
    const Entries = [0, 0, 60].map((DelaySeconds, index) => ({ Id: `e${index}`, MessageBody: 'x', DelaySeconds }));
    expect((await account.call('SendMessageBatch', { QueueUrl, Entries })).Successful).toHaveLength(3);
    await account.call('ReceiveMessage', { QueueUrl });
    const { Attributes } = await account.call('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] });
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '1',
      ApproximateNumberOfMessagesDelayed: '1',
      VisibilityTimeout: '30',
    });
  });

  it('move what fails too often to the dead-letter queue', async () => {
    const { account, QueueUrl } = await newQueue();
    const dead = await account.call('CreateQueue', { QueueName: 'm10-dead' });
    const RedrivePolicy = JSON.stringify({
      deadLetterTargetArn: 'arn:aws:sqs:ap-northeast-2:123456789012:m10-dead',
      maxReceiveCount: '2',
    });
    await account.call('SetQueueAttributes', { QueueUrl, Attributes: { RedrivePolicy, VisibilityTimeout: '0' } });
    await account.call('SendMessage', { QueueUrl, MessageBody: 'poison' });
    const counts: number[] = [];
    for (let i = 0; i < 3; i++) counts.push((await account.call('ReceiveMessage', { QueueUrl })).Messages?.length ?? 0);
    expect(counts).toEqual([1, 1, 0]);
    const { Messages } = await account.call('ReceiveMessage', { QueueUrl: dead.QueueUrl! });
    expect(Messages![0]!.Body).toBe('poison');
  });
});

describe('FIFO queues', () => {
  it('keep the order of each group and drop repetitions', async () => {
    const attributes = { FifoQueue: 'true', ContentBasedDeduplication: 'true' };
    const { account, QueueUrl } = await newQueue('m10-jobs.fifo', attributes);
    const send = (MessageBody: string, MessageGroupId: string) =>
      account.call('SendMessage', { QueueUrl, MessageBody, MessageGroupId });
    const [one, again] = [await send('a1', 'a'), await send('a1', 'a')];
    expect(again.SequenceNumber).toBe(one.SequenceNumber);
    await send('a2', 'a');
    await send('b1', 'b');
    const receive = async () =>
      (await account.call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 1 })).Messages?.[0];
    const first = await receive();
    expect([first?.Body, (await receive())?.Body, await receive()]).toEqual(['a1', 'b1', undefined]);
    await account.call('DeleteMessage', { QueueUrl, ReceiptHandle: first!.ReceiptHandle! });
    expect((await receive())?.Body).toBe('a2');
  });
});

describe('attempts to receive', () => {
  it('of one id get the same answer until it is used', async () => {
    const { account, QueueUrl } = await newQueue('m10-attempts.fifo', {
      FifoQueue: 'true',
      ContentBasedDeduplication: 'true',
    });
    for (const MessageBody of ['a1', 'a2']) {
      await account.call('SendMessage', { QueueUrl, MessageBody, MessageGroupId: 'a' });
    }
    const receive = async (ReceiveRequestAttemptId: string) =>
      (await account.call('ReceiveMessage', { QueueUrl, ReceiveRequestAttemptId })).Messages;
    const first = await receive('one');
    expect(await receive('one')).toEqual(first);
    expect(await receive('two')).toBeUndefined();
    await account.call('DeleteMessage', { QueueUrl, ReceiptHandle: first![0]!.ReceiptHandle! });
    const second = await receive('one');
    expect(second![0]!.Body).toBe('a2');
    account.pass(5 * 60_000);
    const later = await receive('one');
    expect(later![0]!.Body).toBe('a2');
    expect(later![0]!.ReceiptHandle).not.toBe(second![0]!.ReceiptHandle);
    const standard = await newQueue('m10-attempts', {});
    const input = { QueueUrl: standard.QueueUrl, ReceiveRequestAttemptId: 'x' };
    expect(await standard.account.errorOf('ReceiveMessage', input)).toBe(
      'InvalidParameterValue: The request include parameter that is not valid for this queue type',
    );
  });
});

describe("AWS's errors", () => {
  it('are answered as AWS does', async () => {
    const { account, QueueUrl } = await newQueue();
    expect(await account.errorOf('SendMessage', { QueueUrl: 'http://x/1/none', MessageBody: 'x' })).toBe(
      'AWS.SimpleQueueService.NonExistentQueue: The specified queue does not exist.',
    );
    expect(await account.errorOf('CreateQueue', { QueueName: 'a b' })).toMatch(
      /^InvalidParameterValue: Can only include/,
    );
    const changed = { QueueName: 'm10-jobs', Attributes: { VisibilityTimeout: '5' } };
    expect(await account.errorOf('CreateQueue', changed)).toMatch(/^QueueAlreadyExists: .* VisibilityTimeout$/);
    expect(await account.errorOf('DeleteMessage', { QueueUrl, ReceiptHandle: 'x' })).toBe(
      'ReceiptHandleIsInvalid: The input receipt handle is invalid.',
    );
    await account.call('DeleteQueue', { QueueUrl });
    expect(await account.errorOf('CreateQueue', { QueueName: 'm10-jobs' })).toContain('You must wait 60 seconds');
  });
});
