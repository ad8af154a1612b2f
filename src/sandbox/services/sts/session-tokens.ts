import type { StsOperations } from '../../../wire/generated/sts.ts';
import type { Handlers } from '../../service.ts';
import { checkDuration, issueCredentials } from './issue-credentials.ts';

const durationSecondsMax = 129_600;
const durationSecondsDefault = 43_200;

/** Operations that give out temporary credentials of the caller itself. */
export const sessionTokenHandlers: Pick<Handlers<StsOperations>, 'GetSessionToken' | 'GetFederationToken'> = {
  GetSessionToken({ DurationSeconds: durationSeconds = durationSecondsDefault }, context) {
    checkDuration(durationSeconds, durationSecondsMax);
    return { Credentials: issueCredentials(context, context.caller, durationSeconds) };
  },
  GetFederationToken({ Name, DurationSeconds: durationSeconds = durationSecondsDefault }, context) {
    checkDuration(durationSeconds, durationSecondsMax);
    const { accountId } = context;
    const arn = `arn:aws:sts::${accountId}:federated-user/${Name}`;
    const userId = `${accountId}:${Name}`;
    return {
      Credentials: issueCredentials(context, { ...context.caller, arn, userId }, durationSeconds),
      FederatedUser: { Arn: arn, FederatedUserId: userId },
      PackedPolicySize: 0,
    };
  },
};
