import type { Handlers } from '../../service.ts';
import type { StsOperations } from '../../../wire/generated/sts.ts';
import { resolveCaller } from '../../callers.ts';

/** Operations that tell who somebody is. */
export const identityHandlers: Pick<Handlers<StsOperations>, 'GetCallerIdentity' | 'GetAccessKeyInfo'> = {
  GetCallerIdentity: (_input, { caller }) => ({ UserId: caller.userId, Account: caller.accountId, Arn: caller.arn }),
  GetAccessKeyInfo: ({ AccessKeyId }, { world }) => ({ Account: resolveCaller(world, AccessKeyId).accountId }),
};
