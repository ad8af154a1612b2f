import { expect, it } from 'vitest';
import { sendRandomInputs } from '../../testing/random-inputs.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { snsService } from './service.ts';

const topics = ['a', 'b.fifo'].map((name) => `arn:aws:sns:ap-northeast-2:123456789012:${name}`);
const sensible: Record<string, readonly string[]> = {
  Name: ['a', 'b.fifo'],
  TopicArn: topics,
  TargetArn: topics,
  ResourceArn: topics,
  SubscriptionArn: [`${topics[0]}:x`],
  Protocol: ['sqs', 'email', 'http'],
  Endpoint: ['arn:aws:sqs:ap-northeast-2:123456789012:q', 'you@example.com', 'http://example.com'],
  Attributes: ['true', '{"a": [1, {"exists": true}, {"numeric": [">", 1]}]}', '{}', 'MessageBody'],
  'Attributes key': ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'FifoTopic', 'DisplayName'],
  AttributeName: ['FilterPolicy', 'DisplayName', 'RawMessageDelivery'],
  AttributeValue: ['{"a": ["b", {"anything-but": ["c"]}]}', 'x', 'true'],
  Id: ['a', 'b'],
  DataType: ['String', 'Number', 'Binary', 'String.Array'],
  MessageStructure: ['json'],
  AWSAccountId: ['111122223333'],
  ActionName: ['Publish'],
};

it('every operation answers whatever it is sent', async () => {
  const account = new TestAccount<never>(snsService);
  const operations = Object.keys(snsService.handlers);
  const succeeded = await sendRandomInputs(account, {
    serviceId: 'sns',
    operations,
    rounds: 8000,
    sensible: (member) => sensible[member] ?? [],
  });
  // Tokens and subscriptions cannot be guessed, and data protection is always refused.
  const unreachable = [
    'ConfirmSubscription',
    'GetSubscriptionAttributes',
    'PutDataProtectionPolicy',
    'SetSubscriptionAttributes',
    'Unsubscribe',
  ];
  expect([...succeeded, ...unreachable].sort()).toEqual(operations.toSorted());
}, 60_000);
