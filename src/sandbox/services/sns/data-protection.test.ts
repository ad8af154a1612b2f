import { expect, it } from 'vitest';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { snsService } from './service.ts';

it('message data protection is closed to new accounts, as it is on AWS', async () => {
  const account = new TestAccount<SnsOperations>(snsService);
  const { TopicArn } = await account.call('CreateTopic', { Name: 'm10-plain' });
  const ResourceArn = TopicArn!;
  expect(await account.call('GetDataProtectionPolicy', { ResourceArn })).toEqual({});
  const refused = /^AuthorizationError: User: arn:aws:iam::\d+:user\/\w+ is not authorized to perform: SNS:Put/;
  expect(await account.errorOf('PutDataProtectionPolicy', { ResourceArn, DataProtectionPolicy: '{}' })).toMatch(
    refused,
  );
  expect(await account.errorOf('CreateTopic', { Name: 'm10-guarded', DataProtectionPolicy: '{}' })).toMatch(refused);
  expect(await account.errorOf('GetDataProtectionPolicy', { ResourceArn: `${ResourceArn}x` })).toMatch(/^NotFound/);
});
