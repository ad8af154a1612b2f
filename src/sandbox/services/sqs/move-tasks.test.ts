import { expect, it } from 'vitest';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

const arnOf = (name: string) => `arn:aws:sqs:ap-northeast-2:123456789012:${name}`;

/** A queue whose five messages were received too often and now wait in its dead-letter queue. */
async function deadLetters() {
  const account = new TestAccount<SqsOperations>(sqsService);
  const create = async (QueueName: string, Attributes: Record<string, string> = {}) =>
    (await account.call('CreateQueue', { QueueName, Attributes })).QueueUrl!;
  await create('dead');
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 1 });
  const jobs = await create('jobs', { RedrivePolicy, VisibilityTimeout: '0' });
  for (let i = 0; i < 5; i++) await account.call('SendMessage', { QueueUrl: jobs, MessageBody: `m${i}` });
  const receive = { QueueUrl: jobs, MaxNumberOfMessages: 10 };
  const sent = (await account.call('ReceiveMessage', receive)).Messages!.map(({ MessageId }) => MessageId);
  await account.call('ReceiveMessage', receive);
  return { account, create, sent, receive };
}

it('moves messages back to where they came from, at the rate asked for', async () => {
  const { account, sent, receive } = await deadLetters();
  const SourceArn = arnOf('dead');
  const start = { SourceArn, MaxNumberOfMessagesPerSecond: 2 };
  const { TaskHandle } = await account.call('StartMessageMoveTask', start);
  expect(await account.errorOf('StartMessageMoveTask', start)).toMatch(
    /^InvalidParameterValue: There is already a task/,
  );
  account.pass(2000);
  const list = async () => (await account.call('ListMessageMoveTasks', { SourceArn })).Results![0];
  expect(await list()).toEqual({
    TaskHandle,
    Status: 'RUNNING',
    SourceArn,
    MaxNumberOfMessagesPerSecond: 2,
    ApproximateNumberOfMessagesMoved: 4,
    ApproximateNumberOfMessagesToMove: 5,
    StartedTimestamp: account.world.nowMs() - 2000,
  });
  account.pass(1000);
  expect(await list()).toMatchObject({ Status: 'COMPLETED', ApproximateNumberOfMessagesMoved: 5 });
  expect(await list()).not.toHaveProperty('TaskHandle');
  const back = (await account.call('ReceiveMessage', { ...receive, AttributeNames: ['All'] })).Messages!;
  expect(back.map(({ Body }) => Body)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  expect(back[0]!.Attributes!.ApproximateReceiveCount).toBe('1');
  expect(sent).not.toContain(back[0]!.MessageId);
});

it('moves messages elsewhere and stops when cancelled', async () => {
  const { account, create } = await deadLetters();
  const other = await create('other');
  const input = { SourceArn: arnOf('dead'), DestinationArn: arnOf('other'), MaxNumberOfMessagesPerSecond: 1 };
  const { TaskHandle } = await account.call('StartMessageMoveTask', input);
  account.pass(3000);
  const canceled = await account.call('CancelMessageMoveTask', { TaskHandle: TaskHandle! });
  expect(canceled).toEqual({ ApproximateNumberOfMessagesMoved: 3 });
  account.pass(60_000);
  const { Messages } = await account.call('ReceiveMessage', { QueueUrl: other, MaxNumberOfMessages: 10 });
  expect(Messages).toHaveLength(3);
  expect(await account.errorOf('CancelMessageMoveTask', { TaskHandle: TaskHandle! })).toBe(
    'InvalidParameterValue: Only active tasks can be cancelled.',
  );
});

it('fails where the queue that a message came from is gone', async () => {
  const { account, create, receive } = await deadLetters();
  await create('another', {
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: arnOf('dead'), maxReceiveCount: 1 }),
  });
  await account.call('DeleteQueue', { QueueUrl: receive.QueueUrl });
  await account.call('StartMessageMoveTask', { SourceArn: arnOf('dead') });
  account.pass(1000);
  const { Results } = await account.call('ListMessageMoveTasks', { SourceArn: arnOf('dead') });
  expect(Results).toMatchObject([
    { Status: 'FAILED', FailureReason: 'AWS.SimpleQueueService.NonExistentQueue', ApproximateNumberOfMessagesMoved: 0 },
  ]);
});

it('refuses sources that are no dead-letter queues', async () => {
  const { account } = await deadLetters();
  const errorOf = (SourceArn: string, DestinationArn?: string) =>
    account.errorOf('StartMessageMoveTask', { SourceArn, ...(DestinationArn !== undefined && { DestinationArn }) });
  expect(await errorOf('http://x/1/dead')).toMatch(/^InvalidParameterValue: You must use this format to specify/);
  expect(await errorOf(arnOf('none'))).toBe(
    "ResourceNotFoundException: The resource that you specified for the SourceArn parameter doesn't exist.",
  );
  expect(await errorOf(arnOf('jobs'))).toBe(
    'InvalidParameterValue: Source queue must be configured as a Dead Letter Queue.',
  );
  expect(await errorOf(arnOf('dead'), arnOf('dead'))).toBe(
    'InvalidParameterValue: Source queue arn and destination queue arn cannot be the same.',
  );
});
