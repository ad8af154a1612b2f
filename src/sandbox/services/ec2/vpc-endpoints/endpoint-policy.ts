import { AwsError } from '../../../../core/errors/aws-error.ts';
import { ec2GatewayErrors } from '../../../../core/errors/ec2-gateways.ts';

/** Policy of an endpoint that was made without one: it lets everything through. */
export const defaultPolicy = JSON.stringify({
  Version: '2008-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }],
});

/** A policy of a request, checked to be a JSON object; undefined when there is none. */
export function readPolicy(document: string | undefined): string | undefined {
  if (!document) return undefined;
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    // Not JSON: fails the check below.
  }
  if (typeof policy !== 'object' || policy === null) throw new AwsError(ec2GatewayErrors.malformedPolicy, {});
  return document;
}
