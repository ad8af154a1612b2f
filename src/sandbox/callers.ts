import { AwsError } from '../core/errors/aws-error.ts';
import { stsErrors } from '../core/errors/sts.ts';
import type { Caller } from './service.ts';
import { findAccessKey } from './services/iam/access-keys.ts';
import { iamArn } from './services/iam/principals.ts';
import { sessionsOf } from './sessions.ts';
import type { World } from './world.ts';

/** The account every key belongs to unless it names another one. */
export const defaultAccountId = '123456789012';

/**
 * Who an access key stands for. Keys that STS gave out stand for their session, keys that IAM made for their user;
 * every other key is accepted and stands for the learner's user; one of 12 digits for the user of the account with that
 * number, so that tests can act as somebody else. Throws AwsError when a session has expired or a key is inactive.
 */
export function resolveCaller(world: World, accessKeyId: string): Caller {
  const session = sessionsOf(world)[accessKeyId];
  if (session) {
    if (session.expiresAtMs <= world.nowMs()) throw new AwsError(stsErrors.expiredToken, {});
    return session.caller;
  }
  const owned = findAccessKey(world, accessKeyId);
  if (owned) {
    const { accountId, user, key } = owned;
    if (key.status === 'Inactive') throw new AwsError(stsErrors.invalidClientTokenId, {});
    return { accountId, accessKeyId, arn: iamArn(owned, 'user', user), userId: user.id };
  }
  const accountId = /^\d{12}$/.test(accessKeyId) ? accessKeyId : defaultAccountId;
  return {
    accountId,
    accessKeyId,
    arn: `arn:aws:iam::${accountId}:user/learner`,
    userId: 'AIDACHEONMANLEARNER00',
  };
}
