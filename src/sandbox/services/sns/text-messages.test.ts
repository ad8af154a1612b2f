import { expect, it } from 'vitest';
import type { SnsOperations } from '../../../wire/generated/sns.ts';
import { TestAccount } from '../../testing/test-account.ts';
import { snsService } from './service.ts';

it('settings of text messages are kept, and none is sent', async () => {
  const account = new TestAccount<SnsOperations>(snsService);
  await account.call('SetSMSAttributes', { attributes: { DefaultSMSType: 'Transactional', DefaultSenderID: 'shop' } });
  expect(await account.call('GetSMSAttributes', { attributes: ['DefaultSMSType'] })).toEqual({
    attributes: { DefaultSMSType: 'Transactional' },
  });
  expect(await account.errorOf('SetSMSAttributes', { attributes: { DefaultSMSType: 'Cheap' } })).toBe(
    'InvalidParameter: Invalid parameter: Attributes Reason: DefaultSMSType',
  );
  expect(await account.errorOf('Publish', { PhoneNumber: '+821012345678', Message: '안녕' })).toBe(
    'InvalidParameter: Invalid parameter: PhoneNumber Reason: +821012345678 is not valid to publish to',
  );
});
