import { describe, expect, it } from 'vitest';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

const arnOf = (name: string) => `arn:aws:sqs:ap-northeast-2:123456789012:${name}`;

async function newQueue(QueueName = 'jobs', Attributes: Record<string, string> = {}) {
  const account = new TestAccount<SqsOperations>(sqsService);
  const QueueUrl = (await account.call('CreateQueue', { QueueName, Attributes })).QueueUrl!;
  const attribute = async (name: 'Policy') => {
    const { Attributes: found } = await account.call('GetQueueAttributes', { QueueUrl, AttributeNames: [name] });
    return found?.[name];
  };
  return { account, QueueUrl, attribute };
}

describe('permissions', () => {
  it('are statements of the policy, by their labels', async () => {
    const { account, QueueUrl, attribute } = await newQueue();
    const grant = { QueueUrl, Label: 'send', AWSAccountIds: ['111122223333'], Actions: ['SendMessage'] };
    await account.call('AddPermission', grant);
    expect(JSON.parse((await attribute('Policy'))!)).toEqual({
      Version: '2008-10-17',
      Id: `${arnOf('jobs')}/SQSDefaultPolicy`,
      Statement: [
        {
          Sid: 'send',
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'SQS:SendMessage',
          Resource: arnOf('jobs'),
        },
      ],
    });
    expect(await account.errorOf('AddPermission', grant)).toBe(
      'InvalidParameterValue: Value send for parameter Label is invalid. Reason: Already exists.',
    );
    await account.call('RemovePermission', { QueueUrl, Label: 'send' });
    expect(await attribute('Policy')).toBeUndefined();
    expect(await account.errorOf('RemovePermission', { QueueUrl, Label: 'send' })).toContain("can't find label");
  });

  it('grant no more than may be granted', async () => {
    const { account, QueueUrl } = await newQueue();
    const grant = { QueueUrl, Label: 'x', AWSAccountIds: ['111122223333'] };
    expect(await account.errorOf('AddPermission', { ...grant, Actions: ['DeleteQueue'] })).toBe(
      'InvalidParameterValue: Value SQS:DeleteQueue for parameter ActionName is invalid. Reason: Only the queue owner is allowed to invoke this action.',
    );
    expect(await account.errorOf('AddPermission', { ...grant, Actions: Array<string>(8).fill('SendMessage') })).toBe(
      'OverLimit: 8 Actions were found, maximum allowed is 7.',
    );
  });
});

it('redrive policies need a queue of the same kind that allows it', async () => {
  const { account, QueueUrl } = await newQueue();
  const errorOf = (policy: object | string) => {
    const RedrivePolicy = typeof policy === 'string' ? policy : JSON.stringify(policy);
    return account.errorOf('SetQueueAttributes', { QueueUrl, Attributes: { RedrivePolicy } });
  };
  const policy = { deadLetterTargetArn: arnOf('dead'), maxReceiveCount: '3' };
  expect(await errorOf('x')).toContain('Reason: Redrive policy is not a valid JSON map.');
  expect(await errorOf({ maxReceiveCount: 3 })).toContain('mandatory attribute: deadLetterTargetArn.');
  expect(await errorOf(policy)).toContain('Reason: Dead letter target does not exist.');
  await account.call('CreateQueue', { QueueName: 'dead.fifo', Attributes: { FifoQueue: 'true' } });
  expect(await errorOf({ ...policy, deadLetterTargetArn: arnOf('dead.fifo') })).toContain('must be same type of queue');
  const allowing = (sourceQueueArns: string[]) => ({
    RedriveAllowPolicy: JSON.stringify({ redrivePermission: 'byQueue', sourceQueueArns }),
  });
  const Attributes = allowing([arnOf('other')]);
  const dead = (await account.call('CreateQueue', { QueueName: 'dead', Attributes })).QueueUrl!;
  expect(await errorOf(policy)).toContain('does not allow this source queue');
  await account.call('SetQueueAttributes', { QueueUrl: dead, Attributes: allowing([arnOf('jobs')]) });
  expect(await errorOf({ ...policy, maxReceiveCount: 1001 })).toContain('valid values are from 1 to 1000');
  expect(await errorOf(policy)).toBe('');
});

it('high throughput FIFO queues tell repetitions apart by group', async () => {
  const { account, QueueUrl } = await newQueue('jobs.fifo', { FifoQueue: 'true' });
  const high = { DeduplicationScope: 'messageGroup', FifoThroughputLimit: 'perMessageGroupId' };
  expect(
    await account.errorOf('SetQueueAttributes', {
      QueueUrl,
      Attributes: { FifoThroughputLimit: 'perMessageGroupId' },
    }),
  ).toContain('InvalidAttributeValue');
  const send = async (MessageGroupId: string) =>
    (await account.call('SendMessage', { QueueUrl, MessageBody: 'x', MessageGroupId, MessageDeduplicationId: 'd' }))
      .SequenceNumber;
  const before = await send('a');
  expect(await send('b')).toBe(before);
  await account.call('SetQueueAttributes', { QueueUrl, Attributes: high });
  const [a, b, again] = [await send('a'), await send('b'), await send('a')];
  expect(b).not.toBe(a);
  expect(again).toBe(a);
  account.pass(5 * 60_000);
  expect(await send('a')).not.toBe(a);
});

describe('messages', () => {
  it('are refused for what they contain', async () => {
    const { account, QueueUrl } = await newQueue();
    const errorOf = (MessageBody: string, value?: object) =>
      account.errorOf('SendMessage', {
        QueueUrl,
        MessageBody,
        ...(value && { MessageAttributes: { kind: value as { DataType: string } } }),
      });
    expect(await errorOf('\u0001')).toContain('InvalidMessageContents: Invalid characters found.');
    expect(await errorOf('x', { DataType: 'Text', StringValue: 'a' })).toContain('invalid message attribute type');
    expect(await errorOf('x', { DataType: 'Number', StringValue: 'a' })).toContain("Can't cast the value");
    expect(await errorOf('x', { DataType: 'String', StringValue: '' })).toContain('must contain non-empty');
    expect(await errorOf('x'.repeat(1024 * 1024))).toBe('');
    expect(await errorOf('x'.repeat(1024 * 1024 + 1))).toContain('Message must be shorter than 1048576 bytes.');
  });

  it('come in batches of distinct, well-formed ids and 1 MiB', async () => {
    const { account, QueueUrl } = await newQueue();
    const errorOf = (...Entries: { Id: string; MessageBody: string }[]) =>
      account.errorOf('SendMessageBatch', { QueueUrl, Entries });
    const half = 'x'.repeat(512 * 1024 + 1);
    expect(await errorOf({ Id: 'a b', MessageBody: 'x' })).toContain('InvalidBatchEntryId');
    expect(await errorOf({ Id: 'a', MessageBody: half }, { Id: 'b', MessageBody: half })).toContain(
      'Batch requests cannot be longer than 1048576 bytes. You have sent 1048578 bytes.',
    );
  });
});

it('unknown attributes are refused by name', async () => {
  const { account, QueueUrl } = await newQueue();
  const AttributeNames = ['Color'] as never;
  expect(await account.errorOf('GetQueueAttributes', { QueueUrl, AttributeNames })).toBe(
    'InvalidAttributeName: Unknown Attribute Color.',
  );
});
