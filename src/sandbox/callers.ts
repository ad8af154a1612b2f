import type { Caller } from './service.ts';

/** The account every key belongs to unless it names another one. */
export const defaultAccountId = '123456789012';

/** The key that shells of the sandbox start with. It opens nothing outside it. */
export const sandboxAccessKeyId = 'AKIACHEONMANSANDBOX0';
export const sandboxSecretAccessKey = 'cheonman-sandbox-secret';

/**
 * Who an access key stands for. Every key is accepted and stands for the learner's user; a key of 12 digits stands
 * for the user of the account with that number, so that tests can act as somebody else.
 */
export function resolveCaller(accessKeyId: string): Caller {
  const accountId = /^\d{12}$/.test(accessKeyId) ? accessKeyId : defaultAccountId;
  return {
    accountId,
    accessKeyId,
    arn: `arn:aws:iam::${accountId}:user/learner`,
    userId: 'AIDACHEONMANLEARNER00',
  };
}
