import { AwsError } from '../../../core/errors/aws-error.ts';
import { ec2Errors } from '../../../core/errors/ec2.ts';
import type { Ec2State } from './state.ts';

/**
 * AWS's idempotency: the same `ClientToken` with the same request creates nothing new. `create` makes the resource and
 * returns its id. Returns the id of what was made, now or before. Throws IdempotentParameterMismatch.
 */
export function createOnce(
  state: Ec2State,
  operation: string,
  input: { ClientToken?: string },
  create: () => string,
): string {
  const { ClientToken: token, ...rest } = input;
  if (!token) return create();
  const key = `${operation}/${token}`;
  const fingerprint = JSON.stringify(rest);
  const earlier = state.clientTokens[key];
  if (earlier && earlier.fingerprint !== fingerprint) throw new AwsError(ec2Errors.idempotentMismatch, {});
  const resourceId = earlier?.resourceId ?? create();
  state.clientTokens[key] = { fingerprint, resourceId };
  return resourceId;
}
