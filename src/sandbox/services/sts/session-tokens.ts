import { AwsError } from '../../../core/errors/aws-error.ts';
import { stsErrors } from '../../../core/errors/sts.ts';
import { encodeBase64 } from '../../../core/base64.ts';
import type { Credentials, StsOperations } from '../../../wire/generated/sts.ts';
import type { Caller, Handlers, RequestContext } from '../../service.ts';
import { sessionsOf } from '../../sessions.ts';

const durationSecondsMin = 900;
const durationSecondsMax = 129_600;
const durationSecondsDefault = 43_200;

function checkDuration(value: number): void {
  const tooSmall = value < durationSecondsMin;
  if (!tooSmall && value <= durationSecondsMax) return;
  throw new AwsError(stsErrors.durationOutOfRange, {
    value,
    relation: tooSmall ? 'greater than or equal to' : 'less than or equal to',
    limit: tooSmall ? durationSecondsMin : durationSecondsMax,
  });
}

function issueCredentials(context: RequestContext, caller: Caller, durationSeconds: number): Credentials {
  const { world, nowMs } = context;
  const accessKeyId = `ASIA${world.newHex(16).toUpperCase()}`;
  const expiresAtMs = nowMs + durationSeconds * 1000;
  sessionsOf(world)[accessKeyId] = { caller: { ...caller, accessKeyId }, expiresAtMs };
  const token = new TextEncoder().encode(`cheonman-sandbox-session-${world.newHex(96)}`);
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: encodeBase64(new TextEncoder().encode(world.newHex(30))),
    SessionToken: encodeBase64(token),
    Expiration: expiresAtMs,
  };
}

/** Operations that give out temporary credentials of the caller itself. */
export const sessionTokenHandlers: Pick<Handlers<StsOperations>, 'GetSessionToken' | 'GetFederationToken'> = {
  GetSessionToken({ DurationSeconds: durationSeconds = durationSecondsDefault }, context) {
    checkDuration(durationSeconds);
    return { Credentials: issueCredentials(context, context.caller, durationSeconds) };
  },
  GetFederationToken({ Name, DurationSeconds: durationSeconds = durationSecondsDefault }, context) {
    checkDuration(durationSeconds);
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
