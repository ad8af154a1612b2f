import { expect, it } from 'vitest';
import type { SqsOperations } from '../../../wire/generated/sqs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { sqsService } from './service.ts';

const partner = '111122223333';

it('a queue is open to other accounts as far as its policy goes', async () => {
  const owner = new TestAccount<SqsOperations>(sqsService);
  const other = new TestAccount<SqsOperations>(sqsService, { world: owner.world, accountId: partner });
  const { QueueUrl } = (await owner.call('CreateQueue', { QueueName: 'jobs' })) as { QueueUrl: string };
  // Of the same name, to be told apart by the account in the URL.
  await other.call('CreateQueue', { QueueName: 'jobs' });
  const send = { QueueUrl, MessageBody: 'from afar' };
  expect(await other.errorOf('SendMessage', send)).toBe(`AccessDenied: Access to the resource ${QueueUrl} is denied.`);
  await owner.call('AddPermission', {
    QueueUrl,
    Label: 'partner',
    AWSAccountIds: [partner],
    Actions: ['SendMessage', 'GetQueueUrl'],
  });
  const found = await other.call('GetQueueUrl', { QueueName: 'jobs', QueueOwnerAWSAccountId: '123456789012' });
  expect(found.QueueUrl).toBe(QueueUrl);
  const Entries = [{ Id: 'a', MessageBody: 'in a batch' }];
  expect((await other.call('SendMessageBatch', { QueueUrl, Entries })).Successful).toHaveLength(1);
  expect((await owner.call('ReceiveMessage', { QueueUrl })).Messages).toMatchObject([{ Body: 'in a batch' }]);
  expect(await other.errorOf('ReceiveMessage', { QueueUrl })).toContain('AccessDenied');
  expect(await other.errorOf('DeleteQueue', { QueueUrl })).toContain('AccessDenied');
  const none = QueueUrl.replace('jobs', 'none');
  expect(await other.errorOf('SendMessage', { ...send, QueueUrl: none })).toBe(
    'AWS.SimpleQueueService.NonExistentQueue: The specified queue does not exist or you do not have access to it.',
  );
});
