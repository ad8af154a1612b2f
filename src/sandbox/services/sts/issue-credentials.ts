import { encodeBase64 } from '../../../core/base64.ts';
import { validationErrors } from '../../../core/errors/validation.ts';
import { sandboxKeyMark } from '../../../core/real-keys.ts';
import type { Credentials } from '../../../wire/generated/sts.ts';
import { checkConstraints } from '../../constraints.ts';
import type { Caller, RequestContext } from '../../service.ts';
import { sessionsOf } from '../../sessions.ts';

const durationSecondsMin = 900;

/** Throws ValidationError unless the duration is 900 to `maxSeconds` seconds. */
export function checkDuration(durationSeconds: number, maxSeconds: number): void {
  checkConstraints(validationErrors.validationError, [
    ['durationSeconds', durationSeconds, { min: durationSecondsMin, max: maxSeconds }],
  ]);
}

/** Opens a session in which its key stands for `caller`, and answers its credentials. */
export function issueCredentials(context: RequestContext, caller: Caller, durationSeconds: number): Credentials {
  const { world, nowMs } = context;
  const accessKeyId = `ASIA${sandboxKeyMark.accessKey}${world.newHex(8).toUpperCase()}`;
  const expiresAtMs = nowMs + durationSeconds * 1000;
  sessionsOf(world)[accessKeyId] = { caller: { ...caller, accessKeyId }, expiresAtMs };
  const token = new TextEncoder().encode(`cheonman-sandbox-session-${world.newHex(96)}`);
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: `${sandboxKeyMark.secret}${world.newHex(32)}`,
    SessionToken: encodeBase64(token),
    Expiration: expiresAtMs,
  };
}
