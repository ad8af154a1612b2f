import { expect, it } from 'vitest';
import { sendRandomInputs } from '../../testing/random-inputs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

const queues = ['a', 'b', 'c.fifo'];
const arns = queues.map((name) => `arn:aws:sqs:ap-northeast-2:123456789012:${name}`);
const sensible: Record<string, readonly string[]> = {
  QueueName: queues,
  QueueUrl: queues.map((name) => `https://sqs.ap-northeast-2.amazonaws.com/123456789012/${name}`),
  SourceArn: arns,
  DestinationArn: arns,
  Attributes: ['5', '60', '', 'true', JSON.stringify({ deadLetterTargetArn: arns[1], maxReceiveCount: 1 })],
  'Attributes key': ['VisibilityTimeout', 'DelaySeconds', 'RedrivePolicy', 'FifoQueue', 'ContentBasedDeduplication'],
  Id: ['a', 'b'],
  DataType: ['String', 'Number', 'Binary'],
  Label: ['send'],
  AWSAccountIds: ['111122223333'],
  Actions: ['SendMessage'],
};

it('every operation answers whatever it is sent', async () => {
  const account = new TestAccount<never>(sqsService);
  const operations = Object.keys(sqsService.handlers);
  const succeeded = await sendRandomInputs(account, {
    serviceId: 'sqs',
    operations,
    rounds: 5000,
    sensible: (member) => sensible[member] ?? [],
  });
  // Handles of tasks and receipts cannot be guessed, and no dead-letter queue lasts.
  const unreachable = ['StartMessageMoveTask', 'CancelMessageMoveTask', 'ChangeMessageVisibility', 'DeleteMessage'];
  expect([...succeeded, ...unreachable].sort()).toEqual(operations.toSorted());
}, 60_000);
